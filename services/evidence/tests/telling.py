"""What other services tell evidence."""

import time
from datetime import UTC, datetime
from uuid import uuid4

from contracts.cloudevents import ce_headers
from contracts.event import Event
from contracts.scoring import (
    AssessmentClosed,
    AssessmentOpened,
    AssessmentRecalled,
    AssessmentSubmitted,
    LeafReturned,
    Total,
)
from evidence.projections.criteria import criteria
from messaging import Delivery, Origin, Projector, new_id
from messaging.projecting import prepare

from .world import World


def an_opening(verifier: str, unit: str = "25195", leaves: tuple[str, ...] = ("1.1",)) -> AssessmentOpened:
    """Scoring gives a unit its sheet, of one leaf unless more are named."""
    return AssessmentOpened(
        assessment_id=uuid4(),
        round="R",
        unit=unit,
        verifiers=dict.fromkeys(leaves, verifier),
        opened_by=uuid4(),
        opened_at=datetime.now(UTC),
    )


def a_signing(opened: AssessmentOpened) -> AssessmentSubmitted:
    """The head signs that sheet, or hands its returned leaves back."""
    return AssessmentSubmitted(
        assessment_id=opened.assessment_id,
        round=opened.round,
        group="communes",
        unit=opened.unit,
        late=False,
        total=Total(displayed="10.00", exact="10", normalised="1.0000", complete=True),
        verifiers=tuple(set(opened.verifiers.values())),
        submitted_by=uuid4(),
        submitted_at=datetime.now(UTC),
    )


def a_recall(opened: AssessmentOpened) -> AssessmentRecalled:
    return AssessmentRecalled(
        assessment_id=opened.assessment_id,
        round=opened.round,
        unit=opened.unit,
        recalled_by=uuid4(),
        recalled_at=datetime.now(UTC),
    )


def a_return(opened: AssessmentOpened, leaf: str = "1.1") -> LeafReturned:
    return LeafReturned(
        assessment_id=opened.assessment_id,
        round=opened.round,
        unit=opened.unit,
        leaf=leaf,
        reason="Thiếu biên bản",
        returned_by=uuid4(),
        returned_at=datetime.now(UTC),
    )


def a_closing(opened: AssessmentOpened) -> AssessmentClosed:
    return AssessmentClosed(
        assessment_id=opened.assessment_id,
        round=opened.round,
        group="communes",
        unit=opened.unit,
        empty=(),
        taken_back=(),
        closed_by=uuid4(),
        closed_at=datetime.now(UTC),
    )


def a_criterion(opened: AssessmentOpened, leaf: str = "1.1") -> dict[str, str]:
    """A leaf of that sheet as a target."""
    return {"kind": "criterion", "id": f"{opened.assessment_id}/{leaf}", "unit": opened.unit}


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
