"""The life cycle, step by step and out of step."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from tasks.domain.cycle import Cycle, Mark, Recurrence
from tasks.domain.local_time import end_of_day
from tasks.domain.refusals import (
    AlreadyAccepted,
    AlreadyCompleted,
    AwaitingConfirmation,
    CollectiveTask,
    NotAccepted,
    NothingToConfirm,
    PercentOutOfRange,
)
from tasks.domain.task import Schedule, Task, TaskId, mark_of, mark_text
from tasks.domain.timeliness import Timeliness, classify
from tasks.domain.work import Status

NOON = datetime(2025, 10, 19, 5, 0, tzinfo=UTC)
DUE = end_of_day(date(2025, 10, 19))


def a_task(status: Status = Status.ASSIGNED) -> Task:
    return Task(
        id=TaskId(UUID(int=1)),
        code="T1",
        plan="P",
        content="Rà soát",
        schedule=Schedule.DATED,
        assigner="75",
        status=status,
        lead="DN-SNV",
        due_at=DUE,
        submitted_at=NOON if status in {Status.COMPLETION_SUBMITTED, Status.COMPLETED} else None,
    )


STEPS: dict[str, Callable[[Task], object]] = {
    "accept": lambda task: task.accept(NOON),
    "report": lambda task: task.report(40),
    "submit": lambda task: task.submit_completion(NOON),
    "confirm": lambda task: task.confirm(NOON + timedelta(days=9)),
    "reject": Task.reject,
}


@pytest.mark.parametrize(
    ("step", "before", "after"),
    [
        ("accept", Status.ASSIGNED, Status.ACCEPTED),
        ("report", Status.ACCEPTED, Status.IN_PROGRESS),
        ("report", Status.IN_PROGRESS, Status.IN_PROGRESS),
        ("submit", Status.ACCEPTED, Status.COMPLETION_SUBMITTED),
        ("submit", Status.IN_PROGRESS, Status.COMPLETION_SUBMITTED),
        ("confirm", Status.COMPLETION_SUBMITTED, Status.COMPLETED),
        ("reject", Status.COMPLETION_SUBMITTED, Status.IN_PROGRESS),
    ],
)
def test_each_step_leads_on(step: str, before: Status, after: Status) -> None:
    task = a_task(before)
    STEPS[step](task)
    assert task.status is after


@pytest.mark.parametrize(
    ("step", "before", "refusal"),
    [
        ("accept", Status.ACCEPTED, AlreadyAccepted),
        ("accept", Status.IN_PROGRESS, AlreadyAccepted),
        ("accept", Status.COMPLETED, AlreadyAccepted),
        ("report", Status.ASSIGNED, NotAccepted),
        ("report", Status.COMPLETION_SUBMITTED, AwaitingConfirmation),
        ("report", Status.COMPLETED, AlreadyCompleted),
        ("submit", Status.ASSIGNED, NotAccepted),
        ("submit", Status.COMPLETION_SUBMITTED, AwaitingConfirmation),
        ("submit", Status.COMPLETED, AlreadyCompleted),
        ("confirm", Status.ASSIGNED, NothingToConfirm),
        ("confirm", Status.ACCEPTED, NothingToConfirm),
        ("confirm", Status.IN_PROGRESS, NothingToConfirm),
        ("confirm", Status.COMPLETED, AlreadyCompleted),
        ("reject", Status.ASSIGNED, NothingToConfirm),
        ("reject", Status.IN_PROGRESS, NothingToConfirm),
        ("reject", Status.COMPLETED, AlreadyCompleted),
    ],
)
def test_a_step_out_of_turn_is_refused_and_changes_nothing(
    step: str, before: Status, refusal: type[Exception]
) -> None:
    task = a_task(before)
    with pytest.raises(refusal):
        STEPS[step](task)
    assert task.status is before


@pytest.mark.parametrize("percent", [-1, 101, 1000])
def test_progress_outside_0_to_100_is_refused(percent: int) -> None:
    task = a_task(Status.ACCEPTED)
    with pytest.raises(PercentOutOfRange):
        task.report(percent)


def test_a_hundred_percent_is_not_completion() -> None:
    task = a_task(Status.ACCEPTED)
    task.report(100)
    assert task.completed_at is None
    assert classify(DUE, task.completed_at, now=DUE + timedelta(seconds=1)) is Timeliness.OVERDUE


def test_a_late_confirmation_does_not_make_the_unit_late() -> None:
    task = a_task(Status.IN_PROGRESS)
    task.submit_completion(DUE)
    task.confirm(DUE + timedelta(days=30))
    assert task.completed_at == DUE
    assert classify(DUE, task.completed_at, now=DUE + timedelta(days=40)) is Timeliness.ON_TIME


def test_a_rejected_completion_does_not_count() -> None:
    task = a_task(Status.IN_PROGRESS)
    task.submit_completion(NOON)
    task.reject()
    task.submit_completion(DUE + timedelta(days=2))
    task.confirm(DUE + timedelta(days=3))
    assert task.completed_at == DUE + timedelta(days=2)


def test_an_unconfirmed_completion_is_not_a_completion() -> None:
    task = a_task(Status.IN_PROGRESS)
    task.submit_completion(NOON)
    assert task.completed_at is None


def test_confirmation_makes_progress_full() -> None:
    task = a_task(Status.COMPLETION_SUBMITTED)
    task.confirm(NOON)
    assert task.percent == 100


def test_a_collective_task_has_no_lead_of_its_own() -> None:
    task = a_task()
    task.lead = None
    with pytest.raises(CollectiveTask):
        _ = task.single_lead


@pytest.mark.parametrize("mark", [Mark(20), Mark(1), Mark(15, 6), Mark(1, 12)])
def test_a_mark_survives_being_written_down(mark: Mark) -> None:
    assert mark_of(mark_text(mark)) == mark


def test_a_task_knows_its_recurrence() -> None:
    task = a_task()
    task.cycle, task.marks, task.marks_inclusive = Cycle.MONTH, ("20",), True
    assert task.recurrence == Recurrence(Cycle.MONTH, (Mark(20),), inclusive=True)
