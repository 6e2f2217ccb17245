"""Verbs: load, decide, record. They never commit and know no HTTP."""
