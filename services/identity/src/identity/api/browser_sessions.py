"""The session of a browser: sign in, refresh, sign out; one's sessions on other devices."""

from typing import Annotated
from uuid import UUID

from auth.errors import CrossSiteRefused, CsrfRefused, MediaTypeRefused
from fastapi import APIRouter, Header, Response
from pydantic import AwareDatetime, BaseModel, Field, SecretStr
from webapi.dependencies import Claimed, Reading, SameOrigin, Transaction, Who
from webapi.problems import refusals

from identity.api import cookies
from identity.api.application import App
from identity.api.cookies import SessionCookie
from identity.api.sessions import Credentials
from identity.commands.browser_sessions import (
    Browser,
    end_elsewhere,
    open_browser_session,
    refresh,
    sign_out,
)
from identity.commands.confirm_password import Confirmation, confirm_password
from identity.domain.browser_sessions import BrowserSession
from identity.domain.refusals import (
    NoSuchSession,
    SessionOver,
    SignInBusy,
    TooManyAttempts,
    WrongCredentials,
    WrongPassword,
)
from identity.queries.browser_sessions import BrowserSessions, sessions_of
from identity.signing import Token

router = APIRouter(prefix="/v1", tags=["browser sessions"])
public = APIRouter(prefix="/v1/browser-session", tags=["browser sessions"], dependencies=[SameOrigin])

FROM_ELSEWHERE = (CrossSiteRefused, MediaTypeRefused)
DEVICE_LENGTH = 300


class SignIn(Credentials):
    """On a shared computer the session ends with the window, or after 15 idle minutes instead of 30."""

    shared_computer: bool = False


class Refresh(BaseModel):
    """``active`` is false when nobody has touched the page lately: the idle time then runs on."""

    active: bool = True


class Password(BaseModel):
    password: Annotated[SecretStr, Field(min_length=1, max_length=200)]


class OpenSession(BaseModel):
    """What the page may know: ``csrf`` goes with each change, as ``X-CSRF-Token``. Times are real ones."""

    session: UUID
    person: UUID
    csrf: str
    shared_computer: bool
    token_expires_at: AwareDatetime
    runs_out_at: AwareDatetime
    ends_at: AwareDatetime

    @classmethod
    def of(cls, session: BrowserSession, token: Token) -> "OpenSession":
        return cls(
            session=session.id,
            person=session.person,
            csrf=session.csrf,
            shared_computer=session.shared_computer,
            token_expires_at=token.expires_at,
            runs_out_at=session.runs_out_at,
            ends_at=session.ends_at,
        )


@public.post(
    "",
    status_code=201,
    responses=refusals(WrongCredentials, TooManyAttempts, SignInBusy, *FROM_ELSEWHERE),
)
async def open_browser(
    body: SignIn,
    app: App,
    response: Response,
    former: SessionCookie,
    user_agent: Annotated[str, Header()] = "",
) -> OpenSession:
    """Sign in: sets the cookies `__Host-token` and `__Host-session`; ends the session this browser had."""
    times = app.times()
    browser = Browser(user_agent[:DEVICE_LENGTH], body.shared_computer, former)
    password = body.password.get_secret_value()
    opened = await open_browser_session(app.door, body.username, password, browser, times)
    cookies.give(response, opened, times.now)
    return OpenSession.of(opened.session, opened.token)


@public.post("/refresh", responses=refusals(SessionOver, *FROM_ELSEWHERE))
async def refresh_browser(body: Refresh, app: App, response: Response, cookie: SessionCookie) -> OpenSession:
    """Exchange the session's cookie for the next one and a token; needs no CSRF token, it tells it."""
    times = app.times()
    opened = await refresh(app.door, cookie, times, active=body.active)
    cookies.give(response, opened, times.now)
    return OpenSession.of(opened.session, opened.token)


@public.delete("", status_code=204, responses=refusals(CsrfRefused, *FROM_ELSEWHERE))
async def close_browser(
    app: App,
    response: Response,
    cookie: SessionCookie,
    csrf: Annotated[str, Header(alias="X-CSRF-Token")] = "",
) -> None:
    """Sign out of this browser; well, too, when its session is over already."""
    await sign_out(app.door, cookie, csrf, app.times())
    cookies.take_back(response)


@router.post(
    "/browser-session/confirmation",
    responses=refusals(WrongPassword, TooManyAttempts, SignInBusy, NoSuchSession),
)
async def confirm_browser(
    body: Password, who: Who, claims: Claimed, app: App, response: Response
) -> OpenSession:
    """Give the password again: the next five minutes are open for what asks for `confirmation-required`.

    Five wrong guesses close it for 15 minutes, and the door stays open.
    """
    times = app.times()
    given = Confirmation(who.person, who.username, claims.session, body.password.get_secret_value())
    session, token = await confirm_password(app.door, given, times)
    cookies.give_token(response, session, token, times.now)
    return OpenSession.of(session, token)


@router.get("/browser-sessions")
async def list_browser_sessions(who: Who, claims: Claimed, session: Reading, app: App) -> BrowserSessions:
    """The caller's signed-in browsers, the latest used first."""
    return await sessions_of(session, who.person, claims.session, app.now())


@router.delete("/browser-sessions/{session_id}", status_code=204, responses=refusals(NoSuchSession))
async def end_browser_session(session_id: UUID, who: Who, session: Transaction, app: App) -> None:
    """Sign another device out: it gets no further token, and its present one ends within five minutes."""
    await end_elsewhere(session, app.door.outbox, who.person, session_id, app.times())
