"""Whether a service's migrations made the tables that its code means."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from auth import directory
from messaging import tables as messaging_tables
from persistence import Database, metadata_for
from sqlalchemy import Connection, MetaData
from webapi import idempotency


async def differences(database: Database, own: MetaData) -> list[object]:
    """What differs between a migrated database and the tables of a service and its libs: best nothing."""
    whole = metadata_for()
    for part in (own, messaging_tables.metadata, directory.metadata, idempotency.metadata):
        for table in part.tables.values():
            table.to_metadata(whole)

    def found(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), whole))

    async with database.engine.connect() as connection:
        return await connection.run_sync(found)
