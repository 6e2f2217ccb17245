"""Idempotency-Key: a POST repeated under its key changes nothing and gets the first answer again.

It is part of ``Transaction``; a route needs nothing else. The key's row is inserted first and committed
with the command, so a concurrent repetition waits on it. Only committed answers of signed-in callers are
kept: a refused request may be repeated.
"""

import hashlib
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import override
from uuid import UUID

import sqlalchemy as sa
from auth import Principal
from fastapi import Request, Response
from fastapi.responses import JSONResponse
from observability import metrics
from persistence import Session, metadata_for
from sqlalchemy.dialects.postgresql import JSONB, insert

from webapi.refusal import Refusal

KEPT_HEADERS = ("content-type", "location", "etag")

metadata = metadata_for()

stored_answer = sa.Table(
    "stored_answer",
    metadata,
    sa.Column("person", sa.Uuid, primary_key=True),
    sa.Column("key_hash", sa.LargeBinary, primary_key=True),
    sa.Column("request_hash", sa.LargeBinary, nullable=False),
    sa.Column("status", sa.SmallInteger),
    sa.Column("headers", JSONB),
    sa.Column("body", sa.LargeBinary),
    sa.Column(
        "created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now(), index=True
    ),
)


_MINE = (stored_answer.c.person == sa.bindparam("of"), stored_answer.c.key_hash == sa.bindparam("under"))
_CLAIM = insert(stored_answer).on_conflict_do_nothing().returning(stored_answer.c.person)
_FOUND = sa.select(stored_answer).where(*_MINE)
_KEEP = (
    sa.update(stored_answer)
    .where(*_MINE)
    .values({name: sa.bindparam(name) for name in ("status", "headers", "body")})
)


class IdempotencyKeyReused(Refusal):
    status = 422
    vi = "Idempotency-Key này đã dùng cho một yêu cầu khác."
    en = "This Idempotency-Key was used for another request."


class Replay(Exception):
    """The way out of a request that was answered before."""

    def __init__(self, response: Response) -> None:
        super().__init__(response.status_code)
        self.response = response


_made: ContextVar[list[Response] | None] = ContextVar("made", default=None)


class Answer(JSONResponse):
    """Default response of the apps: the request's open transaction sees it."""

    @override
    def render(self, content: object) -> bytes:
        made = _made.get()
        if made is not None:
            made[:] = [self]
        return super().render(content)


def install(connection: sa.Connection) -> None:
    """Create the table of stored answers; for a service's first migration."""
    metadata.create_all(connection)


@asynccontextmanager
async def once(request: Request, session: Session) -> AsyncGenerator[None]:
    """Run the block once per (person, key); a repetition leaves by Replay, another request is refused."""
    principal: Principal | None = getattr(request.state, "principal", None)
    key = request.headers.get("idempotency-key")
    if not key or principal is None or request.method != "POST":
        yield
        return
    key_hash = hashlib.sha256(key.encode()).digest()
    await _claim(request, session, principal.person, key_hash)
    made: list[Response] = []
    token = _made.set(made)
    try:
        yield
    finally:
        _made.reset(token)
    if not made:
        raise TypeError("a POST with an Idempotency-Key returns a model, so that its answer can be kept")
    headers = {name: made[0].headers[name] for name in KEPT_HEADERS if name in made[0].headers}
    kept = {"status": made[0].status_code, "headers": headers, "body": bytes(made[0].body)}
    await session.execute(_KEEP, {"of": principal.person, "under": key_hash, **kept})


async def _claim(request: Request, session: Session, person: UUID, key_hash: bytes) -> None:
    head = f"{request.url.path}?{request.url.query}\n".encode()
    row = {
        "person": person,
        "key_hash": key_hash,
        "request_hash": hashlib.sha256(head + await request.body()).digest(),
    }
    if (await session.execute(_CLAIM, row)).first() is not None:
        return
    found = (await session.execute(_FOUND, {"of": person, "under": key_hash})).one()
    if found.request_hash != row["request_hash"]:
        raise IdempotencyKeyReused(field="Idempotency-Key")
    metrics.idempotent_replays_total.labels(request.app.state.service).inc()
    raise Replay(Response(found.body, found.status, {**found.headers, "idempotency-replayed": "true"}))


async def forget_answers(session: Session, *, before: datetime, limit: int = 1000) -> int:
    """Delete at most ``limit`` answers older than ``before``; returns how many. For a timer."""
    identity = (stored_answer.c.person, stored_answer.c.key_hash)
    age = stored_answer.c.created_at
    old = sa.select(*identity).where(age < before).order_by(age).limit(limit)
    gone = sa.delete(stored_answer).where(sa.tuple_(*identity).in_(old)).returning(stored_answer.c.person)
    return len((await session.execute(gone)).all())
