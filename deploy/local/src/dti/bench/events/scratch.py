# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: aiokafka ships no types.
"""Databases and topics that exist for one measurement only, on the engines of the platform itself."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import uuid4

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from contracts.topics import PARTITIONS, SCORING_EVENTS
from messaging import Bus

from dti.engines.postgres import SUPERUSER
from dti.errors import PlatformError
from dti.ports import HOST
from dti.services.environment import Site
from dti.sql import Connection, connected

MARK = "bench_"
LOCK = 0x62656E6368  # "bench"
DATABASES = "SELECT coalesce(string_agg(datname, ' '), '') FROM pg_database"


@dataclass(frozen=True)
class Scratch:
    """Makes what is needed under one name; a part of a measurement has a database or topics of its own."""

    site: Site
    name: str

    def url(self, part: str, driver: str = "postgresql") -> str:
        return address(self.site, f"{self.name}_{part}", driver)

    async def database(self, part: str) -> None:
        async with _server(self.site) as server:
            await server.execute(f"CREATE DATABASE {self.name}_{part}")

    def bus(self, part: str) -> Bus:
        return Bus(servers(self.site), f"{self.name}.{part}.")

    async def topic(self, part: str) -> Bus:
        """A bus on which scoring's topic of events exists, with as many partitions as it always has."""
        bus = self.bus(part)
        async with administrator(self.site) as admin:
            await admin.create_topics([NewTopic(bus.topic(SCORING_EVENTS), PARTITIONS, 1)])
        return bus


@asynccontextmanager
async def scratch(site: Site) -> AsyncGenerator[Scratch]:
    """A name for scratch things, all of which go at the end; those of a killed measurement go before.

    Raises PlatformError while another measurement is under way.
    """
    async with _server(site) as server:
        if not await server.fetchval(f"SELECT pg_try_advisory_lock({LOCK})"):
            raise PlatformError("Another measurement is under way: wait until it has ended.")
        await _sweep(site, server)
        try:
            yield Scratch(site, f"{MARK}{uuid4().hex[:8]}")
        finally:
            await _sweep(site, server)


async def _sweep(site: Site, server: Connection) -> None:
    for name in str(await server.fetchval(DATABASES)).split():
        if name.startswith(MARK):
            await server.execute(f"DROP DATABASE {name} WITH (FORCE)")
    async with administrator(site) as admin:
        left = [topic for topic in await admin.list_topics() if topic.startswith(MARK)]
        if left:
            await admin.delete_topics(left)


@asynccontextmanager
async def administrator(site: Site) -> AsyncGenerator[AIOKafkaAdminClient]:
    admin = AIOKafkaAdminClient(bootstrap_servers=servers(site), request_timeout_ms=20_000)
    await admin.start()
    try:
        yield admin
    finally:
        await admin.close()


@asynccontextmanager
async def _server(site: Site) -> AsyncGenerator[Connection]:
    async with connected(site.ports.of("postgres"), SUPERUSER, site.passwords["postgres"]) as server:
        yield server


def address(site: Site, database: str, driver: str = "postgresql") -> str:
    password, port = site.passwords["postgres"], site.ports.of("postgres")
    return f"{driver}://{SUPERUSER}:{password}@{HOST}:{port}/{database}"


def servers(site: Site) -> str:
    return f"{HOST}:{site.ports.of('kafka')}"
