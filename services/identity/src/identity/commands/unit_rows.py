"""Units between their rows, the domain and the state that others see."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from itertools import groupby
from typing import cast

from auth.directory import apply_unit
from contracts.identity import UnitName, UnitState
from documents.text import fold
from messaging import Outbox
from persistence import Session
from sqlalchemy import RowMapping, delete, insert, select, text
from sqlalchemy.dialects.postgresql import insert as upsert

from identity.domain.units import Group, Unit, UnitVersion
from identity.tables import unit, unit_version


async def lock_units(session: Session) -> None:
    """One change of the tree at a time, so that what was checked is what is written."""
    await session.execute(text("LOCK TABLE unit IN SHARE ROW EXCLUSIVE MODE"))


async def load_units(session: Session) -> dict[str, Unit]:
    """Every unit with its versions; the province has about 130."""
    columns = select(unit.c.successors, *unit_version.c)
    rows = (
        await session.execute(columns.join(unit_version).order_by(unit_version.c.code, "valid_from"))
    ).mappings()
    grouped = groupby(rows, key=lambda row: cast("str", row["code"]))
    return {code: _unit(code, list(found)) for code, found in grouped}


async def known_codes(session: Session) -> frozenset[str]:
    """The codes of every unit that ever was."""
    return frozenset((await session.execute(select(unit.c.code))).scalars())


async def save_units(session: Session, outbox: Outbox, changed: Mapping[str, Unit], *, at: datetime) -> None:
    """Write the units and tell everyone their whole state under the next version."""
    states = [_state(one, await _keep(session, one)) for one in changed.values()]
    for state in states:
        await apply_unit(session, state)
    await outbox.record(session, *states, at=at)


async def _keep(session: Session, one: Unit) -> int:
    values = upsert(unit).values(code=one.code, version=1, successors=list(one.successors))
    values = values.on_conflict_do_update(
        index_elements=["code"],
        set_={"version": unit.c.version + 1, "successors": values.excluded.successors},
    )
    version = (await session.execute(values.returning(unit.c.version))).scalar_one()
    await session.execute(delete(unit_version).where(unit_version.c.code == one.code))
    await session.execute(insert(unit_version), [_row(one.code, each) for each in one.versions])
    return version


def _row(code: str, version: UnitVersion) -> dict[str, object]:
    names = (code, version.name, version.short_name, version.name_en, *version.former_names)
    searched = " ".join(filter(None, names))
    return {
        **asdict(version),
        "group": version.group.value,
        "former_names": list(version.former_names),
        "code": code,
        "folded": fold(searched),
    }


def _unit(code: str, rows: Sequence[RowMapping]) -> Unit:
    return Unit(code, tuple(map(_version, rows)), tuple(cast("list[str]", rows[0]["successors"])))


def _version(row: RowMapping) -> UnitVersion:
    shown = {name: row[name] for name in UnitVersion.__dataclass_fields__}
    shown |= {"group": Group(row["group"]), "former_names": tuple(cast("list[str]", row["former_names"]))}
    return UnitVersion(**shown)


def _state(one: Unit, version: int) -> UnitState:
    return UnitState(
        version=version, code=one.code, names=tuple(_names(one.versions)), successors=one.successors
    )


def _names(versions: Iterable[UnitVersion]) -> Iterable[UnitName]:
    return (UnitName.model_validate(asdict(version)) for version in versions)
