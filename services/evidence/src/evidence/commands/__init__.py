"""Verbs: load, decide, record."""
