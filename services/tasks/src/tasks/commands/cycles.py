"""Opening the cycles of recurring tasks: at load, and when a period begins."""

from collections.abc import Sequence
from datetime import date, datetime

from messaging import new_id
from persistence import Session
from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from tasks.commands.holidays import working_calendar
from tasks.domain.calendar import ONE_DAY, Shift, WorkingCalendar
from tasks.domain.cycle import Period, periods_between
from tasks.domain.local_time import day_of, end_of_day
from tasks.domain.task import Schedule, Task
from tasks.domain.work import Status
from tasks.tables import plan, task, task_instance

BATCH = 200


async def start_cycles(session: Session, tasks: Sequence[object], *, at: datetime) -> None:
    """Open the current cycle of these recurring tasks, unless they have begun."""
    waiting = task.c.id.in_(tasks) & task.c.next_cycle_on.is_(None)
    await session.execute(update(task).where(waiting).values(next_cycle_on=day_of(at)))
    while await open_cycles(session, at=at, among=tasks):
        pass


async def open_cycles(session: Session, *, at: datetime, among: Sequence[object] | None = None) -> bool:
    """Open every cycle that has begun for a batch of tasks; True when there may be more.

    Idempotent by (task, cycle): a cycle that is open stays as it is. After a long silence the cycles
    missed meanwhile are opened too, so that none is lost from the record.
    """
    today = day_of(at)
    due = (task.c.next_cycle_on <= today) & (task.c.schedule == Schedule.RECURRING)
    if among is not None:
        due &= task.c.id.in_(among)
    claim = select(Task, plan.c.shift, task.c.due_on).join(plan, plan.c.code == task.c.plan).where(due)
    claim = claim.order_by(task.c.next_cycle_on, task.c.id).limit(BATCH)
    rows = (await session.execute(claim.with_for_update(of=task, skip_locked=True))).all()
    calendar = await working_calendar(session)
    opened = [
        _instance(one, period, Shift(shift), calendar)
        for one, shift, until in rows
        for period in _begun(one, until, today)
    ]
    if opened:
        statement = insert(task_instance).on_conflict_do_nothing(index_elements=["task_id", "cycle_key"])
        await session.execute(statement, opened)
    return len(rows) == BATCH


def _begun(one: Task, until: date | None, today: date) -> list[Period]:
    """The periods to open; leaves the day of the next one in the task."""
    recurrence = one.recurrence
    if recurrence is None or one.next_cycle_on is None:
        one.next_cycle_on = None
        return []
    periods = periods_between(recurrence.cycle, one.next_cycle_on, today)
    one.next_cycle_on = periods[-1].last + ONE_DAY
    if until is not None and until < one.next_cycle_on:
        one.next_cycle_on = None
    return [period for period in periods if until is None or period.first <= until]


def _instance(one: Task, period: Period, shift: Shift, calendar: WorkingCalendar) -> dict[str, object]:
    recurrence = one.recurrence
    due_on = period.last if recurrence is None else recurrence.due_in(period)
    return {
        "id": new_id(),
        "task_id": one.id,
        "cycle_key": period.key,
        "starts_on": period.first,
        "ends_on": period.last,
        "due_at": end_of_day(calendar.shifted(due_on, shift)),
        "status": Status.ACCEPTED,
        "percent": 0,
    }
