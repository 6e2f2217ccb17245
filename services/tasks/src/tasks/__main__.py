"""``python -m tasks api | worker | migrate | describe | parked | replay … | resume … | rebuild …``."""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from messaging import Bus, operate, provision
from observability import configure
from persistence.migrating import upgrade
from webapi.serving import serve
from webapi.settings import SettingsRefused

from tasks.describing import describe
from tasks.projections import PROJECTORS
from tasks.settings import Settings
from tasks.wiring import SERVICE, Parts

ROOT = Path(__file__).parents[2]


def main(arguments: Sequence[str]) -> None:
    """Run one process of the service; ends with a message when a setting is missing or wrong."""
    if list(arguments[:1]) == ["describe"]:
        describe(ROOT / "describe")
        return
    try:
        settings = Settings()  # pyright: ignore[reportCallIssue] - the environment gives the values
    except SettingsRefused as refused:
        sys.exit(str(refused))
    verb = arguments[0] if arguments else ""
    configure(f"{SERVICE}-{verb}", settings.otlp_endpoint, environment=settings.environment)
    match verb:
        case "api":
            serve(Parts.of(settings).api(), settings)
        case "worker":
            asyncio.run(Parts.of(settings).worker().run())
        case "migrate":
            upgrade(settings.database_url, ROOT / "migrations")
            asyncio.run(provision(Bus.of(settings)))
        case _:
            asyncio.run(_operate(settings, arguments))


async def _operate(settings: Settings, arguments: Sequence[str]) -> None:
    database = Parts.of(settings).database
    try:
        told = await operate(database, PROJECTORS, arguments)
    except ValueError as error:
        sys.exit(f"{error}\n{__doc__}")
    finally:
        await database.dispose()
    sys.stdout.write(f"{told}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
