"""`dti up` and `dti down`: the platform in the background."""

import argparse
import os

from dti import access, demo, preflight
from dti import places as where
from dti.commands.supervise import options, workers_of
from dti.engines.fetch import fetch_all
from dti.errors import PlatformError
from dti.places import Places
from dti.ports import BASE_VARIABLE, Ports, chosen_base
from dti.stack import Choice
from dti.supervisor import daemon, state
from dti.supervisor.state import StackState


def up(arguments: argparse.Namespace) -> None:
    """Start the platform unless it runs, load what is missing, say where to look."""
    places = where.of_checkout()
    ports = Ports(chosen_base(arguments.port_base))
    choice = Choice(engines_only=arguments.engines, workers=workers_of(arguments.workers))
    running = state.read(places.state_file, places.lock)
    if running is None:
        bring_up(places, ports, choice)
    else:
        base_given = arguments.port_base is not None or BASE_VARIABLE in os.environ
        require_same(running, choice, ports if base_given else None)
        print("The platform runs already.")
        fetch_all(places, web=not choice.engines_only)
    if not choice.engines_only:
        platform = access.current()
        demo.load(platform)
        print(access.addresses(platform))


def require_same(running: StackState, choice: Choice, ports: Ports | None) -> None:
    """Refuse what was asked for when something else runs; what was not asked for may be as it is."""
    names = [process.name for process in running.processes]
    workers = {
        service: sum(1 for name in names if name.startswith(f"{service}-worker"))
        for service, _ in choice.workers
    }
    same = running.whole is not choice.engines_only and workers == dict(choice.workers)
    if not same or (ports is not None and ports.base != running.port_base):
        raise PlatformError("The platform runs already, with other options: ./dti down, then again.")


def bring_up(places: Places, ports: Ports, choice: Choice) -> None:
    """Check, fetch and start; returns when all is healthy."""
    preflight.check(places)
    fetch_all(places, web=not choice.engines_only)
    daemon.launch(places, options(ports, choice))


def down(_: argparse.Namespace) -> None:
    """Stop the platform; the data stays."""
    stopped = daemon.stop(where.of_checkout())
    print("Stopped." if stopped else "The platform is not running.")
