"""The caller."""

from fastapi import APIRouter
from webapi.dependencies import Reading, Who

from identity.api.application import App
from identity.queries.me import Me, me

router = APIRouter(prefix="/v1", tags=["me"])


@router.get("/me")
async def show(who: Who, session: Reading, app: App) -> Me:
    """The caller's post, roles of today, and rights per unit."""
    return await me(session, who, app.today())
