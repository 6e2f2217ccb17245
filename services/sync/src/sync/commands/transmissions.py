"""Opening a transmission: one record per leaf of the province's finalised assessment."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from contracts.scoring import AssessmentFinalised, LeafResult
from messaging import NotYet, Outbox, new_id
from persistence import Session
from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from sync.commands.completion import complete_if_done
from sync.commands.renewal import Sender, renewed, tell_refused
from sync.domain.record import Record
from sync.mapping_documents import newest_mapping
from sync.tables import record, round_fact, transmission


class Opened(NamedTuple):
    id: UUID
    period: str


async def open_transmission(
    session: Session, outbox: Outbox, event: AssessmentFinalised, *, at: datetime
) -> UUID:
    """Create (or, for a second finalisation, renew) the records of a round; raises ``NotYet``.

    Leaves without a mapping become refused records: visible, with the reason.
    """
    opened = await _opened(session, event, at)
    document = await newest_mapping(session, event.framework, event.framework_version)
    mapping = document.mapping() if document else None
    found = await session.scalars(
        select(Record).where(record.c.transmission_id == opened.id).with_for_update()
    )
    known = {one.leaf: one for one in found}
    for leaf in event.leaves:
        one = known.get(leaf.code) or _added(session, opened.id, event.round, leaf, at)
        one.leaf_values = leaf.model_dump(mode="json")
        if not renewed(one, mapping, Sender(opened.period, event.unit), at) and one.content is None:
            await tell_refused(session, outbox, one, at)
    await complete_if_done(session, outbox, opened.id, at)
    return opened.id


async def _opened(session: Session, event: AssessmentFinalised, at: datetime) -> Opened:
    facts = await session.execute(select(round_fact).where(round_fact.c.code == event.round))
    fact = facts.first()
    if fact is None:
        raise NotYet(f"round {event.round} is not known yet")
    statement = insert(transmission).values(
        id=new_id(),
        round=event.round,
        unit=event.unit,
        assessment_id=event.assessment_id,
        framework=event.framework,
        framework_version=event.framework_version,
        period=str(fact.year),
        sample=fact.sample,
        created_at=at,
    )
    await session.execute(statement.on_conflict_do_nothing())
    where = (transmission.c.round == event.round, transmission.c.unit == event.unit)
    await session.execute(update(transmission).where(*where).values(completed_at=None))
    row = (await session.execute(select(transmission.c.id, transmission.c.period).where(*where))).one()
    return Opened(row.id, row.period)


def _added(session: Session, transmission_id: UUID, code: str, leaf: LeafResult, at: datetime) -> Record:
    one = Record(new_id(), transmission_id, code, leaf.code, leaf.model_dump(mode="json"), at)
    session.add(one)
    return one
