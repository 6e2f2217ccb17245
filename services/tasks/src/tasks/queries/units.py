"""Names of units as of a day; a closed unit keeps the last name it had."""

from datetime import date
from typing import TypedDict

from auth.directory import unit_fact
from persistence import ReadSession
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession


class _Name(TypedDict):
    name: str
    group: str
    valid_from: str
    valid_to: str | None


async def unit_names(session: ReadSession, day: date) -> dict[str, str]:
    """Name by code."""
    rows = await session.execute(select(unit_fact.c.code, unit_fact.c.names).order_by(unit_fact.c.code))
    return {row.code: _on(row.names, day)["name"] for row in rows if row.names}


async def groups_of(session: AsyncSession, units: frozenset[str], day: date) -> frozenset[str]:
    """The groups these units belong to."""
    query = select(unit_fact.c.names).where(unit_fact.c.code.in_(units))
    return frozenset(_on(names, day)["group"] for names in await session.scalars(query) if names)


def _on(names: list[_Name], day: date) -> _Name:
    held = [name for name in names if date.fromisoformat(name["valid_from"]) <= day]
    return max(held or names, key=lambda name: name["valid_from"])
