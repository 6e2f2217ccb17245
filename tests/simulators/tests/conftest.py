import os
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

TESTS = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address: tuple[str, int] = probe.getsockname()
        return address[1]


@contextmanager
def running(module: str, health: str, arguments: Sequence[str]) -> Generator[subprocess.Popen[bytes]]:
    """The simulator as a process of its own, ready to answer."""
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    process = subprocess.Popen([sys.executable, "-m", module, *arguments], env=environment)
    try:
        _wait(process, health)
        yield process
    finally:
        process.kill()
        process.wait()


def _wait(process: subprocess.Popen[bytes], health: str) -> None:
    give_up = time.monotonic() + 30
    while time.monotonic() < give_up:
        if process.poll() is not None:
            break
        try:
            if httpx2.get(health, timeout=1).status_code == 200:
                return
        except httpx2.HTTPError:
            time.sleep(0.05)
    raise RuntimeError(f"the simulator did not start: {health}")


@pytest.fixture
def receipts(tmp_path: Path) -> Path:
    return tmp_path / "receipts.jsonl"


@pytest.fixture(scope="module")
def shared_ministry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    with running_ministry(tmp_path_factory.mktemp("ministry") / "receipts.jsonl") as client:
        yield client


@pytest.fixture
def ministry(shared_ministry: httpx2.Client) -> httpx2.Client:
    shared_ministry.delete("/faults")
    shared_ministry.delete("/received")
    return shared_ministry


@contextmanager
def running_ministry(receipts: Path, *more: str) -> Generator[httpx2.Client]:
    port = free_port()
    arguments = ["--port", str(port), "--receipts-file", str(receipts), *more]
    base = f"http://127.0.0.1:{port}"
    with (
        running("simulators.ministry", f"{base}/health", arguments),
        httpx2.Client(base_url=base, timeout=10) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def shared_mail() -> Iterator[tuple[int, httpx2.Client]]:
    port, admin = free_port(), free_port()
    base = f"http://127.0.0.1:{admin}"
    arguments = ["--port", str(port), "--admin-port", str(admin)]
    with (
        running("simulators.smtp_sink", f"{base}/health", arguments),
        httpx2.Client(base_url=base, timeout=10) as client,
    ):
        yield port, client


@pytest.fixture
def mail(shared_mail: tuple[int, httpx2.Client]) -> tuple[int, httpx2.Client]:
    shared_mail[1].delete("/messages")
    return shared_mail
