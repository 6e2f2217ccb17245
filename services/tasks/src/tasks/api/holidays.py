"""The table of days off and days worked in exchange: each year's swaps come by announcement."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field
from webapi.dependencies import Reading, Transaction, Who
from webapi.problems import refusals

from tasks.api.application import App
from tasks.api.task_views import View
from tasks.commands.holidays import remove_holiday, set_holiday
from tasks.domain.local_time import day_of
from tasks.domain.refusals import NoSuchHoliday
from tasks.queries.holidays import holidays_of

router = APIRouter(prefix="/v1/holidays", tags=["holidays"])

MANAGE = "tasks.plan.manage"
PROVINCE = "75"


class HolidayIn(BaseModel):
    """`working` is true for a Saturday or Sunday worked in exchange."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=200)]
    working: bool = False


class HolidayView(View):
    day: date
    working: bool
    name: str


@router.get("")
async def list_holidays(
    who: Who, session: Reading, app: App, year: Annotated[int | None, Query(ge=2000, le=2100)] = None
) -> list[HolidayView]:
    """The days of a year, this one by default."""
    who.require("tasks.task.read")
    rows = await holidays_of(session, year or day_of(app.clock()).year)
    return [HolidayView.model_validate(dict(row)) for row in rows]


@router.put("/{day}")
async def put_holiday(day: date, body: HolidayIn, who: Who, session: Transaction) -> HolidayView:
    """Set one day."""
    who.require(MANAGE, PROVINCE)
    await set_holiday(session, day, working=body.working, name=body.name)
    return HolidayView(day=day, working=body.working, name=body.name)


@router.delete("/{day}", status_code=204, responses=refusals(NoSuchHoliday))
async def delete_holiday(day: date, who: Who, session: Transaction) -> None:
    """Make a day an ordinary one again."""
    who.require(MANAGE, PROVINCE)
    await remove_holiday(session, day)
