"""`dti demo`, and the seed that `dti up` ends with; the story itself is `dti.demo`."""

import argparse
import importlib
from types import ModuleType

from dti import access
from dti import places as where
from dti.access import Access
from dti.errors import PlatformError
from dti.supervisor import state


def demo(arguments: argparse.Namespace) -> None:
    """Bring up what is not running, then play one round through the gateway."""
    from dti.commands.up import up  # noqa: PLC0415  # which ends with `load` below

    places = where.of_checkout()
    if state.read(places.state_file, places.lock) is None:
        up(argparse.Namespace(port_base=arguments.port_base, engines=False, foreground=False, workers=[]))
    _story().play(arguments)


def load(platform: Access) -> None:
    """Units, people, frameworks and plans, unless they are there."""
    _story().load(platform)


def _story() -> ModuleType:
    try:
        return importlib.import_module("dti.demo")
    except ModuleNotFoundError as missing:
        if missing.name != "dti.demo":
            raise
        raise PlatformError("This checkout has no dti.demo: the platform runs, but empty.") from None


def addresses() -> str:
    """Where to look, for a person."""
    platform = access.current()
    return (
        f"public portal    {platform.gateway}/\n"
        f"work app         {platform.gateway}/app/\n"
        f"public rankings  {platform.gateway}/api/scoring/public/v1/rankings\n"
        f"public progress  {platform.gateway}/api/tasks/public/v1/progress\n"
        f"mail received    {platform.mailbox}/messages\n"
        f"ministry's view  {platform.ministry}/received\n"
        f"administrator    {platform.username}, password in {where.of_checkout().secrets} (bootstrap)"
    )
