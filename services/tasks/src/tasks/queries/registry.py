"""Lists of documents, plans and objectives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from documents import fold
from persistence import ReadSession
from sqlalchemy import RowMapping, Text, cast, func, select
from webapi.pages import Cursor, beyond

from tasks.domain.task import Kind
from tasks.queries.visibility import Sight
from tasks.tables import document, document_relation, objective, objective_target, plan, task


@dataclass(frozen=True)
class Stretch:
    """One page: what comes after, how many, and words to look for."""

    after: Cursor | None
    limit: int
    q: str | None = None


async def documents_of(session: ReadSession, sight: Sight, stretch: Stretch) -> Sequence[RowMapping]:
    """Documents by code."""
    query = select(document).where(sight.documents(), beyond(stretch.after, document.c.code))
    if stretch.q:
        query = query.where(cast(document.c.folded, Text).contains(fold(stretch.q), autoescape=True))
    return (await session.execute(query.order_by(document.c.code).limit(stretch.limit))).mappings().all()


async def relations_of(session: ReadSession, codes: Sequence[str]) -> Mapping[str, list[tuple[str, str]]]:
    """Kind and related code by document."""
    one = document_relation.c
    query = select(one.document, one.kind, one.related).where(one.document.in_(codes))
    found: dict[str, list[tuple[str, str]]] = {}
    for row in await session.execute(query.order_by(one.document, one.kind, one.related)):
        found.setdefault(row.document, []).append((row.kind, row.related))
    return found


async def plans_of(session: ReadSession, sight: Sight, stretch: Stretch) -> Sequence[RowMapping]:
    """Plans by code, with how many objectives and tasks (children apart) each has."""
    query = _plans().where(sight.plans(), beyond(stretch.after, plan.c.code))
    return (await session.execute(query.order_by(plan.c.code).limit(stretch.limit))).mappings().all()


async def plan_row(session: ReadSession, sight: Sight, code: str) -> RowMapping | None:
    """One plan, if this person sees it."""
    query = _plans().where(sight.plans(), plan.c.code == code)
    return (await session.execute(query)).mappings().first()


async def objectives_of(
    session: ReadSession, sight: Sight, stretch: Stretch, *, plan_code: str | None, lead: str | None
) -> Sequence[RowMapping]:
    """Objectives by plan and code."""
    keys = (objective.c.plan, objective.c.code)
    query = select(objective).join(plan, plan.c.code == objective.c.plan)
    query = query.where(sight.objectives(), beyond(stretch.after, *keys))
    if plan_code is not None:
        query = query.where(objective.c.plan == plan_code)
    if lead is not None:
        query = query.where(objective.c.lead == lead)
    if stretch.q:
        query = query.where(cast(objective.c.folded, Text).contains(fold(stretch.q), autoescape=True))
    return (await session.execute(query.order_by(*keys).limit(stretch.limit))).mappings().all()


async def targets_of(session: ReadSession, codes: Sequence[str]) -> Mapping[str, list[RowMapping]]:
    """Targets by objective, in the order of the document."""
    one = objective_target.c
    query = select(objective_target).where(one.objective.in_(codes)).order_by(one.objective, one.position)
    found: dict[str, list[RowMapping]] = {}
    for row in (await session.execute(query)).mappings():
        found.setdefault(str(row["objective"]), []).append(row)
    return found


def _plans():  # noqa: ANN202 - a Select of many columns
    tasks = select(func.count()).where(task.c.plan == plan.c.code, task.c.parent_id.is_(None))
    recurring = tasks.where(task.c.kind == str(Kind.RECURRING))
    objectives = select(func.count()).where(objective.c.plan == plan.c.code)
    return select(
        *plan.c,
        tasks.scalar_subquery().label("tasks"),
        recurring.scalar_subquery().label("recurring"),
        objectives.scalar_subquery().label("objectives"),
    )
