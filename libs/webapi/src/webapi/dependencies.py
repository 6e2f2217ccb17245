"""What a route asks for: a session, the caller, the wiring.

Sessions have ``scope="function"``: the commit precedes the response, and a failing commit is a failing
request.
"""

import hmac
from collections.abc import AsyncIterator
from typing import Annotated

from auth import Principal, Verifier, directory
from auth.errors import AccessRefused, Unauthenticated
from fastapi import Depends, Request
from persistence import Database, ReadSession, Session

from webapi import idempotency
from webapi.clock import Clock

TOKEN_COOKIE = "dti_access"  # noqa: S105 - a cookie's name
CSRF_COOKIE = "dti_csrf"
CSRF_HEADER = "x-csrf-token"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class CsrfRefused(AccessRefused):
    status = 403
    vi = "Yêu cầu không kèm mã chống giả mạo. Hãy tải lại trang."
    en = "The request does not carry the anti-forgery token. Reload the page."


def database_of(request: Request) -> Database:
    database: Database = request.app.state.database
    return database


async def who(request: Request) -> Principal:
    """The signed-in caller, from a bearer token or, guarded against forgery, from the cookie.

    Refuses with 401 (no, bad or outdated token), 403 (forged) and 503 (this service is behind).
    """
    verifier: Verifier = request.app.state.verifier
    clock: Clock = request.app.state.clock
    claims = await verifier.claims(_token(request))
    async with database_of(request).reading() as session:
        principal = await directory.principal(session, claims, at=clock())
    request.state.principal = principal
    return principal


def _token(request: Request) -> str:
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    if bearer and scheme.lower() == "bearer":
        return bearer.strip()
    cookie = request.cookies.get(TOKEN_COOKIE)
    if not cookie:
        raise Unauthenticated
    if request.method not in SAFE:
        _guard(request)
    return cookie


def _guard(request: Request) -> None:
    sent, kept = request.headers.get(CSRF_HEADER, ""), request.cookies.get(CSRF_COOKIE, "")
    if not kept or not hmac.compare_digest(sent.encode(), kept.encode()):
        raise CsrfRefused


async def transaction(request: Request) -> AsyncIterator[Session]:
    """One transaction per request; with an Idempotency-Key it also holds the stored answer."""
    async with database_of(request).transaction() as session, idempotency.once(request, session):
        yield session


async def reading(request: Request) -> AsyncIterator[ReadSession]:
    """One consistent, read-only view per request."""
    async with database_of(request).reading() as session:
        yield session


async def wiring(request: Request) -> object:
    """The service's wiring: ``Wiring = Annotated[tasks.wiring.Wiring, Wired]``."""
    found: object = request.app.state.wiring
    return found


Transaction = Annotated[Session, Depends(transaction, scope="function")]
Reading = Annotated[ReadSession, Depends(reading, scope="function")]
Who = Annotated[Principal, Depends(who)]
Wired = Depends(wiring)
