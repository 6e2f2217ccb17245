"""The worker process: relay, consumers, timers, health and metrics, until SIGTERM or a fatal fault."""

import asyncio
import json
import logging
import os
import signal
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import NoReturn

from aiokafka import AIOKafkaConsumer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError
from faststream.asgi import AsgiFastStream, AsgiResponse
from faststream.asgi import get as asgi_get
from faststream.asgi.types import ASGIApp
from observability import Health, Report, described, get_logger, metrics
from persistence import Database
from persistence.faults import DATABASE_FAULTS, heals

from messaging.bus import Bus, BusSettings
from messaging.consumer import Consumer, Projector
from messaging.delivery import BudgetSpent, Delivery, Patience
from messaging.fact import Origin
from messaging.gauges import measure_lag, measure_log
from messaging.listening import GRACEFUL_SECONDS, broker, listen
from messaging.parking import replays_asked
from messaging.projecting import Superseded, confirm, prepare
from messaging.relay import Relay
from messaging.timer import Timer

log = get_logger()

MEASURE_SECONDS = 5
REPLAY_SECONDS = 5
LAG_SECONDS = 5
STUCK_SECONDS = 60


def end_process(reason: BaseException) -> NoReturn:
    """Exit at once: the platform starts the process again, and the log and the inbox make that safe."""
    log.critical("process cannot go on", reason=described(reason))
    os._exit(70)


def _leave(_number: int, _frame: object) -> NoReturn:
    sys.exit(0)


