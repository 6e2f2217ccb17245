"""Who may read notices, and who may see how delivery goes."""

from typing import Annotated

from auth import Principal
from fastapi import Depends
from webapi.rights import holding

CanRead = Annotated[Principal, Depends(holding("notify.notice.read"))]
CanOperate = Annotated[Principal, Depends(holding("operations.read"))]
