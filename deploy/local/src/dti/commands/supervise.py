"""`dti _supervise`: the supervisor in the background, and how a command line tells it what to run."""

import argparse
import signal
from collections.abc import Callable, Sequence
from pathlib import Path

from dti.board import Board
from dti.errors import PlatformError
from dti.places import Places
from dti.ports import Ports, require_free
from dti.services.table import MOST_WORKERS, SERVICES
from dti.stack import Choice, layers
from dti.supervisor import daemon, state
from dti.supervisor.child import Child
from dti.supervisor.keeper import Keeper


def options(ports: Ports, choice: Choice) -> list[str]:
    flags = {"--engines": choice.engines_only, "--fast": choice.fast}
    workers = [f"--workers={service}={number}" for service, number in choice.workers]
    return [f"--port-base={ports.base}", *workers, *(flag for flag, wanted in flags.items() if wanted)]


def workers_of(given: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """The values of --workers as pairs of service and number."""
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
    choice = Choice(arguments.engines, arguments.fast, workers_of(arguments.workers))
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
