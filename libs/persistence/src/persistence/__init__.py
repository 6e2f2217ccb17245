"""Naming convention, transactions, read sessions, migrations, readiness."""

from persistence.database import Database, ReadSession, Session
from persistence.naming import metadata_for

__all__ = ["Database", "ReadSession", "Session", "metadata_for"]
