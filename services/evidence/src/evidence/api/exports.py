"""The list of evidence as a file for a spreadsheet."""

from typing import Annotated
from zoneinfo import ZoneInfo

from auth import Forbidden
from documents.tables import write_csv
from fastapi import APIRouter, Query, Response
from webapi.dependencies import Reading, Who
from webapi.pages import After, CursorNotReadable
from webapi.problems import refusals

from evidence.queries.many import Filter, list_evidence
from evidence.queries.views import EvidenceRow

router = APIRouter(prefix="/v1", tags=["evidence"])

ICT = ZoneInfo("Asia/Ho_Chi_Minh")
ROWS = 5000
HEADER = (
    "Mã minh chứng",
    "Đơn vị",
    "Loại đối tượng",
    "Đối tượng",
    "Phiên bản",
    "Trạng thái",
    "Lý do từ chối",
    "Số, ký hiệu",
    "Ngày ban hành",
    "Cơ quan ban hành",
    "Trích yếu",
    "Trang",
    "Tên tệp",
    "Kích thước (byte)",
    "SHA-256",
    "Số đơn vị khác dùng cùng tệp",
    "Tải lên lúc",
)


@router.get("/evidence.csv", response_class=Response, responses=refusals(Forbidden, CursorNotReadable))
async def export_evidence(
    chosen: Annotated[Filter, Query()], who: Who, session: Reading, after: After = None
) -> Response:
    """At most 5,000 rows, oldest first; ``after`` goes on where an earlier file ended."""
    found = await list_evidence(session, who, chosen, after=after, limit=ROWS)
    content = write_csv(HEADER, [_cells(row) for row in found[:ROWS]])
    disposition = {"content-disposition": 'attachment; filename="minh-chung.csv"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=disposition)


def _cells(row: EvidenceRow) -> tuple[object, ...]:
    newest, citation = row.newest, row.newest.citation
    return (
        row.id,
        row.target.unit,
        row.target.kind.value,
        row.target.id,
        newest.number,
        newest.state.value,
        newest.reason.vi if newest.reason else None,
        citation.number,
        f"{citation.issued_on:%d/%m/%Y}",
        citation.issuer,
        citation.abstract,
        citation.page,
        newest.filename,
        newest.size,
        newest.sha256,
        newest.also_used_by,
        f"{newest.created_at.astimezone(ICT):%d/%m/%Y %H:%M}",
    )
