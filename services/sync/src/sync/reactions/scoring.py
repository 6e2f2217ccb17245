"""A finalised assessment of the province goes to the ministry."""

from collections.abc import Callable
from datetime import datetime

from contracts.scoring import AssessmentFinalised
from contracts.topics import SCORING_EVENTS
from messaging import Consumer, Fact, Outbox
from persistence import Session

from sync.commands.transmissions import open_transmission


def on_scoring(outbox: Outbox, clock: Callable[[], datetime], province: str) -> Consumer:
    """The consumer of scoring's events; assessments of other units are none of the ministry's business."""
    consumer = Consumer("sync.on-scoring", SCORING_EVENTS)

    @consumer.handles(AssessmentFinalised)
    async def transmit_values(session: Session, event: AssessmentFinalised, _fact: Fact) -> None:
        if event.unit == province:
            await open_transmission(session, outbox, event, at=clock())

    return consumer
