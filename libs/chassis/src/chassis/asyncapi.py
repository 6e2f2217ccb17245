"""AsyncAPI of a service, written from what it declares: its events and what it listens to.

Source: AsyncAPI 3.0.0; headers after the CloudEvents Kafka protocol binding 1.0.2.
"""

from collections.abc import Sequence

from contracts.event import Event, event_classes
from contracts.topics import topics_of
from messaging import Consumer

_TEXT = {"type": "string"}
_HEADERS = {
    "type": "object",
    "required": ["ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time", "ce_sequence"],
    "properties": {
        "ce_specversion": {"const": "1.0"},
        "ce_id": {"type": "string", "format": "uuid"},
        "ce_type": _TEXT,
        "ce_source": _TEXT,
        "ce_time": {"type": "string", "format": "date-time"},
        "ce_sequence": {"type": "string", "description": "place in the service's log, ascending per key"},
        "ce_partitionkey": _TEXT,
        "traceparent": _TEXT,
    },
}


def asyncapi(service: str, description: str, consumers: Sequence[Consumer]) -> dict[str, object]:
    """The AsyncAPI document of one service as plain data."""
    sent = {topic.name: [c for c in event_classes() if c.topic == topic.name] for topic in topics_of(service)}
    received = {consumer: [event for event, _ in consumer.handlers.values()] for consumer in consumers}
    heard: dict[str, list[type[Event]]] = {}
    for consumer, classes in received.items():
        heard.setdefault(consumer.topic, []).extend(classes)
    messages = {event.wire_type: event for classes in [*sent.values(), *heard.values()] for event in classes}
    operations: dict[str, object] = {
        f"send {topic}": _operation("send", topic, classes) for topic, classes in sent.items() if classes
    }
    for consumer, classes in received.items():
        operations[consumer.group] = _operation("receive", consumer.topic, classes)
    channels = {topic: _channel(topic, classes) for topic, classes in (heard | sent).items()}
    return {
        "asyncapi": "3.0.0",
        "info": {"title": service, "version": "1.0.0", "description": description},
        "channels": channels,
        "operations": operations,
        "components": {"messages": {name: _message(event) for name, event in sorted(messages.items())}},
    }


def _channel(topic: str, classes: Sequence[type[Event]]) -> dict[str, object]:
    references = {event.wire_type: {"$ref": f"#/components/messages/{event.wire_type}"} for event in classes}
    return {"address": topic, "messages": references}


def _operation(action: str, topic: str, classes: Sequence[type[Event]]) -> dict[str, object]:
    references = [{"$ref": f"#/channels/{topic}/messages/{event.wire_type}"} for event in classes]
    return {"action": action, "channel": {"$ref": f"#/channels/{topic}"}, "messages": references}


def _message(event: type[Event]) -> dict[str, object]:
    summary = (event.__doc__ or "").strip().split("\n")[0]
    return {
        "name": event.wire_type,
        **({"summary": summary} if summary else {}),
        "contentType": "application/json",
        "headers": _HEADERS,
        "payload": event.model_json_schema(ref_template="#/$defs/{model}"),
    }
