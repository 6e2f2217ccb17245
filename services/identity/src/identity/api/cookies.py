"""The two cookies of a signed-in browser; no script reads either.

The prefix ``__Host-`` binds them to this host and the path ``/``, so that no neighbouring host can plant
one. The gateway lets the session's cookie through to this service's session routes only (decision 0021).
"""

from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request, Response
from webapi.dependencies import TOKEN_COOKIE

from identity.commands.browser_sessions import Opened
from identity.domain.browser_sessions import BrowserSession, Cookie
from identity.signing import Token

SESSION_COOKIE = "__Host-session"


def give(response: Response, opened: Opened, now: datetime) -> None:
    """Set both; on a shared computer they go with the browser's window."""
    give_token(response, opened.session, opened.token, now)
    response.set_cookie(
        SESSION_COOKIE,
        str(opened.cookie),
        max_age=_lasting(opened.session, opened.session.ends_at, now),
        secure=True,
        httponly=True,
        samesite="strict",
    )


def give_token(response: Response, session: BrowserSession, token: Token, now: datetime) -> None:
    """Set the token's alone: the session goes on with the cookie it has."""
    response.headers["cache-control"] = "no-store"
    response.set_cookie(
        TOKEN_COOKIE,
        token.text,
        max_age=_lasting(session, token.expires_at, now),
        secure=True,
        httponly=True,
        samesite="lax",
    )


def take_back(response: Response) -> None:
    """Remove both."""
    response.headers["cache-control"] = "no-store"
    response.delete_cookie(TOKEN_COOKIE, secure=True, httponly=True, samesite="lax")
    response.delete_cookie(SESSION_COOKIE, secure=True, httponly=True, samesite="strict")


async def _session_cookie(request: Request) -> Cookie | None:
    return Cookie.read(request.cookies.get(SESSION_COOKIE, ""))


SessionCookie = Annotated[Cookie | None, Depends(_session_cookie)]


def _lasting(session: BrowserSession, end: datetime, now: datetime) -> int | None:
    return None if session.shared_computer else max(0, int((end - now).total_seconds()))
