"""Loading what is to be changed, locked."""

from persistence import Session
from sqlalchemy import select

from tasks.domain.refusals import CycleRequired, NoSuchCycle, NoSuchTask
from tasks.domain.task import Instance, Schedule, Task, TaskId
from tasks.domain.work import Work
from tasks.tables import task_instance


async def task_to_change(session: Session, task_id: TaskId) -> Task:
    """The task, locked; refuses with NoSuchTask."""
    task = await session.get(Task, task_id, with_for_update=True)
    if task is None:
        raise NoSuchTask
    return task


async def work_of(session: Session, task: Task, cycle: str | None) -> Task | Instance:
    """The task itself, or the named (else newest) cycle of a recurring one.

    Refuses with NoSuchCycle and, when no cycle has been opened yet, with CycleRequired.
    """
    if task.schedule is not Schedule.RECURRING:
        if cycle is not None:
            raise NoSuchCycle(field="cycle", cycle=cycle)
        return task
    query = select(Instance).where(task_instance.c.task_id == task.id)
    if cycle is not None:
        query = query.where(task_instance.c.cycle_key == cycle)
    newest = query.order_by(task_instance.c.starts_on.desc()).limit(1).with_for_update()
    instance = await session.scalar(newest)
    if instance is None:
        raise CycleRequired if cycle is None else NoSuchCycle(field="cycle", cycle=cycle)
    return instance


def cycle_of(work: Work) -> str | None:
    return work.cycle_key if isinstance(work, Instance) else None
