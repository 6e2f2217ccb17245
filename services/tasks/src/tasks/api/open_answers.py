"""How public content is answered: by ETag, for any cache, harmless in a browser."""

import hashlib
from typing import Annotated

from fastapi import Header, Query, Response
from pydantic import BaseModel

# a class changes with the clock, so nothing public is older than this
CACHED = "public, max-age=30"
HARMLESS = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
}

type Plan = Annotated[str | None, Query(max_length=100)]
type Tag = Annotated[str | None, Header(alias="if-none-match")]


def answered(body: bytes, media_type: str, known: str | None) -> Response:
    """The content, or 304 to a reader who has it."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"etag": tag, "cache-control": CACHED, "vary": "accept", **HARMLESS}
    if known is not None and tag in {it.strip().removeprefix("W/") for it in known.split(",")}:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)


def as_json(view: BaseModel, known: str | None) -> Response:
    return answered(view.model_dump_json(by_alias=True).encode(), "application/json", known)
