"""How a client reaches the running platform: addresses and the first administrator."""

from dataclasses import dataclass
from pathlib import Path

from dti import places as where
from dti import secrets
from dti.errors import PlatformError
from dti.places import Places
from dti.ports import Ports
from dti.services.environment import ADMINISTRATOR, Site
from dti.supervisor import state

NOT_RUNNING = "The platform is not running: ./dti up starts it, ./dti logs supervisor says how it ended."


@dataclass(frozen=True)
class Access:
    """`demo_password` opens every local account of the seed; `state_file` lists the processes.

    `ministry` and `mailbox` are the simulators' own HTTP addresses.
    """

    gateway: str
    ministry: str
    mailbox: str
    username: str
    password: str
    demo_password: str
    state_file: Path


def of(site: Site) -> Access:
    return Access(
        gateway=site.url("gateway"),
        ministry=site.url("ministry"),
        mailbox=site.url("smtp-mailbox"),
        username=ADMINISTRATOR,
        password=site.passwords["bootstrap"],
        demo_password=site.passwords["demo"],
        state_file=site.places.state_file,
    )


def current(places: Places | None = None) -> Access:
    """The platform that runs; PlatformError when none does."""
    found = places or where.of_checkout()
    stack = state.read(found.state_file, found.lock)
    if stack is None:
        raise PlatformError(NOT_RUNNING)
    if not stack.whole:
        raise PlatformError("Only the engines run: ./dti down, then ./dti up.")
    return of(Site(found, Ports(stack.port_base), secrets.load(found)))


def addresses(platform: Access) -> str:
    """Where to look, for a person."""
    return (
        f"public portal    {platform.gateway}/\n"
        f"work app         {platform.gateway}/app/\n"
        f"public rankings  {platform.gateway}/api/scoring/public/v1/rankings\n"
        f"public progress  {platform.gateway}/api/tasks/public/v1/progress\n"
        f"mail received    {platform.mailbox}/messages\n"
        f"ministry's view  {platform.ministry}/received\n"
        f"administrator    {platform.username}, password in {where.of_checkout().secrets} (bootstrap)"
    )
