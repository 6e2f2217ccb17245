"""What waits for a verifier: leaves of submitted assessments, unit by unit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import cast
from uuid import UUID

from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import ColumnElement, Text, and_, false, func, or_, select
from sqlalchemy import cast as cast_to
from webapi.pages import Cursor, beyond

from scoring.domain.framework import Framework
from scoring.domain.leaf_record import LeafRecord
from scoring.domain.results import NaReason
from scoring.domain.rounding import exact
from scoring.domain.sheet import Status
from scoring.showing.results import ResultView
from scoring.storing.evidence import CRITERION
from scoring.storing.frameworks import Frameworks
from scoring.storing.records import record_of
from scoring.tables import assessment, known_evidence, leaf, round_group, round_unit


class Waiting(StrEnum):
    WAITING = "waiting"
    RETURNED = "returned"
    DECIDED = "decided"


class QueueLine(BaseModel):
    """One leaf of one unit with what it takes to decide it; ``decision`` is what was decided so far."""

    assessment_id: UUID
    round: str
    group: str
    unit: str
    unit_name: str
    leaf: str
    name: str
    short_name: str
    max: str
    version: int
    status: Waiting
    inputs: dict[str, str | None] | None
    own: ResultView
    na_reason: str | None
    decision: str | None
    late: bool
    submitted_at: datetime | None
    evidence: int


@dataclass(frozen=True)
class Wanted:
    round: str
    verifiers: frozenset[str]
    leaf: str | None = None
    status: Waiting | None = Waiting.WAITING
    group: str | None = None
    unit: str | None = None


STATES: Mapping[Waiting, ColumnElement[bool]] = {
    Waiting.WAITING: leaf.c.appraisal.is_(None) & ~leaf.c.returned,
    Waiting.RETURNED: leaf.c.returned,
    Waiting.DECIDED: leaf.c.appraisal.is_not(None),
}


async def queue(
    session: ReadSession, frameworks: Frameworks, wanted: Wanted, *, after: Cursor | None, limit: int
) -> list[QueueLine]:
    """One row more than ``limit``, in order of unit and leaf."""
    groups = await frameworks_of(session, frameworks, wanted.round)
    conditions = [*in_sight(wanted, groups), beyond(after, assessment.c.unit, leaf.c.code)]
    for column, value in (
        (leaf.c.code, wanted.leaf), (assessment.c.group, wanted.group), (assessment.c.unit, wanted.unit),
    ):  # fmt: skip
        if value is not None:
            conditions.append(column == value)
    if wanted.status is not None:
        conditions.append(STATES[wanted.status])
    query = _select().where(*conditions).order_by(assessment.c.unit, leaf.c.code).limit(limit + 1)
    rows = (await session.execute(query)).mappings()
    return [_line(cast("Mapping[str, object]", row), groups[row["group"]]) for row in rows]


def in_sight(wanted: Wanted, groups: Mapping[str, Framework]) -> list[ColumnElement[bool]]:
    """The leaves of the round that fall to these verifiers, whatever their state."""
    mine = [_of_group(group, framework, wanted.verifiers) for group, framework in groups.items()]
    excluded = leaf.c.self_result["reason"].astext == NaReason.FRAMEWORK.value
    return [
        assessment.c.round == wanted.round,
        assessment.c.status != Status.OPEN.value,
        or_(false(), *mine),
        excluded.is_not(True),
    ]


_evidence = (
    select(func.count(known_evidence.c.evidence_id.distinct()))
    .where(
        known_evidence.c.target_id == cast_to(leaf.c.assessment_id, Text) + "/" + leaf.c.code,
        known_evidence.c.target_kind == CRITERION,
        known_evidence.c.linked,
        known_evidence.c.unit == assessment.c.unit,
    )
    .correlate(leaf, assessment)
    .scalar_subquery()
)


def _select():  # noqa: ANN202 - the type of a select of many columns says nothing
    unit = (round_unit.c.round == assessment.c.round) & (round_unit.c.unit == assessment.c.unit)
    head = assessment.c
    return (
        select(
            leaf, head.round, head.group, head.unit, head.late, head.submitted_at,
            round_unit.c.name.label("unit_name"), _evidence.label("evidence"),
        )
        .join(assessment, head.id == leaf.c.assessment_id)
        .join(round_unit, unit)
    )  # fmt: skip


async def frameworks_of(
    session: ReadSession, frameworks: Frameworks, round_code: str
) -> dict[str, Framework]:
    rows = await session.execute(select(round_group).where(round_group.c.round == round_code))
    return {
        row["group"]: await frameworks.get(session, row["framework"], row["framework_version"])
        for row in rows.mappings().all()
    }


def _of_group(group: str, framework: Framework, verifiers: frozenset[str]) -> ColumnElement[bool]:
    """The leaves that fall to these verifiers: their own, but for their own unit, whose go to a second."""
    usual = [one.code for one in framework.leaves.values() if one.verifier in verifiers]
    first = {one.verifier for one in framework.leaves.values()}
    cases: list[ColumnElement[bool]] = []
    for unit in sorted(first):
        codes = [code for code in framework.leaves if framework.verifier(code, unit) in verifiers]
        cases.append(and_(assessment.c.unit == unit, leaf.c.code.in_(codes)))
    others = and_(assessment.c.unit.not_in(first), leaf.c.code.in_(usual))
    return and_(assessment.c.group == group, or_(others, *cases))


def _line(row: Mapping[str, object], framework: Framework) -> QueueLine:
    record = record_of(row)
    described = framework.leaf(record.leaf)
    shown = {
        "leaf": record.leaf,
        "name": described.name,
        "short_name": described.short_name,
        "max": exact(described.maximum),
        "status": _status(record),
        "inputs": record.inputs,
        "own": ResultView.of(record.self_result, framework.display_decimals),
        "na_reason": None if record.na is None else record.na.reason,
        "decision": None if record.appraisal is None else record.appraisal.decision,
    }
    return QueueLine.model_validate(dict(row) | shown)


def _status(record: LeafRecord) -> Waiting:
    if record.returned:
        return Waiting.RETURNED
    return Waiting.DECIDED if record.appraised else Waiting.WAITING
