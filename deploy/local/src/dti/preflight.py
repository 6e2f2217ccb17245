"""What must hold before anything is started."""

import shutil
import sys

from dti.errors import PlatformError
from dti.places import Places

NEEDED_GIGABYTES = 3
PYTHON = (3, 13)


def check(places: Places, *, needed: int = NEEDED_GIGABYTES) -> None:
    """The right Python and enough room on the disk."""
    if sys.version_info[:2] != PYTHON:
        raise PlatformError(f"Python 3.13 is needed, this is {sys.version.split()[0]}: start it with ./dti.")
    places.state.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(places.state).free / 1_000_000_000
    if free < needed:
        raise PlatformError(
            f"{needed} GB of free disk are needed below {places.state}, {free:.1f} GB are there: "
            f"make room, or move the checkout to another disk."
        )
