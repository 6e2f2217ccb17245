"""One database and one login role per service; no service reads another's."""

import asyncio

from dti.engines.postgres import SUPERUSER
from dti.services.environment import Site
from dti.services.table import SERVICES
from dti.sql import Connection, connected


def create(site: Site) -> None:
    """Make what is missing; the passwords become those of the secrets file."""
    asyncio.run(_create_all(site))


async def _create_all(site: Site) -> None:
    port = site.ports.of("postgres")
    async with connected(port, SUPERUSER, site.passwords["postgres"]) as server:
        for service in SERVICES:
            await _create(server, service, site.passwords[f"database_{service}"])


async def _create(server: Connection, name: str, password: str) -> None:
    # Names come from the table of services, passwords from token_urlsafe: nothing to quote.
    if await server.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", name) is None:
        await server.execute(f"CREATE ROLE {name} LOGIN")
    await server.execute(f"ALTER ROLE {name} PASSWORD '{password}'")
    if await server.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", name) is None:
        await server.execute(f"CREATE DATABASE {name} OWNER {name}")
    await server.execute(f"REVOKE CONNECT, TEMPORARY ON DATABASE {name} FROM PUBLIC")
