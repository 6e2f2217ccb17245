"""``python -m <service> VERB``: every process of every service starts here."""

import asyncio
import sys
from collections.abc import Sequence

from messaging import Bus, operate, provision
from messaging.operations import USAGE
from observability import configure
from persistence.migrating import upgrade
from webapi.serving import serve
from webapi.settings import ServiceSettings, SettingsRefused

from chassis.describing import describe
from chassis.service import Service, Wiring

VERBS = f"api | worker | migrate | describe | {USAGE}"


def run[S: ServiceSettings, W: Wiring](service: Service[S, W], arguments: Sequence[str]) -> None:
    """Run one process of a service; ends with a message when a setting is missing or wrong, or the verb is.

    An unknown verb is an operator's: ``messaging.operate`` knows them and answers with the usage.
    """
    verb = arguments[0] if arguments else ""
    if verb == "describe":
        describe(service)
        return
    try:
        settings = service.settings.read()
    except SettingsRefused as refused:
        sys.exit(str(refused))
    configure(f"{service.name}-{verb}", settings.otlp_endpoint, environment=settings.environment)
    wiring = service.wiring(settings)
    match verb:
        case "api":
            serve(wiring.api(), settings)
        case "worker":
            asyncio.run(wiring.worker().run())
        case "migrate":
            upgrade(settings.database_url, service.root / "migrations")
            asyncio.run(_found(service, settings, wiring))
        case _:
            asyncio.run(_operate(service.name, wiring, arguments))


async def _found[S: ServiceSettings, W: Wiring](service: Service[S, W], settings: S, wiring: W) -> None:
    try:
        await provision(Bus.of(settings))
        await service.found(wiring)
    finally:
        await wiring.database.dispose()


async def _operate(name: str, wiring: Wiring, arguments: Sequence[str]) -> None:
    try:
        told = await operate(wiring.database, wiring.worker().projectors, arguments)
    except ValueError as error:
        sys.exit(f"{error}\nusage: python -m {name} {VERBS}")
    finally:
        await wiring.database.dispose()
    sys.stdout.write(f"{told}\n")
