# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: aiokafka and asyncpg ship no types.
"""asyncpg and aiokafka without anything around them, set up as durably as the platform's own clients."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, Protocol

import asyncpg
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.structs import TopicPartition
from contracts.topics import PARTITIONS
from messaging import Bus, Origin

type Offsets = Mapping[TopicPartition, int]


class Connection(Protocol):
    """The part of asyncpg's connection that a bare client needs."""

    def transaction(self) -> Any: ...
    async def execute(self, query: str, *values: object) -> str: ...
    async def fetch(self, query: str, *values: object) -> list[Mapping[str, Any]]: ...
    async def fetchval(self, query: str, *values: object) -> Any: ...
    async def close(self) -> None: ...


@asynccontextmanager
async def connection(url: str) -> AsyncGenerator[Connection]:
    made: Connection = await asyncpg.connect(url)
    try:
        yield made
    finally:
        await made.close()


@asynccontextmanager
async def connections(url: str, count: int) -> AsyncGenerator[list[Connection]]:
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(connection(url)) for _ in range(count)]


@asynccontextmanager
async def producer(bus: Bus) -> AsyncGenerator[AIOKafkaProducer]:
    """The producer of the relay: idempotent, acknowledged by all replicas."""
    made = bus.producer()
    await made.start()
    try:
        yield made
    finally:
        await made.stop()


@asynccontextmanager
async def reader(servers: str) -> AsyncGenerator[AIOKafkaConsumer]:
    """A consumer without a group, to look at a topic."""
    made = AIOKafkaConsumer(bootstrap_servers=servers, enable_auto_commit=False)
    await made.start()
    try:
        yield made
    finally:
        await made.stop()


async def ends(servers: str, topic: str) -> Offsets:
    """Where each partition of a topic ends."""
    async with reader(servers) as looking:
        return await looking.end_offsets([TopicPartition(topic, number) for number in range(PARTITIONS)])


async def since(servers: str, start: Offsets, wire_type: str, count: int) -> list[Origin]:
    """The first messages of a type that follow the offsets; waits until there are so many."""
    found: list[Origin] = []
    async with reader(servers) as looking:
        looking.assign(list(start))
        for place, offset in start.items():
            looking.seek(place, offset)
        while len(found) < count:
            for records in (await looking.getmany(timeout_ms=200)).values():
                found += [one for one in map(Origin.of, records) if one.type == wire_type]
    return found
