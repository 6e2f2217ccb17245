from collections.abc import Iterable
from uuid import UUID

from persistence import ReadSession, Session
from sqlalchemy import select

from scoring.domain.sheet import Sheet
from scoring.tables import known_evidence

CRITERION = "criterion"


async def evidence_of(session: Session | ReadSession, sheet: Sheet) -> dict[str, list[UUID]]:
    """The kept evidence of the unit itself linked to each leaf of its assessment."""
    return await evidence_of_leaves(session, sheet, sheet.leaves)


async def evidence_of_leaves(
    session: Session | ReadSession, sheet: Sheet, leaves: Iterable[str]
) -> dict[str, list[UUID]]:
    """As ``evidence_of``, of some leaves; those without evidence are absent."""
    targets = {f"{sheet.id}/{leaf}": leaf for leaf in leaves}
    table = known_evidence.c
    query = (
        select(table.target_id, table.evidence_id)
        .where(table.target_id.in_(targets), table.target_kind == CRITERION, table.linked)
        .where(table.unit == sheet.unit)
        .order_by(table.evidence_id)
    )
    found: dict[str, list[UUID]] = {}
    for row in await session.execute(query):
        found.setdefault(targets[row.target_id], []).append(row.evidence_id)
    return found


async def unknown_evidence(session: Session, ids: Iterable[UUID]) -> frozenset[UUID]:
    """Those of the ids that this service has not heard of."""
    wanted = frozenset(ids)
    query = select(known_evidence.c.evidence_id).where(known_evidence.c.evidence_id.in_(wanted)).distinct()
    return wanted - frozenset(await session.scalars(query)) if wanted else wanted
