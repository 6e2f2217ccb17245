"""What a route asks for: a session, the caller, the wiring.

Sessions have ``scope="function"``: the commit precedes the response, and a failing commit is a failing
request.
"""

from collections.abc import AsyncIterator
from typing import Annotated

from auth import Claims, Principal, Unauthenticated, Verifier, directory, forgery
from fastapi import Depends, Request
from persistence import Database, ReadSession, Session

from webapi import idempotency
from webapi.clock import Clock

TOKEN_COOKIE = "__Host-token"  # noqa: S105 - a cookie's name


def database_of(request: Request) -> Database:
    database: Database = request.app.state.database
    return database


async def claimed(request: Request) -> Claims:
    """What the caller's token says, from the header or, guarded against forgery, from the cookie.

    Refuses with 401 (no or bad token), 403 and 415 (forged), 503 (keys cannot be read).
    """
    verifier: Verifier = request.app.state.verifier
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    if bearer and scheme.lower() == "bearer":
        return await verifier.claims(bearer.strip())
    claims = await verifier.claims(_cookie(request))
    forgery.check_change(request.method, request.headers, claims.csrf)
    return claims


def _cookie(request: Request) -> str:
    cookie = request.cookies.get(TOKEN_COOKIE)
    if not cookie:
        raise Unauthenticated
    return cookie


async def same_origin(request: Request) -> None:
    """The guard of a route without a token that sets or reads cookies: `dependencies=[SameOrigin]`."""
    forgery.check_origin(request.method, request.headers)


Claimed = Annotated[Claims, Depends(claimed)]
SameOrigin = Depends(same_origin)


async def who(request: Request, claims: Claimed) -> Principal:
    """The signed-in caller; refuses with 401 (outdated token) and 503 (this service is behind)."""
    clock: Clock = request.app.state.clock
    async with database_of(request).glancing() as session:
        principal = await directory.principal(session, claims, at=clock())
    request.state.principal = principal
    return principal


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
