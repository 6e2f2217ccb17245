"""Publishing a ranking: one person proposes it under a decision, another publishes, nothing changes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast
from uuid import UUID

from auth.directory import ICT
from contracts.scoring import PublicationProposed, RankedUnit, RankingPublished, RankingState
from messaging import Outbox, new_id
from persistence import Session
from sqlalchemy import insert, select, update

from scoring.commands.snapshots import final_ranking, snapshot_of
from scoring.domain.publication import NotApproved, Proposal, Snapshot, check_proposal
from scoring.refusals import NoSuchProposal, NotRanked
from scoring.showing.files import files_of, strong_etag
from scoring.storing.assessments import Act, Change, store_all
from scoring.storing.frameworks import Frameworks
from scoring.storing.groups import group_of, stamp
from scoring.tables import proposal as proposal_table
from scoring.tables import publication, publication_file


@dataclass(frozen=True)
class Decided:
    """Under which decision a ranking is proposed, and which ranking its proposer saw."""

    decision_number: str
    decision_date: date
    ranking_hash: str

    def check(self, current: str, at: datetime) -> None:
        """Raises NoDecision, DecidedInFuture and RankingMoved."""
        check_proposal(
            decision_number=self.decision_number,
            decision_date=self.decision_date,
            today=at.astimezone(ICT).date(),
            given=self.ranking_hash,
            current=current,
        )


async def propose(
    session: Session,
    outbox: Outbox,
    frameworks: Frameworks,
    round_code: str,
    group: str,
    decided: Decided,
    *,
    by: UUID,
    at: datetime,
) -> Proposal:
    """Raises NoSuchGroup, NotRanked, NotApproved, NoDecision, DecidedInFuture and RankingMoved."""
    await _approved(session, round_code, group)
    current = await final_ranking(session, frameworks, round_code, group)
    decided.check(current.hash, at)
    made = Proposal(
        id=new_id(),
        round_code=round_code,
        group=group,
        ranking_hash=current.hash,
        decision_number=decided.decision_number.strip(),
        decision_date=decided.decision_date,
        proposed_by=by,
        proposed_at=at,
    )
    row = {name: value for name, value in vars(made).items() if name != "round_code"} | {"round": round_code}
    await session.execute(insert(proposal_table).values(row))
    told = PublicationProposed.model_validate(row | {"proposal_id": made.id})
    await outbox.record(session, told, at=at)
    return made


@dataclass(frozen=True)
class Publication:
    """What was published, as which version of the group's ranking."""

    id: UUID
    version: int
    snapshot: Snapshot


async def publish(
    session: Session, outbox: Outbox, frameworks: Frameworks, proposal_id: UUID, *, by: UUID, at: datetime
) -> Publication:
    """Freeze the proposed ranking and write its files.

    Raises NoSuchProposal, AlreadyPublished, ProposalOutdated, SamePerson, and RankingMoved when the ranking
    is another by now.
    """
    proposed = await _proposal(session, proposal_id)
    await _approved(session, proposed.round_code, proposed.group)
    current = await final_ranking(session, frameworks, proposed.round_code, proposed.group, lock=True)
    version, published_at = await _last_published(session, proposed)
    proposed.publish(by=by, at=at, current_hash=current.hash, last_published=published_at)
    frozen = await snapshot_of(session, proposed, current)
    made = Publication(new_id(), version + 1, frozen)
    await _keep(session, made, proposed)
    for one in current.loaded:
        one.assessment.publish(at=at)
    await store_all(session, [Change(one) for one in current.loaded], Act("published", by, at))
    await stamp(session, proposed.round_code, proposed.group, published_at=at)
    await _tell(session, outbox, made, by, at)
    return made


async def _approved(session: Session, round_code: str, group: str) -> None:
    row = await group_of(session, round_code, group, lock=True)
    if not row["ranked"]:
        raise NotRanked(group=group)
    if row["approved_at"] is None:
        raise NotApproved(group=group)


async def _proposal(session: Session, proposal_id: UUID) -> Proposal:
    query = select(proposal_table).where(proposal_table.c.id == proposal_id).with_for_update()
    row = (await session.execute(query)).mappings().first()
    if row is None:
        raise NoSuchProposal
    kept = dict(row)
    return Proposal(round_code=cast("str", kept.pop("round")), **kept)


async def _last_published(session: Session, proposed: Proposal) -> tuple[int, datetime | None]:
    """The version of the group's newest publication and its moment; 0 before the first."""
    table = publication.c
    mine = (table.round == proposed.round_code, table.group == proposed.group)
    query = select(table.version, table.published_at).where(*mine).order_by(table.version.desc()).limit(1)
    found = (await session.execute(query)).first()
    return (0, None) if found is None else (found.version, found.published_at)


async def _keep(session: Session, made: Publication, proposed: Proposal) -> None:
    content = made.snapshot.canonical_bytes()
    row = {
        "id": made.id,
        "round": proposed.round_code,
        "group": proposed.group,
        "version": made.version,
        "decision_number": proposed.decision_number,
        "decision_date": proposed.decision_date,
        "ranking_hash": made.snapshot.ranking_hash,
        "content": content,
        "content_sha256": strong_etag(content).strip('"'),
        "published_by": proposed.published_by,
        "published_at": proposed.published_at,
    }
    await session.execute(insert(publication).values(row))
    files = [
        {
            "publication_id": made.id,
            "name": file.name,
            "media_type": file.media_type,
            "etag": file.etag,
            "content": file.content,
        }
        for file in files_of(made.snapshot)
    ]
    await session.execute(insert(publication_file), files)
    mine = proposal_table.c.id == proposed.id
    done = {"published_by": proposed.published_by, "published_at": proposed.published_at}
    await session.execute(update(proposal_table).where(mine).values(done))


async def _tell(session: Session, outbox: Outbox, made: Publication, by: UUID, at: datetime) -> None:
    about, units = made.snapshot.about, _units(made.snapshot)
    decision = {"decision_number": about.decision_number, "decision_date": about.decision_date}
    place = {"round": about.round_code, "group": about.group, "version": made.version}
    shared = decision | place | {"ranking_hash": made.snapshot.ranking_hash, "units": units}
    published = {
        "publication_id": made.id,
        "round_name": about.round_name,
        "sample": about.sample,
        "published_by": by,
        "published_at": at,
    }
    state = {"ranking": f"{about.round_code}/{about.group}"}
    events = (
        RankingPublished.model_validate(shared | published),
        RankingState.model_validate(shared | state),
    )
    await outbox.record(session, *events, at=at)


def _units(frozen: Snapshot) -> Sequence[RankedUnit]:
    return [
        RankedUnit(unit=row.unit, name=frozen.names[row.unit], rank=row.rank, total=row.total)
        for row in frozen.rows
    ]
