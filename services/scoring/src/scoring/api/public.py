"""What everybody may read: published copies, and nothing else."""

from html import escape
from typing import Annotated, Literal

from fastapi import APIRouter, Header, Query, Response
from pydantic import BaseModel
from webapi.dependencies import Reading
from webapi.problems import refusals

from scoring.api.open_answers import IfNoneMatch, answered
from scoring.queries.publications import PublishedLine, published, published_file
from scoring.refusals import NoSuchRanking
from scoring.showing.files import MEDIA_TYPES, page

router = APIRouter(prefix="/public/v1/rankings", tags=["public"])

type Kind = Literal["html", "json", "csv"]

Accept = Annotated[str, Header()]
Version = Annotated[int | None, Query(ge=1, le=2**31 - 1)]


class PublishedList(BaseModel):
    items: list[PublishedLine]


FILES: dict[str, object] = {
    "content": {kind.partition(";")[0]: dict[str, object]() for kind in MEDIA_TYPES.values()}
}


@router.get("", response_class=Response, responses={200: {"model": PublishedList}, 304: {}})
async def list_rankings(session: Reading, accept: Accept = "", known: IfNoneMatch = None) -> Response:
    """The published rankings, as JSON or, for a browser, as a page."""
    lines = await published(session)
    if _asks_for_html(accept):
        return answered(_page(lines), MEDIA_TYPES["html"], known)
    content = PublishedList(items=lines).model_dump_json().encode()
    return answered(content, MEDIA_TYPES["json"], known)


@router.get(
    "/{round_code}/{group}",
    response_class=Response,
    responses=refusals(NoSuchRanking) | {200: FILES, 304: {}},
)
async def get_ranking(
    round_code: str,
    group: str,
    session: Reading,
    version: Version = None,
    accept: Accept = "",
    known: IfNoneMatch = None,
) -> Response:
    """One published ranking; the suffix .html, .json or .csv chooses the form, else Accept does."""
    name, kind = _kind(group, accept)
    file = await published_file(session, round_code, name, kind, version)
    return answered(file.content, file.media_type, known, file.etag)


def _kind(group: str, accept: str) -> tuple[str, str]:
    name, _, suffix = group.rpartition(".")
    if name and suffix in MEDIA_TYPES:
        return name, suffix
    if _asks_for_html(accept):
        return group, "html"
    return group, "csv" if "text/csv" in accept else "json"


def _asks_for_html(accept: str) -> bool:
    return "text/html" in accept and "application/json" not in accept.partition("text/html")[0]


def _page(lines: list[PublishedLine]) -> bytes:
    items = "".join(
        f'<li><a href="rankings/{escape(line.round)}/{escape(line.group)}.html">{escape(line.group_name)} – '
        f"{escape(line.round_name)}</a> (Quyết định số {escape(line.decision_number)})"
        f"{' – dữ liệu mẫu' if line.sample else ''}</li>"
        for line in lines
    )
    return page("Bảng xếp hạng DTI đã công bố", f"<ul>{items}</ul>" if items else "<p>Chưa có.</p>")
