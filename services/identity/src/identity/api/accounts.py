"""Somebody's account as a whole: closed, opened again, given a first password again."""

from typing import Annotated
from uuid import UUID

from auth import Forbidden
from fastapi import APIRouter
from pydantic import BaseModel, Field, SecretStr
from webapi.dependencies import Transaction, Who
from webapi.problems import refusals
from webapi.rights import CONFIRMED, NEEDS_CONFIRMATION

from identity.api.application import App
from identity.commands.manage_account import close_account, give_first_password, reopen_account
from identity.domain.refusals import NoSuchPerson, NotYoursToChange, OwnAccount, WeakPassword
from identity.queries.people import PersonView

router = APIRouter(prefix="/v1/people/{person_id}", tags=["people"], dependencies=[CONFIRMED])

REFUSED = (Forbidden, NoSuchPerson, OwnAccount, NotYoursToChange)
RESPONSES = NEEDS_CONFIRMATION | refusals(*REFUSED)


class FirstPassword(BaseModel):
    password: Annotated[SecretStr, Field(min_length=1, max_length=200)]


@router.post("/closing", responses=RESPONSES)
async def close_person(person_id: UUID, who: Who, session: Transaction, app: App) -> PersonView:
    """Close an account: it is signed out everywhere and nobody signs in to it; its roles stay written."""
    return PersonView.of(await close_account(session, app.accounts, person_id, by=who, times=app.times()))


@router.post("/reopening", responses=RESPONSES)
async def reopen_person(person_id: UUID, who: Who, session: Transaction, app: App) -> PersonView:
    """Open a closed account again, with the roles and the password it had."""
    return PersonView.of(await reopen_account(session, app.accounts, person_id, by=who, times=app.times()))


@router.post("/first-password", responses=NEEDS_CONFIRMATION | refusals(*REFUSED, WeakPassword))
async def set_first_password(
    person_id: UUID, body: FirstPassword, who: Who, session: Transaction, app: App
) -> PersonView:
    """Give a first password again, for one that was forgotten: signs the account out everywhere."""
    given = body.password.get_secret_value()
    changed = await give_first_password(session, app.accounts, person_id, given, by=who, times=app.times())
    return PersonView.of(changed)
