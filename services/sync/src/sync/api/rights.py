"""Who may look at the ledger and who may act on it."""

from typing import Annotated

from auth import Principal
from fastapi import Depends
from webapi.rights import holding

CanRead = Annotated[Principal, Depends(holding("sync.record.read"))]
CanManage = Annotated[Principal, Depends(holding("sync.record.manage"))]
