"""``python -m identity api | worker | migrate | describe | parked | replay … | resume … | rebuild …``."""

import sys
from collections.abc import Sequence
from pathlib import Path

from chassis.running import run
from chassis.service import Service

from identity.bootstrap import bootstrap
from identity.settings import Settings
from identity.signing import Signer
from identity.wiring import SERVICE, Wiring

IDENTITY = Service(
    name=SERVICE,
    about="Units with dated names, people with dated roles, sign-in and tokens.",
    root=Path(__file__).parents[2],
    settings=Settings,
    wiring=Wiring.of,
    placeholders={"keys_dir": "none"},
    found=bootstrap,
    described=lambda wiring: wiring.api(Signer.ephemeral(wiring.settings.issuer)),
)


def main(arguments: Sequence[str]) -> None:
    """Run one process of the service; ends with a message when a setting is missing or wrong."""
    run(IDENTITY, arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
