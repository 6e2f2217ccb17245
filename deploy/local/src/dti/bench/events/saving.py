# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: aiokafka ships no types.
"""Saves through the gateway, beside bare transactions that write the same rows and send the same event."""

import asyncio
import json
import time
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from aiokafka import AIOKafkaProducer
from contracts.scoring import ValuesEntered
from contracts.topics import SCORING_EVENTS
from messaging import Origin
from messaging.bus import encode_headers

from dti.bench.events import bare
from dti.bench.events.scratch import Scratch, servers
from dti.bench.events.sheets import Desk, Save

CLIENTS, SAVES = 16, 40
PART = "saves"

TABLES = """
CREATE TABLE value (
    assessment uuid, leaf text, version int NOT NULL, inputs jsonb NOT NULL, score jsonb NOT NULL,
    PRIMARY KEY (assessment, leaf)
);
CREATE TABLE history (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    assessment uuid NOT NULL, leaf text NOT NULL, inputs jsonb NOT NULL, score jsonb NOT NULL
);
CREATE TABLE total (assessment uuid PRIMARY KEY, totals jsonb NOT NULL);
CREATE TABLE event (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE, key text NOT NULL, headers jsonb NOT NULL, payload bytea NOT NULL
);
"""
VALUE = """
INSERT INTO value VALUES ($1, $2, $3, $4, $5) ON CONFLICT (assessment, leaf)
DO UPDATE SET version = excluded.version, inputs = excluded.inputs, score = excluded.score
"""
HISTORY = "INSERT INTO history (assessment, leaf, inputs, score) VALUES ($1, $2, $3, $4)"
TOTAL = "INSERT INTO total VALUES ($1, $2) ON CONFLICT (assessment) DO UPDATE SET totals = excluded.totals"
EVENT = "INSERT INTO event (id, key, headers, payload) VALUES ($1, $2, $3, $4)"


async def prepare(scratch: Scratch) -> None:
    """The bare clients' tables and topic."""
    await scratch.database(PART)
    await scratch.topic(PART)
    async with bare.connection(scratch.url(PART)) as server:
        await server.execute(TABLES)


async def run(scratch: Scratch, shift: Sequence[Desk]) -> tuple[float, float, list[Origin]]:
    """Saves a second through the gateway and bare, and the events that the platform made of them."""
    start = await bare.ends(servers(scratch.site), SCORING_EVENTS)
    began = time.perf_counter()
    saves = await asyncio.gather(*(desk.fill() for desk in shift))
    platform = time.perf_counter() - began
    count = sum(map(len, saves))
    events = await bare.since(servers(scratch.site), start, ValuesEntered.wire_type, count)
    return count / platform, count / await _bare(scratch, saves, events), events


async def _bare(scratch: Scratch, saves: Sequence[Sequence[Save]], events: Sequence[Origin]) -> float:
    """Seconds for the same saves, as many at once; the last event acknowledged before the clock stops."""
    topic, fresh = scratch.bus(PART).topic(SCORING_EVENTS), iter(events)
    work = [[(save, next(fresh)) for save in own] for own in saves]
    async with (
        bare.connections(scratch.url(PART), len(work)) as clients,
        bare.producer(scratch.bus(PART)) as producer,
    ):
        began = time.perf_counter()
        sent = await asyncio.gather(
            *(_write(client, producer, topic, own) for client, own in zip(clients, work, strict=True))
        )
        await asyncio.gather(*(one for own in sent for one in own))
        return time.perf_counter() - began


async def _write(
    client: bare.Connection, producer: AIOKafkaProducer, topic: str, work: Sequence[tuple[Save, Origin]]
) -> list[asyncio.Future[Any]]:
    sent: list[asyncio.Future[Any]] = []
    for save, event in work:
        assessment, leaf = UUID(save.assessment), save.entry.leaf
        inputs, score = save.inputs, save.score
        headers = json.dumps(event.headers)
        async with client.transaction():
            await client.execute(VALUE, assessment, leaf, save.version, inputs, score)
            await client.execute(HISTORY, assessment, leaf, inputs, score)
            await client.execute(TOTAL, assessment, save.totals)
            await client.execute(EVENT, UUID(event.headers["ce_id"]), event.key, headers, event.payload)
        wire = encode_headers(event.headers)
        sent.append(await producer.send(topic, event.payload, event.key.encode(), headers=wire))
    return sent
