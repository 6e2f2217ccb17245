from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from auth.units import UnitOn, unit_list_hash, units_on
from contracts.scoring import AssessmentOpened, RoundOpened
from documents import fold
from messaging import Outbox, new_id
from persistence import Session
from sqlalchemy import insert
from sqlalchemy.dialects.postgresql import insert as insert_once

from scoring.domain.assessment import Assessment, AssessmentId
from scoring.refusals import Behind, NoUnits, RoundTaken
from scoring.storing.assessments import add
from scoring.storing.frameworks import Frameworks
from scoring.tables import round_, round_group, round_unit


@dataclass(frozen=True)
class GroupPlan:
    """Which framework version assesses which group of units, and whether they are ranked."""

    group: str
    framework: str
    version: str
    ranked: bool


@dataclass(frozen=True)
class RoundPlan:
    """A round as its opener asks for it; the unit list is meant by its day and hash."""

    code: str
    name: str
    year: int
    sample: bool
    unit_list_as_of: date
    unit_list_hash: str
    groups: tuple[GroupPlan, ...]
    self_assessment_until: datetime
    appraisal_until: datetime


async def open_round(
    session: Session, outbox: Outbox, frameworks: Frameworks, plan: RoundPlan, *, by: UUID, at: datetime
) -> int:
    """Freeze frameworks, units and names, and give every unit of each group its assessment.

    Answers the number of assessments. Raises Behind when this service knows another unit list,
    RoundTaken, NoSuchFramework, NoUnits, and PackageRefused when a framework names a unit that is not listed.
    """
    units = await units_on(session, plan.unit_list_as_of)
    if unit_list_hash(units) != plan.unit_list_hash:
        raise Behind(what_vi="danh sách đơn vị", what_en="the list of units", field="unit_list.hash")
    await _insert(session, plan, units, by, at)
    sheets: list[Assessment] = []
    for group in plan.groups:
        sheets += await _open_group(session, frameworks, plan, group, units)
    event = RoundOpened(
        round=plan.code, name=plan.name, year=plan.year, sample=plan.sample,
        units=tuple(sheet.unit for sheet in sheets),
        self_assessment_until=plan.self_assessment_until, opened_by=by, opened_at=at,
    )  # fmt: skip
    await outbox.record(session, event, *(_opened(plan, sheet, by, at) for sheet in sheets), at=at)
    return len(sheets)


def _opened(plan: RoundPlan, sheet: Assessment, by: UUID, at: datetime) -> AssessmentOpened:
    verifiers = {leaf: sheet.framework.verifier(leaf, sheet.unit) for leaf in sheet.framework.leaves}
    return AssessmentOpened(
        assessment_id=sheet.id, round=plan.code, unit=sheet.unit, verifiers=verifiers, opened_by=by,
        opened_at=at,
    )  # fmt: skip


async def _insert(session: Session, plan: RoundPlan, units: Sequence[UnitOn], by: UUID, at: datetime) -> None:
    head = {
        "code": plan.code, "name": plan.name, "year": plan.year, "sample": plan.sample,
        "unit_list_as_of": plan.unit_list_as_of, "unit_list_hash": plan.unit_list_hash,
        "self_assessment_until": plan.self_assessment_until, "appraisal_until": plan.appraisal_until,
        "opened_by": by, "opened_at": at,
    }  # fmt: skip
    taken = insert_once(round_).values(head).on_conflict_do_nothing().returning(round_.c.code)
    if await session.scalar(taken) is None:
        raise RoundTaken(round=plan.code, field="code")
    frozen = [
        {
            "round": plan.code, "unit": unit.code, "name": unit.name,
            "short_name": unit.short_name, "type": unit.type, "group": unit.group,
            "folded": fold(f"{unit.name} {unit.code}"),
        }
        for unit in units
    ]  # fmt: skip
    if frozen:
        await session.execute(insert(round_unit), frozen)


async def _open_group(
    session: Session, frameworks: Frameworks, plan: RoundPlan, group: GroupPlan, units: Sequence[UnitOn]
) -> list[Assessment]:
    framework = await frameworks.get(session, group.framework, group.version)
    await frameworks.check_units(session, framework, frozenset(unit.code for unit in units))
    members = [unit.code for unit in units if unit.group == group.group]
    if not members:
        raise NoUnits(group=group.group, day=plan.unit_list_as_of.isoformat(), field="frameworks")
    row = {
        "round": plan.code, "group": group.group, "framework": group.framework,
        "framework_version": group.version, "ranked": group.ranked,
    }  # fmt: skip
    await session.execute(insert(round_group).values(row))
    due = plan.self_assessment_until
    sheets = [Assessment.opened(AssessmentId(new_id()), unit, framework, due) for unit in members]
    await add(session, plan.code, group.group, sheets)
    return sheets
