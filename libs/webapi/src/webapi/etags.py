"""Optimistic concurrency: a document's version is its ETag, and a change says which version it means."""

import re
from typing import Annotated

from fastapi import Depends, Header

from webapi.refusal import Refusal


class IfMatchRequired(Refusal):
    status = 428
    vi = "Cần tiêu đề If-Match với phiên bản bạn đang sửa."
    en = "The header If-Match with the version you are changing is required."


class IfMatchNotReadable(Refusal):
    status = 400
    vi = 'Tiêu đề If-Match phải có dạng "7".'
    en = 'The header If-Match must look like "7".'


def etag(version: int) -> str:
    """The ETag of a version: ``"7"``."""
    return f'"{version}"'


async def if_match(value: Annotated[str | None, Header(alias="If-Match")] = None) -> int:
    """The version named by If-Match; refuses with 428 when absent, with 400 when it is no version."""
    if value is None:
        raise IfMatchRequired(field="If-Match")
    found = re.fullmatch(r'(?:W/)?"([0-9]{1,18})"', value.strip())
    if found is None:
        raise IfMatchNotReadable(field="If-Match")
    return int(found[1])


IfMatch = Annotated[int, Depends(if_match)]
