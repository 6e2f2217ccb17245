"""How public content is answered: by ETag, for any cache, harmless in a browser."""

from typing import Annotated

from fastapi import Header, Response
from pydantic import BaseModel

from scoring.showing.files import MEDIA_TYPES, strong_etag

# a correction must show within a minute; until then any cache may answer
CACHED = "public, max-age=60, stale-while-revalidate=600"
HARMLESS = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
}
IfNoneMatch = Annotated[str | None, Header(alias="If-None-Match")]


def answered(content: bytes, media_type: str, known: str | None, etag: str | None = None) -> Response:
    """The content, or 304 to a reader who has it; ``etag`` is the content's where it is at hand."""
    etag = etag or strong_etag(content)
    headers = {"etag": etag, "cache-control": CACHED, "vary": "accept", **HARMLESS}
    given = {one.strip().removeprefix("W/") for one in (known or "").split(",")}
    if etag in given or "*" in given:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=media_type, headers=headers)


def as_json(view: BaseModel, known: str | None) -> Response:
    return answered(view.model_dump_json().encode(), MEDIA_TYPES["json"], known)
