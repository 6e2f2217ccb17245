"""A ranking group of a round, locked while it is decided upon."""

from collections.abc import Mapping
from typing import cast

from persistence import ReadSession, Session
from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from scoring.refusals import NoSuchGroup
from scoring.tables import round_group, touched_group

type Row = Mapping[str, object]


async def group_of(session: Session | ReadSession, round_code: str, group: str, *, lock: bool = False) -> Row:
    """The group's row; raises NoSuchGroup."""
    query = select(round_group).where(round_group.c.round == round_code, round_group.c.group == group)
    found = (await session.execute(query.with_for_update() if lock else query)).mappings().first()
    if found is None:
        raise NoSuchGroup(round=round_code, group=group)
    return cast("Row", found)


async def stamp(session: Session, round_code: str, group: str, **moments: object) -> None:
    """Write down when a group was closed, approved or published."""
    mine = (round_group.c.round == round_code) & (round_group.c.group == group)
    await session.execute(update(round_group).where(mine).values(moments))


async def touch(session: Session, round_code: str, group: str) -> None:
    """Ask the worker to rank the group again; asked once in a transaction, however often it is called."""
    touched = cast("set[tuple[str, str]]", session.info.setdefault("touched_groups", set()))
    if (round_code, group) in touched:
        return
    touched.add((round_code, group))
    row = {"round": round_code, "group": group}
    await session.execute(insert(touched_group).values(row).on_conflict_do_nothing())


async def touch_and_hold(session: Session, round_code: str, group: str) -> None:
    """As ``touch``, and the ranker leaves the group alone until this transaction is over.

    Doing nothing on a conflict locks nothing: the ranker could take a row that was there, rank the totals
    of before, and nobody would ask for the group again.
    """
    row = insert(touched_group).values({"round": round_code, "group": group})
    await session.execute(
        row.on_conflict_do_update(
            index_elements=[touched_group.c.round, touched_group.c.group],
            set_={"group": row.excluded.group},
        )
    )