class Worker:
    """Everything one service does outside its API."""

    def __init__(
        self,
        settings: BusSettings,
        database: Database,
        *,
        consumers: Sequence[Consumer] = (),
        projectors: Sequence[Projector] = (),
        timers: Sequence[Timer] = (),
        patience: Patience | None = None,
        give_up: Callable[[BaseException], object] = end_process,
    ) -> None:
        self._settings = settings
        self._bus = Bus.of(settings)
        self._database = database
        self.projectors = tuple(projectors)
        self.consumers = tuple(consumers)
        self._timers = list(timers)
        self._patience = patience
        self._give_up = give_up
        self._deliveries: list[Delivery] = []
        self._relay = Relay(database, self._bus)
        self._stopping = asyncio.Event()
        self.health = Health()

    async def run(self) -> None:
        """Serve until SIGTERM: not ready, stop fetching, finish, commit, leave the groups, stop the relay."""
        owned = [await prepare(self._database, projector) for projector in self.projectors]
        listeners = [*owned, *self.consumers]
        self._deliveries = [Delivery(self._database, one, self._patience) for one in listeners]
        kafka = broker(self._bus)
        for delivery in self._deliveries:
            listen(kafka, self._bus, delivery.consumer, self._delivering(delivery))
        self.health.require("database", self._database.ready)
        self.health.require("kafka", lambda: kafka.ping(timeout=2))
        # The server raises the signal it was stopped by once more; a clean stop is exit code 0.
        signal.signal(signal.SIGTERM, _leave)
        app = AsgiFastStream(kafka, asgi_routes=self._routes(), lifespan=self._background, logger=None)
        try:
            await app.run(
                log_level=logging.WARNING,
                run_extra_options={
                    "host": self._settings.host,
                    "port": str(self._settings.worker_port),
                    "access_log": "false",
                    "timeout_graceful_shutdown": 20,
                },
            )
        finally:
            await self._database.dispose()

    def _delivering(self, delivery: Delivery) -> Callable[[list[Origin]], Awaitable[None]]:
        consumer = delivery.consumer

        async def deliver(origins: list[Origin]) -> None:
            self.health.watch(consumer.group, within_seconds=STUCK_SECONDS * 4)
            try:
                await delivery.deliver(origins)
            except (BudgetSpent, Superseded) as error:
                self._give_up(error)
                raise
            finally:
                self.health.unwatch(consumer.group)

        return deliver

    @asynccontextmanager
    async def _background(self) -> AsyncGenerator[None]:
        looking = [asyncio.create_task(self._vital(one)) for one in (self._measure, self._lag, self._replay)]
        working = [asyncio.create_task(self._vital(self._relay.run))]
        working += [asyncio.create_task(self._timer(timer)) for timer in self._timers]
        try:
            yield
        except Exception as error:
            # The server would serve on without its consumers when Kafka went away while they started.
            self._give_up(error)
            raise
        finally:
            self.health.stop()
            self._relay.stop()
            self._stopping.set()
            # A batch of the relay and a letter on its way are finished: cut off, they would go twice.
            await asyncio.wait(working, timeout=GRACEFUL_SECONDS)
            for task in (*working, *looking):
                task.cancel()
            await asyncio.gather(*working, *looking, return_exceptions=True)

    async def _vital(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except Exception as error:  # noqa: BLE001 - a dead background task means a dead process
            self._give_up(error)

    async def _timer(self, timer: Timer) -> None:
        self.health.watch(timer.name, within_seconds=STUCK_SECONDS * 4 + timer.every.total_seconds())
        await timer.keep_running(self.health.progress, self._stopping)

    async def _measure(self) -> None:
        self.health.watch("measure", within_seconds=STUCK_SECONDS)
        while True:
            try:
                await measure_log(self._database, self._listeners)
                async with self._database.transaction() as session:
                    for listener in self._listeners:
                        if isinstance(listener, Projector):
                            await confirm(session, listener)
            except DATABASE_FAULTS as error:
                if not heals(error):
                    raise
                log.warning("cannot measure the log", error=described(error))
            self.health.progress("measure")
            await asyncio.sleep(MEASURE_SECONDS)

    async def _lag(self) -> None:
        while True:
            admin = AIOKafkaAdminClient(bootstrap_servers=self._bus.servers, request_timeout_ms=5_000)
            probe = AIOKafkaConsumer(bootstrap_servers=self._bus.servers, request_timeout_ms=5_000)
            try:
                await admin.start()
                await probe.start()
                while True:
                    await measure_lag(admin, probe, self._bus, self._listeners)
                    await asyncio.sleep(LAG_SECONDS)
            except (KafkaError, OSError, TimeoutError) as error:
                log.warning("cannot measure lag", error=described(error))
                await asyncio.sleep(MEASURE_SECONDS)
            finally:
                await asyncio.gather(admin.close(), probe.stop(), return_exceptions=True)

    async def _replay(self) -> None:
        while True:
            try:
                async with self._database.glancing() as session:
                    asked = await replays_asked(session)
                for delivery in self._deliveries:
                    while delivery.consumer.name in asked and await delivery.replay_next():
                        pass
            except DATABASE_FAULTS as error:
                if not heals(error):
                    raise
                log.warning("cannot replay", error=described(error))
            await asyncio.sleep(REPLAY_SECONDS)

    @property
    def _listeners(self) -> list[Consumer]:
        return [delivery.consumer for delivery in self._deliveries]

    def _routes(self) -> list[tuple[str, ASGIApp]]:
        @asgi_get
        async def live(scope: object) -> AsgiResponse:  # noqa: ARG001 - the framework's signature
            return _answer(self.health.live())

        @asgi_get
        async def ready(scope: object) -> AsgiResponse:  # noqa: ARG001 - the framework's signature
            return _answer(await self.health.ready())

        @asgi_get
        async def scrape(scope: object) -> AsgiResponse:  # noqa: ARG001 - the framework's signature
            body, content_type = metrics.metrics_response()
            return AsgiResponse(body, 200, headers={"content-type": content_type})

        return [("/health/live", live), ("/health/ready", ready), ("/metrics", scrape)]


def _answer(report: Report) -> AsgiResponse:
    body = json.dumps(report.body()).encode()
    return AsgiResponse(body, 200 if report.ok else 503, headers={"content-type": "application/json"})
