"""``python -m evidence api | worker | migrate | describe | parked | replay … | resume … | rebuild …``."""

import sys
from collections.abc import Sequence
from pathlib import Path

from chassis.running import run
from chassis.service import Service

from evidence.settings import Settings
from evidence.wiring import SERVICE, Wiring

EVIDENCE = Service(
    name=SERVICE,
    about="Files that prove something: versions, hashes, citations, links and downloads.",
    root=Path(__file__).parents[2],
    settings=Settings,
    wiring=Wiring.of,
    placeholders={
        "s3_endpoint": "http://localhost",
        "s3_access_key": "none",
        "s3_secret_key": "none",
        "public_url": "http://localhost",
    },
    found=lambda wiring: wiring.store.prepare(),
)


def main(arguments: Sequence[str]) -> None:
    """Run one process of the service; ends with a message when a setting is missing or wrong."""
    run(EVIDENCE, arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
