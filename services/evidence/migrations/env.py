"""Migrations of evidence's database."""

from evidence.tables import metadata
from persistence.migrating import run_environment

run_environment(metadata)
