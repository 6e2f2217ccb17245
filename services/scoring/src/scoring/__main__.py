"""``python -m scoring api | worker | migrate | describe | parked | replay … | resume … | rebuild …``."""

import sys
from collections.abc import Sequence
from pathlib import Path

from chassis.running import run
from chassis.service import Service

from scoring.settings import Settings
from scoring.wiring import SERVICE, Wiring

SCORING = Service(
    name=SERVICE,
    about="Frameworks, rounds, assessments, appraisal, ranking and publication",
    root=Path(__file__).parents[2],
    settings=Settings,
    wiring=Wiring.of,
)


def main(arguments: Sequence[str]) -> None:
    """Run one process of the service; ends with a message when a setting is missing or wrong."""
    run(SCORING, arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
