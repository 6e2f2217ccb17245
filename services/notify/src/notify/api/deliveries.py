from fastapi import APIRouter
from webapi.dependencies import Reading
from webapi.rights import NEEDS_A_RIGHT

from notify.api.rights import CanOperate
from notify.queries.deliveries import DeliverySummary, deliveries

router = APIRouter(prefix="/v1/deliveries", tags=["deliveries"])


@router.get("/summary", responses=NEEDS_A_RIGHT)
async def get_delivery_summary(_who: CanOperate, session: Reading) -> DeliverySummary:
    """Counts per kind and channel: created, delivered, waiting, given up."""
    return await deliveries(session)
