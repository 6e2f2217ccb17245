"""Idempotency-Key: a POST repeated under its key changes nothing and gets the first answer again.

It is part of ``Transaction``: a route that takes a transaction needs nothing else. The row of the key is
inserted first and committed with the command, so a concurrent repetition waits on the row. Only answers
of signed-in callers are kept, and only those that were committed: a refused request may be repeated.
"""

import hashlib
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import cast, override
from uuid import UUID

from auth import Principal
from fastapi import Request, Response
from fastapi.responses import JSONResponse
from observability import metrics
from persistence import Session, metadata_for
from sqlalchemy import (
    Column,
    Connection,
    DateTime,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    Uuid,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB, insert
from starlette.background import BackgroundTask

from webapi.refusal import Refusal

HEADER = "idempotency-key"
REPLAYED = "idempotency-replayed"
KEPT_HEADERS = ("content-type", "location", "etag")
MAX_KEY = 200

metadata = metadata_for()

stored_answer = Table(
    "stored_answer",
    metadata,
    Column("person", Uuid, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("request_hash", LargeBinary, nullable=False),
    Column("status", SmallInteger),
    Column("headers", JSONB),
    Column("body", LargeBinary),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=func.now(), index=True),
)


class KeyReused(Refusal):
    status = 422
    code = "idempotency-key-reused"
    vi = "Idempotency-Key này đã dùng cho một yêu cầu khác."
    en = "This Idempotency-Key was used for another request."


class KeyNotAccepted(Refusal):
    status = 400
    code = "idempotency-key-not-accepted"
    vi = "Idempotency-Key phải có từ 1 đến 200 ký tự."
    en = "An Idempotency-Key has 1 to 200 characters."


class Replay(Exception):
    """Ends the request with the stored answer."""

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        super().__init__(status)
        self.status, self.headers, self.body = status, headers, body


class Slot:
    """Where the answer being made is seen, before the transaction commits."""

    answer: Response | None = None


_slot: ContextVar[Slot | None] = ContextVar("slot", default=None)


class Answer(JSONResponse):
    """Default response of the apps: JSON that the request's transaction can see while it is open."""

    @override
    def __init__(
        self,
        content: object,
        status_code: int = 200,
        headers: Mapping[str, str] | None = None,
        media_type: str | None = None,
        background: BackgroundTask | None = None,
    ) -> None:
        super().__init__(content, status_code, headers, media_type, background)
        slot = _slot.get()
        if slot is not None:
            slot.answer = self


def install(connection: Connection) -> None:
    """Create the table of stored answers; for a service's first migration."""
    metadata.create_all(connection)


@asynccontextmanager
async def once(request: Request, session: Session) -> AsyncGenerator[None]:
    """Run the block once per (person, key); a repetition raises Replay, another body KeyReused."""
    principal: Principal | None = getattr(request.state, "principal", None)
    key = request.headers.get(HEADER)
    if key is None or principal is None or request.method != "POST":
        yield
        return
    if not 1 <= len(key) <= MAX_KEY:
        raise KeyNotAccepted(field="Idempotency-Key")
    await _claim(session, principal.person, key, await _hash(request))
    slot = Slot()
    token = _slot.set(slot)
    try:
        yield
    finally:
        _slot.reset(token)
    await _keep(session, principal.person, key, slot.answer)


async def _hash(request: Request) -> bytes:
    head = f"{request.method} {request.url.path}?{request.url.query}\n"
    return hashlib.sha256(head.encode() + await request.body()).digest()


async def _claim(session: Session, person: UUID, key: str, request_hash: bytes) -> None:
    row = {"person": person, "key": key, "request_hash": request_hash}
    claim = insert(stored_answer).values(row).on_conflict_do_nothing().returning(stored_answer.c.key)
    if (await session.execute(claim)).first() is not None:
        return
    columns = (stored_answer.c[name] for name in ("request_hash", "status", "headers", "body"))
    found = (await session.execute(select(*columns).where(*_of(person, key)))).one()
    if found.request_hash != request_hash:
        raise KeyReused(field="Idempotency-Key")
    raise Replay(found.status, cast("dict[str, str]", found.headers), found.body)


async def _keep(session: Session, person: UUID, key: str, answer: Response | None) -> None:
    if answer is None:
        raise TypeError("a POST with an Idempotency-Key returns a model, so that its answer can be kept")
    headers = {name: answer.headers[name] for name in KEPT_HEADERS if name in answer.headers}
    values = {"status": answer.status_code, "headers": headers, "body": bytes(answer.body)}
    await session.execute(update(stored_answer).where(*_of(person, key)).values(values))


def _of(person: UUID, key: str):  # noqa: ANN202
    return (stored_answer.c.person == person, stored_answer.c.key == key)


async def replayed(request: Request, error: Exception) -> Response:
    """Exception handler: the stored answer, marked as such."""
    if not isinstance(error, Replay):
        raise error
    metrics.idempotent_replays_total.labels(request.app.state.service).inc()
    return Response(error.body, error.status, {**error.headers, REPLAYED: "true"})


async def forget_answers(session: Session, *, before: datetime, limit: int = 1000) -> int:
    """Delete answers older than ``before``, at most ``limit``; returns how many. For a timer."""
    old = (
        select(stored_answer.c.person, stored_answer.c.key)
        .where(stored_answer.c.created_at < before)
        .order_by(stored_answer.c.created_at)
        .limit(limit)
        .subquery()
    )
    gone = delete(stored_answer).where(
        stored_answer.c.person == old.c.person, stored_answer.c.key == old.c.key
    )
    return len((await session.execute(gone.returning(stored_answer.c.key))).all())
