from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import cast
from uuid import UUID

from auth import Principal
from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import exists, or_, select

from scoring.domain.publication import NotApproved
from scoring.domain.ranking import Row, ranking_hash
from scoring.domain.sheet import Status
from scoring.refusals import NoStanding, NoSuchAssessment, NotRanked
from scoring.showing.sight import own_units, sees_all, sees_signed
from scoring.storing.groups import group_of
from scoring.storing.standings import rank_stored
from scoring.tables import assessment, proposal, publication, round_unit, standing


class RankedTrack(StrEnum):
    LATEST = "latest"
    """The newest known view of each leaf, as the worker last ranked it."""
    FINAL = "final"
    """What the council approved."""


class RankingRow(BaseModel):
    """One unit's place; ``scores`` and ``group_ranks`` follow the framework's main groups."""

    rank: int
    unit: str
    name: str
    total: str
    normalised: str
    scores: list[str]
    group_ranks: list[int | None]
    assessment_id: UUID
    assessment_version: int


class RankingView(BaseModel):
    """A ranking before publication; ``ranking_hash`` names exactly these results.

    ``computed_at`` is when any place in it last moved.
    """

    round: str
    group: str
    track: RankedTrack
    computed_at: datetime | None
    ranking_hash: str
    rows: list[RankingRow]


class StandingView(BaseModel):
    """A unit's own place since ``computed_at``; the others stay hidden until publication."""

    assessment_id: UUID
    rank: int
    of: int
    total: str
    normalised: str
    assessment_version: int
    computed_at: datetime


async def ranking_view(
    session: ReadSession, round_code: str, group: str, track: RankedTrack, who: Principal, *, at: datetime
) -> RankingView:
    """Leaders see the places of what is signed.

    Raises NoSuchGroup, NotRanked and, for the final track, NotApproved.
    """
    row = await group_of(session, round_code, group)
    if not row["ranked"]:
        raise NotRanked(group=group)
    names = await _names(session, round_code)
    if track is RankedTrack.LATEST:
        return await _latest(session, round_code, group, names, who)
    if row["approved_at"] is None:
        raise NotApproved(group=group)
    ranked = await rank_stored(session, round_code, group)
    rows = [
        _row(one, names, {"assessment_id": known["id"], "assessment_version": known["version"]})
        for one in ranked.rows
        if (known := ranked.assessments[one.unit])
    ]
    return _view(round_code, group, track, at, ranked.rows, rows)


async def _latest(
    session: ReadSession, round_code: str, group: str, names: Mapping[str, str], who: Principal
) -> RankingView:
    table = standing.c
    query = select(standing).where(table.round == round_code, table.group == group)
    if not sees_all(who):
        signed = assessment.c.status != Status.OPEN.value
        query = query.join(assessment, assessment.c.id == table.assessment_id).where(signed)
    stored = (await session.execute(query.order_by(table.rank, table.unit))).mappings().all()
    found = [cast("Mapping[str, object]", row) for row in stored]
    ranked = [_of_stored(row) for row in found]
    rows = [_row(one, names, row) for one, row in zip(ranked, found, strict=True)]
    moments = [cast("datetime", row["computed_at"]) for row in found]
    return _view(round_code, group, RankedTrack.LATEST, max(moments, default=None), ranked, rows)


def _of_stored(row: Mapping[str, object]) -> Row:
    return Row(
        group=str(row["group"]),
        unit=str(row["unit"]),
        rank=cast("int", row["rank"]),
        total=str(row["total"]),
        scores=tuple(cast("list[str]", row["scores"])),
        normalised=str(row["normalised"]),
        group_ranks=tuple(cast("list[int | None]", row["group_ranks"])),
    )


def _row(row: Row, names: Mapping[str, str], of: Mapping[str, object]) -> RankingRow:
    return RankingRow(
        rank=row.rank,
        unit=row.unit,
        name=names[row.unit],
        total=row.total,
        normalised=row.normalised,
        scores=list(row.scores),
        group_ranks=list(row.group_ranks),
        assessment_id=cast("UUID", of["assessment_id"]),
        assessment_version=cast("int", of["assessment_version"]),
    )


def _view(
    round_code: str,
    group: str,
    track: RankedTrack,
    at: datetime | None,
    ranked: Sequence[Row],
    rows: list[RankingRow],
) -> RankingView:
    return RankingView(
        round=round_code,
        group=group,
        track=track,
        computed_at=at,
        ranking_hash=ranking_hash(ranked),
        rows=rows,
    )


async def _names(session: ReadSession, round_code: str) -> dict[str, str]:
    query = select(round_unit.c.unit, round_unit.c.name).where(round_unit.c.round == round_code)
    return {row.unit: row.name for row in await session.execute(query)}


class ProposalView(BaseModel):
    """A ranking that somebody proposed to publish, and whether another person did."""

    id: UUID
    ranking_hash: str
    decision_number: str
    decision_date: date
    proposed_by: UUID
    proposed_at: datetime
    published_by: UUID | None
    published_at: datetime | None


async def proposals(session: ReadSession, round_code: str, group: str, *, limit: int) -> list[ProposalView]:
    """The newest proposals of a group but for those a later publication outdated; raises NoSuchGroup."""
    await group_of(session, round_code, group)
    table, done = proposal.c, publication.c
    later = (done.round == round_code, done.group == group, done.published_at > table.proposed_at)
    current = or_(table.published_at.is_not(None), ~exists().where(*later))
    query = select(proposal).where(table.round == round_code, table.group == group, current)
    rows = await session.execute(query.order_by(table.proposed_at.desc(), table.id).limit(limit))
    return [ProposalView.model_validate(dict(row)) for row in rows.mappings()]


async def standing_view(session: ReadSession, assessment_id: UUID, who: Principal) -> StandingView:
    """The place by the newest total; for the unit's own people not while only some decisions are in it.

    Raises NoSuchAssessment, also for who may not see it, and NoStanding before there is a place to show.
    """
    asked = select(assessment.c.unit, assessment.c.status).where(assessment.c.id == assessment_id)
    found = (await session.execute(asked)).first()
    if found is None:
        raise NoSuchAssessment
    above = sees_all(who) or (sees_signed(who) and found.status != Status.OPEN)
    if not above and found.unit not in own_units(who):
        raise NoSuchAssessment
    if not above and found.status == Status.UNDER_APPRAISAL:
        raise NoStanding
    query = select(standing).where(standing.c.assessment_id == assessment_id)
    row = (await session.execute(query)).mappings().first()
    if row is None:
        raise NoStanding
    return StandingView.model_validate(dict(row))
