"""What units do with their tasks, and what others decide on it."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from documents import nfc
from fastapi import APIRouter, Depends
from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from webapi.dependencies import Transaction, Who
from webapi.problems import refusals

from tasks.api.application import App
from tasks.commands.accepting import accept_task
from tasks.commands.completing import Done, confirm_completion, reject_completion, submit_completion
from tasks.commands.reporting import Progress, report_progress
from tasks.domain import refusals as domain
from tasks.domain.local_time import day_of
from tasks.domain.task import Task, TaskId
from tasks.domain.work import Status
from tasks.queries.visibility import sees_task, sight

router = APIRouter(prefix="/v1/tasks/{task_id}", tags=["work"])


def _composed(text: str) -> str:
    return "\n".join(nfc(line) for line in text.splitlines())


type Text = Annotated[str, Field(max_length=8000), AfterValidator(_composed)]
type Evidence = Annotated[tuple[UUID, ...], Field(max_length=50)]

WORKING = (domain.NoSuchTask, domain.CollectiveTask, domain.NotAccepted, domain.AwaitingConfirmation)
SAYING = (
    domain.AlreadyCompleted,
    domain.NoSuchCycle,
    domain.CycleRequired,
    domain.TextRequired,
    domain.Behind,
)
DECIDING = (domain.NoSuchTask, domain.NothingToConfirm, domain.AlreadyCompleted, domain.OwnCompletion)


class _Body(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ReportIn(_Body):
    """`cycle` names a turn of a recurring task; the newest when left out."""

    percent: int
    text: Text
    evidence: Evidence = ()
    cycle: str | None = None


class CompletionIn(_Body):
    text: Text
    evidence: Evidence = ()
    cycle: str | None = None


class ConfirmationIn(_Body):
    cycle: str | None = None


class RejectionIn(_Body):
    reason: Text
    cycle: str | None = None


class WorkView(BaseModel):
    id: UUID
    code: str
    status: Status
    percent: int
    accepted_at: datetime | None


class ReportMade(BaseModel):
    id: UUID
    period: str
    version: int


async def _seen(task_id: UUID, who: Who, session: Transaction, app: App) -> TaskId:
    """What somebody may not see does not exist for them, whatever they would do with it."""
    if not await sees_task(session, await sight(session, who, day_of(app.clock())), task_id):
        raise domain.NoSuchTask
    return TaskId(task_id)


Seen = Annotated[TaskId, Depends(_seen)]


def _view(task: Task) -> WorkView:
    return WorkView.model_validate(task, from_attributes=True)


@router.post("/acceptance", responses=refusals(*WORKING[:2], domain.AlreadyAccepted))
async def accept(task: Seen, who: Who, session: Transaction, app: App) -> WorkView:
    """The lead unit takes the task on."""
    return _view(await accept_task(session, app.outbox, task, who, at=app.clock()))


@router.post("/reports", status_code=201, responses=refusals(*WORKING, *SAYING, domain.PercentOutOfRange))
async def report(task: Seen, body: ReportIn, who: Who, session: Transaction, app: App) -> ReportMade:
    """Report progress; a correction is one more version of the period's report."""
    progress = Progress(body.percent, body.text, body.evidence, body.cycle)
    made = await report_progress(session, app.outbox, task, progress, who, at=app.clock())
    return ReportMade(id=made.report_id, period=made.period, version=made.version)


@router.post("/completion", responses=refusals(*WORKING, *SAYING))
async def complete(task: Seen, body: CompletionIn, who: Who, session: Transaction, app: App) -> WorkView:
    """Say it is done. This moment counts, not that of the confirmation."""
    done = Done(body.text, body.evidence, body.cycle)
    return _view(await submit_completion(session, app.outbox, task, done, who, at=app.clock()))


@router.post("/completion/confirmation", responses=refusals(*DECIDING))
async def confirm(
    task: Seen, who: Who, session: Transaction, app: App, body: ConfirmationIn | None = None
) -> WorkView:
    """Confirm what was submitted; whoever submitted it may not."""
    cycle = body.cycle if body else None
    return _view(await confirm_completion(session, app.outbox, task, cycle, who, at=app.clock()))


@router.post("/completion/rejection", responses=refusals(*DECIDING, domain.TextRequired))
async def reject(task: Seen, body: RejectionIn, who: Who, session: Transaction, app: App) -> WorkView:
    """Send the completion back with a reason."""
    return _view(
        await reject_completion(session, app.outbox, task, body.cycle, body.reason, who, at=app.clock())
    )
