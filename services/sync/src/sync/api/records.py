from datetime import datetime
from typing import Annotated
from uuid import UUID

from documents import ICT, write_csv
from fastapi import APIRouter, Query, Response
from pydantic import BaseModel
from webapi.dependencies import Reading, Transaction
from webapi.pages import DEFAULT_LIMIT, After, Limit, Page
from webapi.problems import refusals

from sync.api.application import App
from sync.api.rights import CanManage, CanRead
from sync.commands.resending import resend
from sync.domain.record import State
from sync.domain.refusals import AlreadyAcknowledged, NoSuchRecord, OnItsWay
from sync.queries.records import RecordLine, RecordView, one_record, records
from sync.queries.summary import Summary, summary

router = APIRouter(prefix="/v1/records", tags=["records"])

ROWS = 5_000
HEADER = (
    "Mã bản ghi",
    "Kỳ đánh giá",
    "Dữ liệu mẫu",
    "Tiêu chí",
    "Chỉ số của Bộ",
    "Phiên bản",
    "Trạng thái",
    "Số lần gửi",
    "Gửi từ lúc",
    "Biên nhận",
    "Biên nhận lúc",
    "Trường bị từ chối",
    "Lý do",
)

Round = Annotated[str | None, Query(max_length=64)]


class Resent(BaseModel):
    id: UUID


@router.get("")
async def list_records(
    _who: CanRead,
    session: Reading,
    after: After,
    limit: Limit = DEFAULT_LIMIT,
    state: State | None = None,
    round: Round = None,  # noqa: A002 - the query parameter's name
) -> Page[RecordLine]:
    found = await records(session, state=state, round_code=round, after=after, limit=limit)
    return Page[RecordLine].of(found, limit=limit, key=lambda line: (line.id,))


@router.get(".csv", response_class=Response, responses={200: {"content": {"text/csv": {}}}})
async def export_records(
    _who: CanRead,
    session: Reading,
    state: State | None = None,
    round: Round = None,  # noqa: A002 - the query parameter's name
) -> Response:
    """The first 5,000."""
    found = await records(session, state=state, round_code=round, after=None, limit=ROWS)
    content = write_csv(HEADER, [_cells(line) for line in found[:ROWS]])
    disposition = {"content-disposition": 'attachment; filename="so-gui-so-lieu.csv"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=disposition)


def _cells(line: RecordLine) -> tuple[object, ...]:
    return (
        line.id,
        line.round,
        "có" if line.sample else "không",
        line.leaf,
        line.indicator,
        line.version,
        line.state.value,
        line.attempts,
        _moment(line.due_at),
        line.receipt,
        _moment(line.acknowledged_at),
        line.refused_field,
        line.reason,
    )


def _moment(at: datetime | None) -> str | None:
    return f"{at.astimezone(ICT):%d/%m/%Y %H:%M}" if at else None


@router.get("/summary")
async def get_record_summary(
    _who: CanRead,
    session: Reading,
    round: Round = None,  # noqa: A002 - the query parameter's name
) -> Summary:
    return await summary(session, round)


@router.get("/{record_id}", responses=refusals(NoSuchRecord))
async def get_record(record_id: UUID, _who: CanRead, session: Reading) -> RecordView:
    return await one_record(session, record_id)


@router.post(
    "/{record_id}/resend", status_code=202, responses=refusals(NoSuchRecord, AlreadyAcknowledged, OnItsWay)
)
async def resend_record(record_id: UUID, _who: CanManage, session: Transaction, app: App) -> Resent:
    await resend(session, app.outbox, record_id, at=app.clock())
    return Resent(id=record_id)
