# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: asyncpg ships no types.
"""Whom notify told of what, read from its database."""

from in_flight import connection
from testkit.engines import Engines

OF_A_FACT = "SELECT DISTINCT kind FROM notice WHERE event_id = $1"
OF_A_ROUND = """
    SELECT person, kind, count(*) AS told FROM notice WHERE links ->> 'round' = $1 GROUP BY person, kind
"""
# What a task's notice says of its state or its date: the same words twice are the same fact told twice.
REPEATED = """
    SELECT person, kind, text_vi FROM notice WHERE links ->> 'kind' = 'task'
    GROUP BY person, kind, links ->> 'task', text_vi HAVING count(*) > 1
"""


async def kinds_of(engines: Engines, event: str) -> list[str]:
    """The kinds of the notices that an event has become."""
    async with connection(engines, "notify") as database:
        return [str(row["kind"]) for row in await database.fetch(OF_A_FACT, event)]


async def told_in(engines: Engines, round_code: str) -> dict[tuple[str, str], int]:
    """How many notices of a round each person has, by kind."""
    async with connection(engines, "notify") as database:
        rows = await database.fetch(OF_A_ROUND, round_code)
    return {(str(row["person"]), str(row["kind"])): int(row["told"]) for row in rows}


async def told_twice(engines: Engines) -> list[tuple[str, str, str]]:
    """The notices of tasks that a person has more than once, whatever event they came with."""
    async with connection(engines, "notify") as database:
        rows = await database.fetch(REPEATED)
    return [(str(row["person"]), str(row["kind"]), str(row["text_vi"])) for row in rows]
