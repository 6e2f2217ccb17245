from notify.tables import metadata
from persistence.migrating import run_environment

run_environment(metadata)
