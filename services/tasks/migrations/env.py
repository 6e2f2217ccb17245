"""Alembic's environment of this service's database."""

from persistence.migrating import run_environment
from tasks.tables import metadata

run_environment(metadata)
