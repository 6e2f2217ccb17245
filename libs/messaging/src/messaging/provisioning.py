# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportAttributeAccessIssue=false
# Reason: aiokafka ships no types.
"""Topics come from one catalogue, made before any process needs them."""

import asyncio

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import TopicAlreadyExistsError, for_code
from contracts.topics import CATALOGUE, Topic

from messaging.bus import Bus

FOR_EVER = "-1"


class WrongPartitions(Exception):
    """A topic's partition count never changes within a major version."""


async def provision(bus: Bus, *, replication: int = 1) -> None:
    """Create the missing topics of the catalogue; refuse a topic with another partition count."""
    admin = AIOKafkaAdminClient(bootstrap_servers=bus.servers, request_timeout_ms=10_000)
    async with asyncio.timeout(60):
        await admin.start()
        try:
            await _create(admin, bus, replication)
            await _check(admin, bus)
        finally:
            await admin.close()


async def _create(admin: AIOKafkaAdminClient, bus: Bus, replication: int) -> None:
    wanted = [
        NewTopic(bus.topic(topic.name), topic.partitions, replication, topic_configs=_settings(topic))
        for topic in CATALOGUE
    ]
    response = await admin.create_topics(wanted, timeout_ms=20_000)
    for name, code, *_ in response.topic_errors:
        error = for_code(code)
        if code and error is not TopicAlreadyExistsError:
            raise error(name)


async def _check(admin: AIOKafkaAdminClient, bus: Bus) -> None:
    expected = {bus.topic(topic.name): topic.partitions for topic in CATALOGUE}
    for described in await admin.describe_topics(list(expected)):
        found = len(described["partitions"])
        if found and found != expected[described["topic"]]:
            raise WrongPartitions(
                f"{described['topic']}: {found}, the catalogue says {expected[described['topic']]}"
            )


def _settings(topic: Topic) -> dict[str, str]:
    if topic.compacted:
        return {"cleanup.policy": "compact", "min.compaction.lag.ms": "60000"}
    return {"cleanup.policy": "delete", "retention.ms": FOR_EVER}
