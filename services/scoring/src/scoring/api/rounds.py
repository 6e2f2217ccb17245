"""Rounds: opened once over a stated unit list, listed with their progress."""

from datetime import date
from typing import Annotated, cast

from documents import write_csv
from fastapi import APIRouter, Depends, Response
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationInfo, field_validator
from webapi.dependencies import Reading, Transaction, Who
from webapi.pages import DEFAULT_LIMIT, After, Cursor, Limit, Page
from webapi.problems import refusals
from webapi.rights import NEEDS_A_RIGHT

from scoring.api.application import App
from scoring.api.rights import ManagesRounds
from scoring.commands.open_round import GroupPlan, RoundPlan, open_round
from scoring.domain.reader import PackageRefused
from scoring.queries.lines import AssessmentLine, Sort, Wanted, lines
from scoring.queries.rounds import RoundView, check_round, one_round, rounds
from scoring.refusals import Behind, NoSuchFramework, NoSuchRound, NoUnits, RoundTaken

router = APIRouter(prefix="/v1/rounds", tags=["rounds"], responses=NEEDS_A_RIGHT)

MOST_LINES = 5000
COLUMNS = (
    "group", "unit", "name", "type", "progress", "entered", "leaves", "submitted_at", "late", "total",
    "normalised",
)  # fmt: skip

Code = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]


class UnitList(BaseModel):
    as_of: date
    hash: str


class GroupBody(BaseModel):
    model_config = ConfigDict(extra="forbid")

    framework: str
    version: str
    group: str
    ranked: bool


class CalendarBody(BaseModel):
    self_assessment_until: AwareDatetime
    appraisal_until: AwareDatetime

    @field_validator("appraisal_until")
    @classmethod
    def _after_the_self_assessment(cls, given: AwareDatetime, info: ValidationInfo) -> AwareDatetime:
        first = cast("AwareDatetime | None", info.data.get("self_assessment_until"))
        if first is not None and given < first:
            raise ValueError("not before self_assessment_until")
        return given


class RoundBody(BaseModel):
    model_config = ConfigDict(extra="forbid")

    code: Code
    name: Annotated[str, Field(min_length=1, max_length=300)]
    year: Annotated[int, Field(ge=2000, le=2100)]
    unit_list: UnitList
    frameworks: Annotated[list[GroupBody], Field(min_length=1, max_length=20)]
    calendar: CalendarBody
    sample: bool

    @field_validator("frameworks")
    @classmethod
    def _each_group_once(cls, given: list[GroupBody]) -> list[GroupBody]:
        if len({one.group for one in given}) < len(given):
            raise ValueError("each group once")
        return given

    def plan(self) -> RoundPlan:
        groups = (GroupPlan(one.group, one.framework, one.version, one.ranked) for one in self.frameworks)
        return RoundPlan(
            code=self.code,
            name=self.name,
            year=self.year,
            sample=self.sample,
            unit_list_as_of=self.unit_list.as_of,
            unit_list_hash=self.unit_list.hash,
            groups=tuple(groups),
            self_assessment_until=self.calendar.self_assessment_until,
            appraisal_until=self.calendar.appraisal_until,
        )


class Opened(BaseModel):
    code: str
    assessments: int


@router.post(
    "", status_code=201, responses=refusals(Behind, RoundTaken, NoSuchFramework, NoUnits, PackageRefused)
)
async def post_round(body: RoundBody, who: ManagesRounds, session: Transaction, app: App) -> Opened:
    """Freeze units and frameworks; every unit of the groups gets its assessment."""
    made = await open_round(session, app.outbox, app.frameworks, body.plan(), by=who.person, at=app.clock())
    return Opened(code=body.code, assessments=made)


@router.get("")
async def list_rounds(_who: Who, session: Reading, limit: Limit = DEFAULT_LIMIT) -> Page[RoundView]:
    """The newest rounds; a province has a few each year, so there is one page."""
    return Page(items=await rounds(session, limit=limit))


@router.get("/{code}", responses=refusals(NoSuchRound))
async def get_round(code: str, _who: Who, session: Reading) -> RoundView:
    return await one_round(session, code)


class Filter(BaseModel):
    group: Annotated[str | None, Field(max_length=64)] = None
    status: Annotated[str | None, Field(max_length=32)] = None
    q: Annotated[str | None, Field(max_length=100)] = None
    sort: Sort = Sort.UNIT

    def of(self, code: str) -> Wanted:
        return Wanted(code, self.group, self.status, self.q, self.sort)


Filtered = Annotated[Filter, Depends()]


@router.get("/{code}/assessments", responses=refusals(NoSuchRound))
async def list_assessments(
    code: str, wanted: Filtered, who: Who, session: Reading, after: After, limit: Limit = DEFAULT_LIMIT
) -> Page[AssessmentLine]:
    """What the caller may see of the round, in pages."""
    await check_round(session, code)
    found = await lines(session, who, wanted.of(code), after=after, limit=limit)
    page = [line for line, _ in found[:limit]]
    more = len(found) > limit
    return Page(items=page, next=str(Cursor(found[limit - 1][1])) if more else None)


@router.get(
    "/{code}/assessments.csv",
    response_class=Response,
    responses=refusals(NoSuchRound) | {200: {"content": {"text/csv": {}}}},
)
async def export_assessments(code: str, wanted: Filtered, who: Who, session: Reading) -> Response:
    """The same list as a file for spreadsheets."""
    await check_round(session, code)
    found = await lines(session, who, wanted.of(code), after=None, limit=MOST_LINES)
    rows = (line.model_dump(mode="json", include=set(COLUMNS)) for line, _ in found)
    content = write_csv(COLUMNS, ([row[name] for name in COLUMNS] for row in rows))
    return Response(content, media_type="text/csv; charset=utf-8")
