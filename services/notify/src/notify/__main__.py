"""``python -m notify api | worker | migrate | describe | parked | replay … | resume … | rebuild …``."""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from messaging import Bus, operate, provision
from observability import configure
from persistence.migrating import upgrade
from webapi.serving import serve
from webapi.settings import SettingsRefused

from notify.describing import describe
from notify.settings import Settings
from notify.wiring import PROJECTORS, Wiring

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
    configure(f"notify-{verb}", settings.otlp_endpoint, environment=settings.environment)
    match verb:
        case "api":
            serve(Wiring.of(settings).api(), settings)
        case "worker":
            asyncio.run(Wiring.of(settings).worker().run())
        case "migrate":
            upgrade(settings.database_url, ROOT / "migrations")
            asyncio.run(provision(Bus.of(settings)))
        case _:
            asyncio.run(_operate(settings, arguments))


async def _operate(settings: Settings, arguments: Sequence[str]) -> None:
    database = Wiring.of(settings).database
    try:
        told = await operate(database, PROJECTORS, arguments)
    except ValueError as error:
        sys.exit(f"{error}\n{__doc__}")
    finally:
        await database.dispose()
    sys.stdout.write(f"{told}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
