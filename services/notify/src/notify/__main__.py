"""``python -m notify api | worker | migrate | describe | parked | replay … | resume … | rebuild …``."""

import sys
from collections.abc import Sequence
from pathlib import Path

from chassis.running import run
from chassis.service import Service

from notify.settings import Settings
from notify.wiring import SERVICE, Wiring

NOTIFY = Service(
    name=SERVICE,
    about="Notices, e-mail and live updates",
    root=Path(__file__).parents[2],
    settings=Settings,
    wiring=Wiring.of,
    placeholders={"smtp_host": "localhost", "smtp_port": 25},
)


def main(arguments: Sequence[str]) -> None:
    """Run one process of the service; ends with a message when a setting is missing or wrong."""
    run(NOTIFY, arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
