"""The toy service's worker; ``TOY_*`` variables say where everything is and what goes wrong."""

import asyncio
import os
from dataclasses import dataclass

from aiokafka.errors import KafkaError
from ledger import QUICK, Ledger
from messaging import Bus, Relay, Worker
from persistence import Database


@dataclass(frozen=True)
class Settings:
    kafka_servers: str
    topic_prefix: str
    host: str
    worker_port: int
    worker_name: str


class RelayWithoutKafka(Relay):
    """Kafka is not where it looks: what a frozen broker looks like to the log."""

    async def run(self) -> None:
        while True:
            try:
                await super().run()
            except (KafkaError, TimeoutError, OSError):
                await asyncio.sleep(0.2)


async def main() -> None:
    settings = Settings(
        os.environ["TOY_KAFKA"],
        os.environ["TOY_PREFIX"],
        "127.0.0.1",
        int(os.environ["TOY_PORT"]),
        os.environ["TOY_NAME"],
    )
    database = Database(os.environ["TOY_URL"], name="toy")
    ledger = Ledger(database, poisoned={os.environ.get("TOY_POISON", "")} - {""})
    worker = Worker(settings, database, consumers=[ledger.consumer], patience=QUICK)
    if elsewhere := os.environ.get("TOY_KAFKA_RELAY"):
        worker._relay = RelayWithoutKafka(database, Bus(elsewhere, settings.topic_prefix))
    await worker.run()


asyncio.run(main())
