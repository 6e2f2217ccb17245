"""The caller."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, Field, SecretStr
from webapi.dependencies import Claimed, Reading, Who
from webapi.problems import refusals

from identity.api.application import App
from identity.commands.change_password import Change, change_password
from identity.domain.refusals import (
    PasswordUsedBefore,
    SessionOver,
    SignInBusy,
    TooManyAttempts,
    WeakPassword,
    WrongPassword,
)
from identity.queries.me import Me, Moment, me

router = APIRouter(prefix="/v1", tags=["me"])


class NewPassword(BaseModel):
    present_password: Annotated[SecretStr, Field(min_length=1, max_length=200)]
    new_password: Annotated[SecretStr, Field(min_length=1, max_length=200)]


@router.get("/me", responses=refusals(SessionOver))
async def get_me(who: Who, claims: Claimed, session: Reading, app: App) -> Me:
    """The caller's post, units, roles of today, rights per unit, and what a browser needs."""
    return await me(session, who, claims, Moment(app.today(), app.clock(), app.now()))


@router.put(
    "/me/password",
    status_code=204,
    responses=refusals(WrongPassword, WeakPassword, PasswordUsedBefore, TooManyAttempts, SignInBusy),
)
async def put_password(body: NewPassword, who: Who, claims: Claimed, app: App) -> None:
    """Change the own password; signs every other browser out. Five wrong guesses close it for 15 minutes."""
    present, new = (secret.get_secret_value() for secret in (body.present_password, body.new_password))
    change = Change(who.person, who.username, present, new, claims.session)
    await change_password(app.door, change, app.times())
