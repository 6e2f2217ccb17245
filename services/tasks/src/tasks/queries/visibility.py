"""Who sees which plan, objective, document and task; part of every query, counts and searches included."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from auth import Principal, Role
from auth.permissions import RIGHTS, Scope
from sqlalchemy import ColumnElement, FromClause, and_, false, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from tasks.domain.groups import SCORED, SCORED_GROUPS
from tasks.queries.units import groups_of
from tasks.tables import coordinator, document, objective, plan, task

READ = "tasks.task.read"
PRIVATE = "unit"
DRAFT = "draft"
PUBLISHED = and_(plan.c.visibility == "public", plan.c.status != DRAFT)


@dataclass(frozen=True)
class Sight:
    """`units` is None for the whole province; `own` are the units whose private plans are open."""

    units: frozenset[str] | None
    own: frozenset[str]
    groups: frozenset[str]

    def plans(self) -> ColumnElement[bool]:
        """Plans of the province (to a unit: published ones and those it has a part in), and own ones."""
        part = true() if self.units is None else or_(PUBLISHED, self._has_a_part())
        return or_(and_(plan.c.visibility != PRIVATE, part), plan.c.owner_unit.in_(self.own))

    def objectives(self) -> ColumnElement[bool]:
        """Of those plans: all objectives, or the published ones and those the units lead."""
        if self.units is None:
            return self.plans()
        mine = or_(plan.c.owner_unit.in_(self.units), objective.c.lead.in_(self.units))
        return and_(self.plans(), or_(PUBLISHED, mine))

    def documents(self) -> ColumnElement[bool]:
        """Papers of public bodies; closed is what serves only plans that are closed to the reader."""
        serving = select(plan.c.code).where(plan.c.document == document.c.code)
        return or_(~serving.exists(), serving.where(self.plans()).exists())

    def tasks(self) -> ColumnElement[bool]:
        """All tasks of those plans, or the ones the units lead or take part in."""
        if self.units is None:
            return self.plans()
        open_to = or_(plan.c.visibility != PRIVATE, plan.c.owner_unit.in_(self.own))
        return and_(open_to, or_(plan.c.owner_unit.in_(self.units), self._leads(), self._takes_part(task)))

    def leads_of(self) -> ColumnElement[bool]:
        """For statistics: rows of the units the reader may read."""
        return true() if self.units is None else task.c.lead.in_(self.units)

    def _has_a_part(self) -> ColumnElement[bool]:
        units = self.units or frozenset[str]()
        one, aim = task.alias("part"), objective.alias("aim")
        tasks = select(one.c.id).where(
            one.c.plan == plan.c.code, or_(one.c.lead.in_(units), self._takes_part(one))
        )
        aims = select(aim.c.code).where(aim.c.plan == plan.c.code, aim.c.lead.in_(units))
        return or_(plan.c.owner_unit.in_(units), tasks.exists(), aims.exists())

    def _leads(self) -> ColumnElement[bool]:
        child = task.alias("own_child")
        mine = select(child.c.id).where(child.c.parent_id == task.c.id, child.c.lead.in_(self.units or ()))
        return or_(task.c.lead.in_(self.units or ()), mine.exists())

    def _takes_part(self, wanted: FromClause) -> ColumnElement[bool]:
        one = coordinator.c
        of_task = or_(one.task_id == wanted.c.id, one.task_id == wanted.c.parent_id)
        named = or_(one.unit.in_(self.units or ()), one.group.in_(self.groups) if self.groups else false())
        return select(one.position).where(of_task, named).exists()


async def sight(session: AsyncSession, who: Principal, day: date) -> Sight:
    """What this person sees; refuses with Forbidden who may read no task at all.

    A role for the whole province opens no unit's private plans, not even those of the own unit.
    """
    who.require(READ)
    units = who.units(READ)
    own = frozenset(grant.unit for grant in who.grants if RIGHTS[grant.role].get(READ) is Scope.OWN)
    groups = frozenset[str]() if units is None else await groups_of(session, units, day)
    if groups & set(SCORED_GROUPS):
        groups |= {SCORED}
    return Sight(units, own, groups)


async def sees_task(session: AsyncSession, seen: Sight, task_id: UUID) -> bool:
    """Whether the task exists for this person."""
    query = select(task.c.id).join(plan, plan.c.code == task.c.plan)
    return await session.scalar(query.where(seen.tasks(), task.c.id == task_id)) is not None


def reads_reports(who: Principal) -> bool:
    """The council decides on scores; units report to those who assigned the work, not to it."""
    return any(READ in RIGHTS[role] for role in who.roles() - {Role.COUNCIL})
