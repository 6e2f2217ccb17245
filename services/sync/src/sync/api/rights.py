"""Who may look at the ledger and who may act on it."""

from typing import Annotated

from auth import Forbidden, Principal
from fastapi import Depends
from webapi.dependencies import Who
from webapi.problems import refusals

NEEDS_A_RIGHT = refusals(Forbidden)


async def _reader(principal: Who) -> Principal:
    principal.require("sync.record.read")
    return principal


async def _manager(principal: Who) -> Principal:
    principal.require("sync.record.manage")
    return principal


CanRead = Annotated[Principal, Depends(_reader)]
CanManage = Annotated[Principal, Depends(_manager)]
