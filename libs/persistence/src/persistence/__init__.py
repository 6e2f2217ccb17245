"""Naming convention, transactions, read sessions, migrations, readiness."""
