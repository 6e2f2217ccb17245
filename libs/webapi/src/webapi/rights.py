"""What a route asks of its caller as a dependency: who lacks it is refused before the route begins."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from auth import Forbidden, Permission, Principal
from auth.errors import ConfirmationRequired
from fastapi import Depends

from webapi.dependencies import Claimed, Who
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


async def confirmed(claims: Claimed) -> None:
    """Refuses with ConfirmationRequired; token times are real ones, whatever the platform's clock says."""
    if not claims.confirmed(datetime.now(UTC)):
        raise ConfirmationRequired


CONFIRMED = Depends(confirmed)
"""``dependencies=[CONFIRMED]`` of a route whose step is hard to take back."""

NEEDS_CONFIRMATION = refusals(ConfirmationRequired)
"""``responses=`` of such a route."""
