"""Who may read notices, and who may see how delivery goes."""

from typing import Annotated

from auth import Forbidden, Principal
from fastapi import Depends
from webapi.dependencies import Who
from webapi.problems import refusals

NEEDS_A_RIGHT = refusals(Forbidden)


async def _reader(principal: Who) -> Principal:
    principal.require("notify.notice.read")
    return principal


async def _operator(principal: Who) -> Principal:
    principal.require("operations.read")
    return principal


CanRead = Annotated[Principal, Depends(_reader)]
CanOperate = Annotated[Principal, Depends(_operator)]
