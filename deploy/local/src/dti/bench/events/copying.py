# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: asyncpg ships no types.
"""The rows of scoring's database in a scratch one, so that a worker there ranks a round of full size."""

import tempfile

import asyncpg
from messaging.tables import metadata

NOT_COPIED = ["alembic_version", *metadata.tables]
TABLES = """
SELECT table_name AS name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER'
AND table_name <> ALL ($1) GROUP BY table_name
"""


async def copy(source: str, target: str) -> None:
    """Every table but the log and its like; the target has the same, empty tables."""
    reading, writing = await asyncpg.connect(source), await asyncpg.connect(target)
    try:
        # The tables come in any order: references hold at the end, because they held in the source.
        await writing.execute("SET session_replication_role = replica")
        for row in await reading.fetch(TABLES, NOT_COPIED):
            columns = ", ".join(f'"{one}"' for one in row["columns"])
            with tempfile.TemporaryFile() as file:
                query = f'SELECT {columns} FROM "{row["name"]}"'  # noqa: S608 - names of our own tables
                await reading.copy_from_query(query, output=file, format="binary")
                file.seek(0)
                await writing.copy_to_table(row["name"], source=file, columns=row["columns"], format="binary")
    finally:
        await reading.close()
        await writing.close()
