"""The running platform, as ``./dti test`` started it, and rounds played on it."""

import json
import os
from collections.abc import AsyncGenerator, Generator
from pathlib import Path

import pytest
import pytest_asyncio
from dti.access import Access
from dti.board import PlainBoard
from dti.demo.load import load_all
from dti.demo.people import Gateway, People
from rounds import Rounds
from testkit.collector import Collector

VARIABLE = "DTI_TEST_PLATFORM"


@pytest.fixture(scope="session")
def access() -> Access:
    """Where the platform under test is; ``./dti test`` says so."""
    path = os.environ.get(VARIABLE)
    if not path:
        raise RuntimeError(f"{VARIABLE} is not set: run ./dti test journeys, which starts the platform")
    told = json.loads(Path(path).read_text(encoding="utf-8"))
    return Access(**told | {"state_file": Path(told["state_file"])})


@pytest.fixture(scope="session")
def collector(access: Access) -> Generator[Collector]:
    """Where the platform under test sends its spans."""
    with Collector(int(os.environ["DTI_TEST_COLLECTOR"])) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def loaded(access: Access, collector: Collector) -> Access:
    """The platform with its seed."""
    await load_all(access, PlainBoard())
    return access


@pytest_asyncio.fixture(loop_scope="session")
async def people(loaded: Access) -> AsyncGenerator[People]:
    found = People(Gateway(loaded.gateway, loaded.demo_password))
    yield found
    await found.gateway.http.aclose()


@pytest.fixture(scope="session")
def rounds(loaded: Access) -> Rounds:
    return Rounds(loaded)
