"""Who sees which plan and task; part of every query, counts and searches included."""

from dataclasses import dataclass
from datetime import date

from auth import Principal
from auth.permissions import RIGHTS
from persistence import ReadSession
from sqlalchemy import ColumnElement, and_, false, or_, select, true

from tasks.domain.groups import SCORED, SCORED_GROUPS
from tasks.queries.units import groups_of
from tasks.tables import coordinator, plan, task

READ = "tasks.task.read"
PRIVATE = "unit"


@dataclass(frozen=True)
class Sight:
    """`units` is None for the whole province; `own` are the units whose private plans are open."""

    units: frozenset[str] | None
    own: frozenset[str]
    groups: frozenset[str]

    def plans(self) -> ColumnElement[bool]:
        """Plans of the province, and private ones of the reader's own units."""
        return or_(plan.c.visibility != PRIVATE, plan.c.owner_unit.in_(self.own))

    def tasks(self) -> ColumnElement[bool]:
        """Of those plans: all tasks, or the ones the units lead or take part in."""
        if self.units is None:
            return self.plans()
        return and_(self.plans(), or_(plan.c.owner_unit.in_(self.units), self._leads(), self._takes_part()))

    def leads_of(self) -> ColumnElement[bool]:
        """For statistics: rows of the units the reader may read."""
        return true() if self.units is None else task.c.lead.in_(self.units)

    def _leads(self) -> ColumnElement[bool]:
        child = task.alias("own_child")
        mine = select(child.c.id).where(child.c.parent_id == task.c.id, child.c.lead.in_(self.units or ()))
        return or_(task.c.lead.in_(self.units or ()), mine.exists())

    def _takes_part(self) -> ColumnElement[bool]:
        one = coordinator.c
        of_task = or_(one.task_id == task.c.id, one.task_id == task.c.parent_id)
        named = or_(one.unit.in_(self.units or ()), one.group.in_(self.groups) if self.groups else false())
        return select(one.position).where(of_task, named).exists()


async def sight(session: ReadSession, who: Principal, day: date) -> Sight:
    """What this person sees; refuses with Forbidden who may read no task at all."""
    who.require(READ)
    units = who.units(READ)
    own = frozenset(grant.unit for grant in who.grants if READ in RIGHTS[grant.role])
    groups = frozenset[str]() if units is None else await groups_of(session, units, day)
    if groups & set(SCORED_GROUPS):
        groups |= {SCORED}
    return Sight(units, own, groups)
