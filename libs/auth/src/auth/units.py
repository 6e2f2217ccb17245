"""Units as they stood on a day, and the hash that two services compare."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from contracts.identity import UnitName
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from auth.directory import unit_fact


@dataclass(frozen=True, slots=True)
class UnitOn:
    """One unit under the name, type, group and parent it had on the day asked for."""

    code: str
    name: str
    short_name: str
    type: str
    group: str
    parent: str | None
    former_province: str | None
    name_en: str | None = None


async def units_on(session: AsyncSession, day: date, *, group: str | None = None) -> list[UnitOn]:
    """Every unit that existed on that day, in order of code; the province has about 130."""
    columns = select(unit_fact.c.code, unit_fact.c.names)
    rows = await session.execute(columns.where(unit_fact.c.active).order_by(unit_fact.c.code))
    found = (_on(row.code, row.names, day) for row in rows)
    return [unit for unit in found if unit is not None and group in {None, unit.group}]


async def unit_on(session: AsyncSession, code: str, day: date) -> UnitOn | None:
    """That unit on that day; None when it did not exist then, or is not known (yet)."""
    query = select(unit_fact.c.names).where(unit_fact.c.code == code, unit_fact.c.active)
    names = (await session.execute(query)).scalar_one_or_none()
    return None if names is None else _on(code, names, day)


def unit_list_hash(units: Iterable[UnitOn]) -> str:
    """SHA-256 (hex) of the canonical JSON list of [code, name, type, group], in order of code."""
    rows = sorted([unit.code, unit.name, unit.type, unit.group] for unit in units)
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def _on(code: str, names: list[object], day: date) -> UnitOn | None:
    for name in map(UnitName.model_validate, names):
        if name.valid_from <= day and (name.valid_to is None or day <= name.valid_to):
            shown = name.model_dump(exclude={"valid_from", "valid_to", "former_names"})
            return UnitOn(code, **shown)
    return None
