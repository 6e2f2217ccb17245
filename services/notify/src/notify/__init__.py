"""Notices, e-mail and live updates."""
