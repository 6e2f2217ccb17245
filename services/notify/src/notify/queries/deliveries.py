"""How many notices were made, mailed and given up: an operator's view."""

from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import func, select

from notify.domain.kinds import Channel, Kind
from notify.domain.mailing import State
from notify.tables import mail, notice


class DeliveryCount(BaseModel):
    """``created`` = ``delivered`` + ``waiting`` + ``failed``."""

    kind: Kind
    channel: Channel
    created: int
    delivered: int
    waiting: int
    failed: int


class DeliverySummary(BaseModel):
    created: int
    mailed: int
    waiting: int
    failed: int
    counts: list[DeliveryCount]


_IN_APP = select(notice.c.kind, func.count().label("created")).group_by(notice.c.kind).order_by(notice.c.kind)
_BY_MAIL = (
    select(
        notice.c.kind,
        func.count().label("created"),
        func.count().filter(mail.c.state == State.SENT.value).label("delivered"),
        func.count().filter(mail.c.state == State.WAITING.value).label("waiting"),
        func.count().filter(mail.c.state == State.FAILED.value).label("failed"),
    )
    .join(notice, notice.c.id == mail.c.notice_id)
    .group_by(notice.c.kind)
    .order_by(notice.c.kind)
)


async def deliveries(session: ReadSession) -> DeliverySummary:
    """Counts per kind and channel; a notice inside the system is delivered when it is made."""
    inside = [_inside(row.kind, row.created) for row in await session.execute(_IN_APP)]
    rows = (await session.execute(_BY_MAIL)).mappings().all()
    mailed = [DeliveryCount.model_validate({**row, "channel": Channel.EMAIL}) for row in rows]
    return DeliverySummary(
        created=sum(one.created for one in inside),
        mailed=sum(one.delivered for one in mailed),
        waiting=sum(one.waiting for one in mailed),
        failed=sum(one.failed for one in mailed),
        counts=sorted([*inside, *mailed], key=lambda one: (one.kind, one.channel)),
    )


def _inside(kind: str, count: int) -> DeliveryCount:
    return DeliveryCount(
        kind=Kind(kind), channel=Channel.IN_APP, created=count, delivered=count, waiting=0, failed=0
    )
