import csv
import io
from typing import Annotated
from uuid import UUID

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
    found = await records(session, state=state, round_code=round, after=None, limit=5000)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(RecordLine.model_fields)
    writer.writerows(_safe(line) for line in found)
    # the mark makes spreadsheets read UTF-8
    return Response(f"\ufeff{text.getvalue()}", media_type="text/csv; charset=utf-8")


def _safe(line: RecordLine) -> list[str]:
    cells = ["" if value is None else str(value) for value in line.model_dump(mode="json").values()]
    # the ministry's words may begin like a formula, and a spreadsheet would run it
    return [f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell for cell in cells]


@router.get("/summary")
async def get_summary(
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
async def post_resend(record_id: UUID, _who: CanManage, session: Transaction, app: App) -> Resent:
    await resend(session, app.outbox, record_id, at=app.clock())
    return Resent(id=record_id)
