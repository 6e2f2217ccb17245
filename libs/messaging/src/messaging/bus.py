"""Where Kafka is, and the prefix that keeps test runs apart on one broker."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from aiokafka import AIOKafkaProducer


class BusSettings(Protocol):
    """What messaging needs of a service's settings."""

    @property
    def kafka_servers(self) -> str: ...
    @property
    def topic_prefix(self) -> str: ...
    @property
    def host(self) -> str: ...
    @property
    def worker_port(self) -> int: ...
    @property
    def worker_name(self) -> str: ...


@dataclass(frozen=True)
class Bus:
    """Where Kafka is for one process, and under which lasting name it joins its groups.

    A ``member`` that returns under its name takes its partitions at once, where an unknown newcomer
    waits until its dead predecessor's session has run out.
    """

    servers: str
    prefix: str = ""
    member: str = ""

    @classmethod
    def of(cls, settings: BusSettings) -> "Bus":
        return cls(settings.kafka_servers, settings.topic_prefix, settings.worker_name)

    def topic(self, name: str) -> str:
        return self.prefix + name

    def group(self, name: str) -> str:
        return self.prefix + name

    def producer(self) -> AIOKafkaProducer:
        """An idempotent producer that waits for all in-sync replicas."""
        return AIOKafkaProducer(
            bootstrap_servers=self.servers,
            acks="all",
            enable_idempotence=True,
            linger_ms=2,
            max_batch_size=256 * 1024,
            max_request_size=1024 * 1024,
            request_timeout_ms=5_000,
            compression_type="lz4",
        )


def encode_headers(headers: Mapping[str, str]) -> list[tuple[str, bytes]]:
    return [(name, value.encode()) for name, value in headers.items()]
