from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from auth import Forbidden
from documents import write_csv
from fastapi import APIRouter, Query, Response
from pydantic import BaseModel
from webapi.dependencies import Reading, Transaction
from webapi.pages import DEFAULT_LIMIT, After, CursorNotReadable, Limit, Page
from webapi.problems import refusals
from webapi.rights import NEEDS_A_RIGHT

from notify.api.application import App
from notify.api.rights import CanRead
from notify.commands.reading import mark, mark_all_read
from notify.domain.kinds import Kind
from notify.domain.refusals import NoSuchNotice
from notify.queries.notices import NoticeSummary, NoticeView, notices, one_notice, summary

router = APIRouter(prefix="/v1/notices", tags=["notices"])

ICT = ZoneInfo("Asia/Ho_Chi_Minh")
ROWS = 5_000
HEADER = ("Thời điểm", "Loại", "Tiêu đề", "Nội dung", "Đã đọc lúc")

Unread = Annotated[bool | None, Query(description="only unread ones, or only read ones")]


class Marked(BaseModel):
    """How many notices became read."""

    count: int


class NoticeMarked(BaseModel):
    id: UUID
    read: bool


@router.get("", responses=refusals(Forbidden, CursorNotReadable))
async def list_notices(
    who: CanRead,
    session: Reading,
    after: After,
    limit: Limit = DEFAULT_LIMIT,
    unread: Unread = None,
    kind: Kind | None = None,
) -> Page[NoticeView]:
    """One's own, newest first."""
    found = await notices(session, who.person, unread=unread, kind=kind, after=after, limit=limit)
    return Page[NoticeView].of(found, limit=limit, key=lambda one: (one.id,))


@router.get(
    ".csv",
    response_class=Response,
    responses={**refusals(Forbidden, CursorNotReadable), 200: {"content": {"text/csv": {}}}},
)
async def export_notices(
    who: CanRead, session: Reading, after: After, unread: Unread = None, kind: Kind | None = None
) -> Response:
    """At most 5,000 of one's own; ``after`` goes on where a page ended."""
    found = await notices(session, who.person, unread=unread, kind=kind, after=after, limit=ROWS)
    content = write_csv(HEADER, [_cells(one) for one in found[:ROWS]])
    disposition = {"content-disposition": 'attachment; filename="thong-bao.csv"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=disposition)


def _cells(one: NoticeView) -> tuple[object, ...]:
    read = f"{one.read_at.astimezone(ICT):%d/%m/%Y %H:%M}" if one.read_at else None
    occurred = f"{one.occurred_at.astimezone(ICT):%d/%m/%Y %H:%M}"
    return occurred, one.kind.value, one.title_vi, one.text_vi, read


@router.get("/summary", responses=NEEDS_A_RIGHT)
async def get_notice_summary(who: CanRead, session: Reading) -> NoticeSummary:
    return await summary(session, who.person)


@router.post("/reading", responses=NEEDS_A_RIGHT)
async def read_notices(who: CanRead, session: Transaction, app: App) -> Marked:
    """All of one's own that are unread."""
    return Marked(count=await mark_all_read(session, who.person, at=app.clock()))


@router.get("/{notice_id}", responses=refusals(Forbidden, NoSuchNotice))
async def get_notice(notice_id: UUID, who: CanRead, session: Reading) -> NoticeView:
    return await one_notice(session, who.person, notice_id)


@router.post("/{notice_id}/reading", responses=refusals(Forbidden, NoSuchNotice))
async def read_notice(notice_id: UUID, who: CanRead, session: Transaction, app: App) -> NoticeMarked:
    await mark(session, who.person, notice_id, read_at=app.clock())
    return NoticeMarked(id=notice_id, read=True)


@router.post("/{notice_id}/unreading", responses=refusals(Forbidden, NoSuchNotice))
async def unread_notice(notice_id: UUID, who: CanRead, session: Transaction) -> NoticeMarked:
    """Takes the reading back."""
    await mark(session, who.person, notice_id, read_at=None)
    return NoticeMarked(id=notice_id, read=False)
