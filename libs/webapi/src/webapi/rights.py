"""A right as a dependency: who lacks it is refused before the route begins."""

from collections.abc import Awaitable, Callable

from auth import Forbidden, Permission, Principal

from webapi.dependencies import Who
from webapi.problems import refusals

NEEDS_A_RIGHT = refusals(Forbidden)
"""``responses=`` of a route that asks for one."""


def holding(permission: Permission) -> Callable[[Principal], Awaitable[Principal]]:
    """The caller, who holds the right for at least one unit: ``Annotated[Principal, Depends(holding(…))]``.

    Refuses with Forbidden, which names the right.
    """

    async def holder(who: Who) -> Principal:
        who.require(permission)
        return who

    return holder
