"""`dti up` and `dti down`: the platform in the background, or in the foreground of a terminal."""

import argparse
import signal
from collections.abc import Callable, Sequence
from pathlib import Path

from dti import access, preflight
from dti import places as where
from dti.board import Board, board
from dti.commands import demo
from dti.engines.fetch import fetch_all
from dti.errors import PlatformError
from dti.places import Places
from dti.ports import Ports, chosen_base, require_free
from dti.services.table import MOST_WORKERS, SERVICES
from dti.stack import Choice, layers
from dti.supervisor import daemon, state
from dti.supervisor.child import Child
from dti.supervisor.keeper import Keeper


def up(arguments: argparse.Namespace) -> None:
    """Start the platform unless it runs, load what is missing, say where to look."""
    places = where.of_checkout()
    ports = Ports(chosen_base(arguments.port_base))
    choice = Choice(engines_only=arguments.engines, workers=_workers(arguments.workers))
    if state.read(places.state_file, places.lock) is not None:
        print("The platform runs already.")
        fetch_all(places, web=not choice.engines_only)
    else:
        bring_up(places, ports, choice, foreground=arguments.foreground)
    if not choice.engines_only and not arguments.foreground:
        demo.load(access.current())
        print(demo.addresses())


def bring_up(places: Places, ports: Ports, choice: Choice, *, foreground: bool = False) -> None:
    """Check, fetch and start; returns when all is healthy, in the foreground when it was stopped."""
    preflight.check(places)
    fetch_all(places, web=not choice.engines_only)
    if foreground:
        with board() as shown:
            keep(places, ports, choice, shown, lambda: print("Ready; Ctrl-C stops.", flush=True))
        return
    daemon.launch(places, options(ports, choice))


def options(ports: Ports, choice: Choice) -> list[str]:
    flags = {"--engines": choice.engines_only, "--fast": choice.fast}
    workers = [f"--workers={service}={number}" for service, number in choice.workers]
    return [f"--port-base={ports.base}", *workers, *(flag for flag, wanted in flags.items() if wanted)]


def _workers(given: Sequence[str]) -> tuple[tuple[str, int], ...]:
    pairs: list[tuple[str, int]] = []
    for one in given:
        service, _, number = one.partition("=")
        if service not in SERVICES or number not in map(str, range(1, MOST_WORKERS + 1)):
            raise PlatformError(
                f"--workers wants SERVICE=NUMBER, not {one!r}: a service of "
                f"{', '.join(SERVICES)} and a number from 1 to {MOST_WORKERS}."
            )
        pairs.append((service, int(number)))
    return tuple(pairs)


def supervise(arguments: argparse.Namespace) -> None:
    """The background supervisor itself."""
    places = Places(Path(arguments.state))
    choice = Choice(arguments.engines, arguments.fast, _workers(arguments.workers))
    pipe = daemon.PipeBoard(arguments.pipe)
    try:
        keep(places, Ports(arguments.port_base), choice, pipe, pipe.ready)
    except PlatformError as error:
        pipe.failed(str(error))
        raise SystemExit(1) from None


def keep(places: Places, ports: Ports, choice: Choice, shown: Board, when_ready: Callable[[], None]) -> None:
    """Hold the lock and run the stack in this thread until it is stopped."""

    def changed(children: Sequence[Child], ready: bool) -> None:
        state.write(places.state_file, port_base=ports.base, ready=ready, children=children)

    with state.alone(places.lock):
        places.state_file.unlink(missing_ok=True)
        stack = layers(places, ports, choice)
        keeper = Keeper(stack, places.logs, board=shown, changed=changed)
        programs = [program for layer in stack for program in layer.programs]
        require_free((one.name, port) for one in programs for port in (one.port, *one.more_ports))
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
        keeper.run(when_ready)


def down(_: argparse.Namespace) -> None:
    """Stop the platform; the data stays."""
    stopped = daemon.stop(where.of_checkout())
    print("Stopped." if stopped else "The platform is not running.")
