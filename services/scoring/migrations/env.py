from persistence.migrating import run_environment
from scoring.tables import metadata

run_environment(metadata)
