"""Live updates as server-sent events: keys to fetch again, never data.

Source: WHATWG HTML, §9.2 Server-sent events.
"""

import asyncio
import json
import time
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Annotated

from auth import Claims, Forbidden, Principal, directory
from auth.errors import AccessRefused
from fastapi import APIRouter, Depends, Header, Query, Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel
from webapi.dependencies import Claimed
from webapi.problems import TemporarilyUnavailable, refusals

from notify.api.application import App, Application
from notify.api.rights import CanRead
from notify.domain.refusals import PositionNotReadable
from notify.feed import Feed, Reader
from notify.queries.changes import PAGE, Line, before_the_last, lines_after, oldest, visible

router = APIRouter(prefix="/v1", tags=["stream"])

BEGIN_SECONDS = 5
RETRY = "retry: 3000\n\n"


class ChangeShown(BaseModel, extra="allow"):
    """The ``data`` of one event.

    ``kind`` says what to fetch again (notices, assessment, standing, round, ranking, publication,
    frameworks, task, tasks, evidence, records, units, people), the other fields are its keys; ``leaves``
    of an assessment are those that were entered with their versions, as ``1.1=3,1.2=1``.
    ``ready`` begins a stream; ``everything`` means that changes were missed.
    """

    kind: str


async def _position(last_event_id: Annotated[str | None, Header()] = None) -> int | None:
    if not last_event_id:
        return None
    if not last_event_id.isascii() or not last_event_id.isdecimal() or len(last_event_id) > 18:  # noqa: PLR2004 - fits a bigint
        raise PositionNotReadable(field="Last-Event-ID")
    return int(last_event_id)


@router.get(
    "/stream",
    response_class=StreamingResponse,
    responses={
        **refusals(Forbidden, PositionNotReadable, TemporarilyUnavailable),
        200: {
            "description": "One `ChangeShown` as the data of each event; the id is the place to go on from",
            "content": {"text/event-stream": {"schema": ChangeShown.model_json_schema()}},
        },
    },
)
async def stream_changes(
    request: Request,
    who: CanRead,
    claims: Claimed,
    last: Annotated[int | None, Depends(_position)],
    app: App,
    recent_seconds: Annotated[int | None, Query(ge=1, le=3600)] = None,
) -> StreamingResponse:
    """What the caller may see, until the token ends or rights change.

    From ``Last-Event-ID`` on; without one, from so many seconds ago, or from now.
    """
    feed: Feed = request.app.state.feed
    try:
        async with asyncio.timeout(BEGIN_SECONDS):
            await feed.begun()
    except TimeoutError as error:
        raise TemporarilyUnavailable from error
    events = Stream(app, feed, claims, who).events(last, recent_seconds)
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return StreamingResponse(events, media_type="text/event-stream", headers=headers)


@dataclass
class Stream:
    """One caller's stream."""

    app: Application
    feed: Feed
    claims: Claims
    who: Principal
    position: int = 0

    async def events(self, last: int | None, recent_seconds: int | None) -> AsyncGenerator[str]:
        with self.feed.reading() as reader:
            if last is None and recent_seconds is not None:
                async with self.app.database.reading() as session:
                    last = min(await before_the_last(session, recent_seconds), reader.start)
            self.position = reader.start if last is None else last
            yield RETRY
            if last is not None:
                async for event in self._missed(reader.start):
                    yield event
            yield _event(self.position, {"kind": "ready"})
            async for event in self._live(reader):
                yield event

    async def _missed(self, start: int) -> AsyncGenerator[str]:
        """What came between the caller's last event and this stream, from the table."""
        async with self.app.database.reading() as session:
            first = await oldest(session)
        if self.position > start or (self.position < start and (first is None or first > self.position + 1)):
            self.position = start
            yield _event(start, {"kind": "everything"})
        while self.position < start:
            async with self.app.database.reading() as session:
                lines = await lines_after(session, self.position)
            for line in lines:
                if event := self._shown(line):
                    yield event
            if len(lines) < PAGE:
                self.position = max(self.position, start)

    async def _live(self, reader: Reader) -> AsyncGenerator[str]:
        beat_at = self._next_beat()
        while not reader.gone and (left := self._seconds_left()) > 0:
            line = await _next_line(reader, min(beat_at - time.monotonic(), left))
            if time.monotonic() >= beat_at:
                if not await self._still_welcome():
                    return
                yield f": heartbeat\nid: {self.position}\n\n"
                beat_at = self._next_beat()
            if line is not None and (event := self._shown(line)):
                yield event

    def _next_beat(self) -> float:
        return time.monotonic() + self.app.settings.heartbeat_seconds

    def _shown(self, line: Line) -> str | None:
        if line.id <= self.position:
            return None
        self.position = line.id
        return _event(line.id, dict(line.change.what)) if visible(line.change, self.who) else None

    def _seconds_left(self) -> float:
        """Token times are real times, whatever the platform's clock says."""
        return self.claims.expires_at.timestamp() - time.time()

    async def _still_welcome(self) -> bool:
        """Rights are looked up again at every heartbeat; a closed account or another version ends it."""
        try:
            async with self.app.database.reading() as session:
                self.who = await directory.principal(session, self.claims, at=self.app.clock())
        except AccessRefused:
            return False
        return self.who.may("notify.notice.read")


async def _next_line(reader: Reader, seconds: float) -> Line | None:
    """The next line of the feed, whoever may see it; None when none comes in time, or never again."""
    try:
        return await asyncio.wait_for(reader.lines.get(), seconds)
    except TimeoutError:
        return None


def _event(position: int, what: dict[str, str]) -> str:
    return f"id: {position}\ndata: {json.dumps(what, ensure_ascii=False)}\n\n"
