"""The real engines under the real supervisor."""

import asyncio
import os
import signal
from collections.abc import Generator

import pytest
from dti import secrets
from dti.commands.supervise import options
from dti.engines.fetch import fetch_all
from dti.engines.postgres import SUPERUSER
from dti.memory import children, descendants
from dti.places import ROOT, Places
from dti.ports import Ports
from dti.sql import connected
from dti.stack import Choice
from dti.supervisor import daemon, state
from dti.supervisor.state import StackState

from .processes import alive
from .waiting import until

pytestmark = pytest.mark.engines
PORTS = Ports(18700)


@pytest.fixture
def places() -> Generator[Places]:
    # Not below pytest's folder, whose mode keeps the database's own user out.
    stack = Places(ROOT / ".dti" / "trial")
    fetch_all(stack)
    yield stack
    daemon.stop(stack)


def start(places: Places) -> StackState:
    daemon.launch(places, options(PORTS, Choice(engines_only=True)))
    found = state.read(places.state_file, places.lock)
    assert found is not None
    return found


def sql(places: Places, statement: str) -> object:
    async def ask() -> object:
        password = secrets.load(places)["postgres"]
        async with connected(PORTS.of("postgres"), SUPERUSER, password) as server:
            return await server.fetchval(statement)

    return asyncio.run(ask())


def test_no_orphan_after_a_kill_of_the_supervisor_and_no_committed_row_is_lost(places: Places) -> None:
    stack = start(places)
    sql(places, "CREATE TABLE IF NOT EXISTS kept (n int)")
    before = sql(
        places, "WITH one AS (INSERT INTO kept VALUES (1) RETURNING n) SELECT count(*) + 1 FROM kept"
    )
    family = descendants(stack.supervisor, children())
    assert len(family) > len(stack.processes)
    os.kill(stack.supervisor, signal.SIGKILL)
    until(lambda: not any(map(alive, family)), "broker, database and store to be gone")
    start(places)
    assert sql(places, "SELECT count(*) FROM kept") == before


def test_a_killed_broker_comes_back(places: Places) -> None:
    stack = start(places)
    broker = next(process.pid for process in stack.processes if process.name == "kafka")
    assert broker is not None
    os.kill(broker, signal.SIGKILL)
    until(lambda: _health(places, "kafka") == ("healthy", 1), "the broker to answer again")


def _health(places: Places, name: str) -> tuple[str, int]:
    found = state.read(places.state_file, places.lock)
    assert found is not None
    return next((one.health, one.restarts) for one in found.processes if one.name == name)
