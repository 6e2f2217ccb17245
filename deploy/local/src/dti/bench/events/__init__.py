"""`dti bench events`: saves, the relay and one scoring worker, each beside bare asyncpg and aiokafka."""

import argparse
import asyncio

from rich.console import Console

from dti import places as where
from dti import secrets
from dti.bench.events.comparison import conditions, table
from dti.bench.events.measuring import measure
from dti.board import board
from dti.commands.up import up
from dti.errors import PlatformError
from dti.ports import Ports
from dti.services.environment import Site
from dti.supervisor import state


def run(arguments: argparse.Namespace) -> None:
    """Measure on the running platform, which is started when it is not there; it runs on afterwards."""
    site = _site(arguments)
    with board() as shown:
        found = asyncio.run(measure(site, shown))
    console = Console()
    console.print(table(found.comparisons))
    console.print(conditions(found.conditions), highlight=False, markup=False, soft_wrap=True)


def _site(arguments: argparse.Namespace) -> Site:
    places = where.of_checkout()
    if state.read(places.state_file, places.lock) is None:
        up(argparse.Namespace(port_base=arguments.port_base, engines=False, workers=[]))
    stack = state.read(places.state_file, places.lock)
    if stack is None or "gateway" not in {one.name for one in stack.processes}:
        raise PlatformError("Only the engines run: ./dti down, then try again.")
    return Site(places, Ports(stack.port_base), secrets.load(places))
