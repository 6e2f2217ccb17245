"""``python -m sync api | worker | migrate | describe | parked | replay … | resume … | rebuild …``."""

import sys
from collections.abc import Sequence
from pathlib import Path

from chassis.running import run
from chassis.service import Service

from sync.settings import Lgsp, Settings
from sync.wiring import SERVICE, Wiring

SYNC = Service(
    name=SERVICE,
    about="Mapping to the ministry's indicators, ledger of sendings, receipts",
    root=Path(__file__).parents[2],
    settings=Settings,
    wiring=Wiring.of,
    placeholders={"ministry_url": "http://localhost", "lgsp": dict.fromkeys(Lgsp.model_fields, "none")},
)


def main(arguments: Sequence[str]) -> None:
    """Run one process of the service; ends with a message when a setting is missing or wrong."""
    run(SYNC, arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
