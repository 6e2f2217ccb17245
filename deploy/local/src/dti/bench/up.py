"""The warm start, and the memory of everything that runs."""

import argparse
import time

from dti import places as where
from dti.commands.up import bring_up
from dti.memory import children, descendants, proportional
from dti.places import Places
from dti.ports import Ports, chosen_base
from dti.stack import Choice
from dti.supervisor import daemon, state

MEGABYTE = 1024 * 1024
START_BAR, MEMORY_BAR = 20.0, 2048


def run(arguments: argparse.Namespace) -> None:
    """Memory of what runs (after a demo, say), then a stop and a timed start."""
    places = where.of_checkout()
    running = state.read(places.state_file, places.lock)
    base = chosen_base(arguments.port_base) if running is None else running.port_base
    if running is not None:
        _print_memory("as found", places)
        daemon.stop(places)
    started = time.monotonic()
    bring_up(places, Ports(base), Choice())
    print(f"warm start: {time.monotonic() - started:.1f} s (bar {START_BAR:.0f} s on two idle cores)")
    _print_memory("after the start", places)


def _print_memory(when: str, places: Places) -> None:
    stack = state.read(places.state_file, places.lock)
    if stack is None:
        return
    tree = children()
    own = {process.name: descendants(process.pid, tree) for process in stack.processes if process.pid}
    named = {pid for pids in own.values() for pid in pids}
    own["supervisor and fork server"] = [p for p in descendants(stack.supervisor, tree) if p not in named]
    sizes = {name: sum(map(proportional, pids)) / MEGABYTE for name, pids in own.items()}
    print(f"memory {when} (PSS):")
    for name, size in sorted(sizes.items(), key=lambda pair: -pair[1]):
        print(f"{size:8.0f} MB  {name}")
    print(f"{sum(sizes.values()):8.0f} MB  together (bar {MEMORY_BAR} MB)")
