"""What other services tell evidence."""

import time
from datetime import UTC, datetime
from uuid import uuid4

from contracts.cloudevents import ce_headers
from contracts.event import Event
from contracts.scoring import AssessmentOpened
from evidence.projections.criteria import criteria
from messaging import Delivery, Origin, Projector, new_id
from messaging.projecting import prepare

from .world import World


def an_opening(verifier: str, unit: str = "25195") -> AssessmentOpened:
    """Scoring gives a unit its sheet of one leaf, 1.1."""
    return AssessmentOpened(
        assessment_id=uuid4(),
        round="R",
        unit=unit,
        verifiers={"1.1": verifier},
        opened_by=uuid4(),
        opened_at=datetime.now(UTC),
    )


def a_criterion(opened: AssessmentOpened) -> dict[str, str]:
    """The leaf of that sheet as a target."""
    return {"kind": "criterion", "id": f"{opened.assessment_id}/1.1", "unit": opened.unit}


async def verified(world: World, verifier: str) -> dict[str, str]:
    """A criterion of commune 25195 that another unit verifies, known from scoring."""
    opened = an_opening(verifier)
    await hears(world, criteria, opened)
    return a_criterion(opened)


async def hears(world: World, projector: Projector, *events: Event) -> None:
    """Deliver events as the worker would."""
    database = world.wiring.database
    delivery = Delivery(database, await prepare(database, projector))
    await delivery.deliver([_origin(event) for event in events])


def _origin(event: Event) -> Origin:
    now = datetime.now(UTC)
    headers = ce_headers(event_id=new_id(), wire_type=event.wire_type, source="test", time=now, key=event.key)
    payload = event.model_dump_json().encode()
    return Origin(event.topic, 0, time.monotonic_ns(), event.key, headers | {"ce_sequence": "1"}, payload)
