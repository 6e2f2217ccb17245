from datetime import date, datetime

from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import Select, case, func, select

from scoring.domain.sheet import Status
from scoring.refusals import NoSuchRound
from scoring.tables import assessment, round_, round_group

NOT_STARTED, IN_PROGRESS = "not_started", "in_progress"
PROGRESS = (NOT_STARTED, IN_PROGRESS, *(status for status in Status if status is not Status.OPEN))

progress_of = case(
    (assessment.c.status != Status.OPEN.value, assessment.c.status),
    (assessment.c.entered == 0, NOT_STARTED),
    else_=IN_PROGRESS,
)
"""An assessment's status, with the open ones told apart by whether anything was entered."""


class GroupLine(BaseModel):
    """A ranking group with the number of its assessments in each state of progress."""

    group: str
    framework: str
    version: str
    ranked: bool
    closed_at: datetime | None
    approved_at: datetime | None
    published_at: datetime | None
    assessments: int
    progress: dict[str, int]


class UnitListMeant(BaseModel):
    as_of: date
    hash: str


class Calendar(BaseModel):
    self_assessment_until: datetime
    appraisal_until: datetime


class RoundView(BaseModel):
    code: str
    name: str
    year: int
    sample: bool
    unit_list: UnitListMeant
    calendar: Calendar
    opened_at: datetime
    groups: list[GroupLine]


async def rounds(session: ReadSession, *, limit: int) -> list[RoundView]:
    """The newest rounds."""
    return await _views(
        session, select(round_).order_by(round_.c.opened_at.desc(), round_.c.code).limit(limit)
    )


async def one_round(session: ReadSession, code: str) -> RoundView:
    """Raises NoSuchRound."""
    found = await _views(session, select(round_).where(round_.c.code == code))
    if not found:
        raise NoSuchRound(round=code)
    return found[0]


async def check_round(session: ReadSession, code: str) -> None:
    """Raises NoSuchRound."""
    if await session.scalar(select(round_.c.code).where(round_.c.code == code)) is None:
        raise NoSuchRound(round=code)


async def _views(session: ReadSession, query: Select[tuple[object, ...]]) -> list[RoundView]:
    rows = (await session.execute(query)).mappings().all()
    groups = await _groups(session, [row["code"] for row in rows])
    return [
        RoundView(
            code=row["code"],
            name=row["name"],
            year=row["year"],
            sample=row["sample"],
            unit_list=UnitListMeant(as_of=row["unit_list_as_of"], hash=row["unit_list_hash"]),
            calendar=Calendar.model_validate(dict(row)),
            opened_at=row["opened_at"],
            groups=groups.get(row["code"], []),
        )
        for row in rows
    ]


async def _groups(session: ReadSession, codes: list[str]) -> dict[str, list[GroupLine]]:
    counts: dict[tuple[str, str], dict[str, int]] = {}
    table = assessment.c
    counted = select(table.round, table.group, progress_of.label("progress"), func.count().label("number"))
    counted = counted.where(table.round.in_(codes)).group_by(table.round, table.group, "progress")
    for row in await session.execute(counted):
        counts.setdefault((row.round, row.group), dict.fromkeys(PROGRESS, 0))[row.progress] = row.number
    query = select(round_group).where(round_group.c.round.in_(codes)).order_by(round_group.c.group)
    found: dict[str, list[GroupLine]] = {}
    for row in (await session.execute(query)).mappings():
        progress = counts.get((row["round"], row["group"]), {})
        line = {**row, "version": row["framework_version"], "progress": progress}
        line["assessments"] = sum(progress.values())
        found.setdefault(row["round"], []).append(GroupLine.model_validate(line))
    return found
