"""Verbs of the ledger: load, decide, record."""
