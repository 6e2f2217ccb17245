"""`dti reset`: everything but the tools and caches goes."""

import argparse
import shutil
import sys

from dti import places as where
from dti.errors import PlatformError
from dti.places import Places
from dti.supervisor import daemon

_FILES = ("secrets.json", "state.json", "envoy.yaml", where.OUTSIDE)


def reset(arguments: argparse.Namespace) -> None:
    """Stop the platform and delete its data, after a question."""
    places = where.of_checkout()
    if not arguments.yes and not _agreed(places):
        raise PlatformError("Nothing was deleted.")
    daemon.stop(places)
    wipe(places)
    print("The data is deleted; ./dti up starts afresh.")


def wipe(places: Places) -> None:
    """Delete the data, logs, keys, passwords and shifted clocks of a stack that does not run."""
    folders = (places.data, places.logs, places.state / "keys", places.clocks, places.outside)
    for folder in folders:
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            continue
        except OSError as refused:
            raise PlatformError(f"{refused.filename} could not be deleted: {refused.strerror}.") from None
    for name in _FILES:
        (places.state / name).unlink(missing_ok=True)


def _agreed(places: Places) -> bool:
    if not sys.stdin.isatty():
        raise PlatformError("reset deletes all data: say --yes when nobody can be asked.")
    return input(f"Delete all data below {places.state}? [y/N] ").strip().lower() in {"y", "yes"}
