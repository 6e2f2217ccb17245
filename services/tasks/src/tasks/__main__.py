"""``python -m tasks api | worker | migrate | describe | parked | replay … | resume … | rebuild …``."""

import sys
from collections.abc import Sequence
from pathlib import Path

from chassis.running import run
from chassis.service import Service

from tasks.settings import Settings
from tasks.wiring import SERVICE, Wiring

TASKS = Service(
    name=SERVICE,
    about="Documents, plans, objectives, tasks with one lead each, reports, completions, due dates.",
    root=Path(__file__).parents[2],
    settings=Settings,
    wiring=Wiring.of,
)


def main(arguments: Sequence[str]) -> None:
    """Run one process of the service; ends with a message when a setting is missing or wrong."""
    run(TASKS, arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
