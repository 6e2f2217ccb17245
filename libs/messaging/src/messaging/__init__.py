"""Event log and outbox, relay, inbox, delivery, parking, projectors, topics."""

from messaging.bus import Bus
from messaging.consumer import Consumer, NotYet, Projector
from messaging.delivery import Delivery, Patience
from messaging.fact import Fact, Origin
from messaging.ids import new_id
from messaging.operations import operate
from messaging.outbox import EventTooLarge, Outbox
from messaging.provisioning import provision
from messaging.relay import Relay
from messaging.tables import install
from messaging.timer import Timer
from messaging.worker import Worker

__all__ = [
    "Bus",
    "Consumer",
    "Delivery",
    "EventTooLarge",
    "Fact",
    "NotYet",
    "Origin",
    "Outbox",
    "Patience",
    "Projector",
    "Relay",
    "Timer",
    "Worker",
    "install",
    "new_id",
    "operate",
    "provision",
]
