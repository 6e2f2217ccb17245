"""The three measurements one after the other, with what they were measured under."""

import os
import platform
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import batched

from contracts.scoring import ValuesEntered

from dti import access
from dti.bench.events import bare, consuming, copying, relaying, saving, sheets
from dti.bench.events.comparison import RUNS, Comparison, compared
from dti.bench.events.scratch import Scratch, address, scratch
from dti.board import Board
from dti.demo.crowd import until
from dti.demo.people import Gateway, People
from dti.demo.settling import unfinished
from dti.demo.story import ICT, RANKED, Story
from dti.services.environment import Site

DURABILITY = ("fsync", "synchronous_commit", "full_page_writes")


@dataclass(frozen=True)
class Saved:
    """The round of the measurement, what its saves a second were, and the events of those saves."""

    story: Story
    rates: Comparison
    events: Sequence[ValuesEntered]
    retries: int


@dataclass(frozen=True)
class Found:
    comparisons: Sequence[Comparison]
    conditions: dict[str, str]


async def measure(site: Site, board: Board) -> Found:
    """All of it on the engines of a running platform, which is otherwise left in peace."""
    started = time.monotonic()
    async with scratch(site) as made:
        saved = await _saves(made, board)
        await _quiet(site)
        relayed = await _relay(made, board, saved.events)
        consumed = await _worker(made, board, saved.events)
        conditions = await _conditions(site, saved)
    conditions["took"] = f"{time.monotonic() - started:.0f} s"
    return Found([saved.rates, relayed, consumed], conditions)


async def _saves(made: Scratch, board: Board) -> Saved:
    """Each run has officers of its own, who fill sheets nobody has touched."""
    door = access.of(made.site)
    people = People(Gateway(door.gateway, door.demo_password))
    today, officers = datetime.now(ICT).date(), saving.CLIENTS * RUNS
    try:
        story, assessments = await sheets.opened(board, people, today)
        desks = await sheets.desks(board, people, assessments, today, count=officers, saves=saving.SAVES)
        await saving.prepare(made)
        rates: list[tuple[float, float]] = []
        events: list[ValuesEntered] = []
        board.start("saves", f"0 of {RUNS} runs")
        for shift in batched(desks, saving.CLIENTS, strict=True):
            await _quiet(made.site)
            ours, raw, sent = await saving.run(made, shift)
            rates.append((ours, raw))
            events += [ValuesEntered.parse(event.payload) for event in sent]
            board.update("saves", f"{len(rates)} of {RUNS} runs")
    finally:
        await people.gateway.http.aclose()
    board.done("saves", f"{len(events)} saves through the gateway")
    return Saved(story, compared("saves through the gateway", rates), events, people.gateway.retries)


async def _relay(made: Scratch, board: Board, events: Sequence[ValuesEntered]) -> Comparison:
    board.start("relay", f"{RUNS} runs of {relaying.EVENTS} events")
    await relaying.prepare(made)
    rates = [await relaying.run(made, events) for _ in range(RUNS)]
    board.done("relay", f"{RUNS * relaying.EVENTS} events relayed")
    return compared("events of the relay", rates)


async def _worker(made: Scratch, board: Board, events: Sequence[ValuesEntered]) -> Comparison:
    board.start("worker", f"{RUNS} runs of {relaying.EVENTS} events")
    await consuming.prepare(made, events)
    for part in consuming.PARTS:
        await copying.copy(address(made.site, "scoring"), made.url(part))
    async with consuming.pair(made) as both:
        rates = [await both.run(relaying.EVENTS) for _ in range(RUNS)]
    board.done("worker", f"{RUNS * relaying.EVENTS} events taken to effect by one worker")
    return compared("events of one scoring worker", rates)


async def _quiet(site: Site) -> None:
    """Until no event waits and no consumer of the platform lags."""

    async def settled() -> bool:
        return await unfinished(access.of(site).state_file) == 0

    await until(settled, "the platform at rest")


async def _conditions(site: Site, saved: Saved) -> dict[str, str]:
    told, size = saved.story.sheets, sum(len(one.model_dump_json()) for one in saved.events)
    ranked = sum(1 for sheet in told if sheet.group in RANKED)
    leaves = sum(len(sheet.framework_leaves) for sheet in told)
    async with bare.connection(address(site, "postgres")) as server:
        kept = ", ".join([f"{name} {await server.fetchval(f'SHOW {name}')}" for name in DURABILITY])
    return {
        "round": f"{saved.story.code}: {ranked} ranked assessments and the province's, {leaves} leaf records",
        "saves": f"{saving.CLIENTS} officers at once, each with {saving.SAVES} leaves of an empty sheet, "
        f"saved one by one; {saved.retries} requests repeated",
        "relay": f"{relaying.EVENTS:,} of these saves' events a run, {size // len(saved.events)} bytes each",
        "worker": f"{relaying.EVENTS:,} of them a run for one process that ranks a copied round; raw: in SQL",
        "raw": "asyncpg and aiokafka alone: same rows, events, batches, partitions and number of clients",
        "durability": f"PostgreSQL: {kept}; Kafka: one broker, acks all, idempotent producer",
        "machine": f"{os.process_cpu_count()} cores, Python {platform.python_version()}; clients included",
    }
