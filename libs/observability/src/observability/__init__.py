"""Logs, traces, the metric registry and health."""
