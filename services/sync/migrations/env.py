from persistence.migrating import run_environment
from sync.tables import metadata

run_environment(metadata)
