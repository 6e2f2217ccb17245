"""Signing in, and the keys with which others check tokens."""

from typing import Annotated, Literal

from fastapi import APIRouter, Response
from pydantic import AwareDatetime, BaseModel, Field, SecretStr
from webapi.problems import refusals

from identity.api.application import App
from identity.commands.sign_in import sign_in
from identity.domain.refusals import SignInBusy, TooManyAttempts, WrongCredentials

router = APIRouter(prefix="/v1", tags=["sessions"])

KEYS_KEPT = "public, max-age=60"


class Credentials(BaseModel):
    username: Annotated[str, Field(min_length=1, max_length=200)]
    password: Annotated[SecretStr, Field(min_length=1, max_length=200)]


class Session(BaseModel):
    """A bearer token for all services until ``expires_at``."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - the name of a scheme
    expires_at: AwareDatetime


class KeySet(BaseModel):
    """RFC 7517: the public half of every signing key, the next one included."""

    keys: list[dict[str, str]]


@router.post("/sessions", status_code=201, responses=refusals(WrongCredentials, TooManyAttempts, SignInBusy))
async def open_session(credentials: Credentials, app: App, response: Response) -> Session:
    """Exchange user name and password for a token; five failures close the door for 15 minutes."""
    password = credentials.password.get_secret_value()
    token = await sign_in(app.door, credentials.username, password, at=app.clock(), now=app.now())
    response.headers["cache-control"] = "no-store"
    return Session(access_token=token.text, expires_at=token.expires_at)


@router.get("/jwks")
async def get_keys(app: App, response: Response) -> KeySet:
    """The keys that sign tokens now and next."""
    response.headers["cache-control"] = KEYS_KEPT
    return KeySet.model_validate(app.door.signer.published)
