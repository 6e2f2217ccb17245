"""A real worker process of scoring on scratch engines, which can be held still and let go."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import httpx2

from dti.bench.events.scratch import Scratch
from dti.demo.crowd import until
from dti.errors import PlatformError
from dti.ports import HOST
from dti.services.environment import of_service
from dti.supervisor.logs import tail
from dti.supervisor.spawn import spawn

SERVICE = "scoring"
DONE = re.compile(
    r'^consumer_handled_total\{[^}]*group="([^"]+)"[^}]*outcome="done"[^}]*\} (\S+)$', re.MULTILINE
)
GRACE_SECONDS = 20


class Worker:
    """One running worker; it is stopped by SIGSTOP, so that a backlog can grow before it goes on."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self._process = process
        self._port = port

    def hold(self) -> None:
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    async def ready(self) -> bool:
        """Raises PlatformError when the process is gone."""
        if self._process.poll() is not None:
            raise PlatformError(f"The worker ended with exit code {self._process.returncode}.")
        try:
            return (await self._get("/health/ready")).is_success
        except httpx2.TransportError:
            return False

    async def handled(self, group: str) -> int:
        """How many messages of a group took effect since the process started."""
        text = (await self._get("/metrics")).text
        return sum(int(float(count)) for name, count in DONE.findall(text) if name == group)

    async def _get(self, path: str) -> httpx2.Response:
        async with httpx2.AsyncClient(timeout=5) as http:
            return await http.get(f"http://{HOST}:{self._port}{path}")


async def migrate(scratch: Scratch, part: str) -> None:
    """The service's own tables and topics, made by its own command."""

    async def ended() -> bool:
        return process.poll() is not None

    with _process(scratch, part, "migrate", _free_port()) as process:
        await until(ended, "the end of the migration", every=0.05)
    if process.returncode:
        raise PlatformError(f"scoring migrate failed:\n{tail(_log(scratch, 'migrate'))}")


@asynccontextmanager
async def running(scratch: Scratch, part: str) -> AsyncGenerator[Worker]:
    """A worker on the database and the topics of a part; it ends with the block."""
    port = _free_port()
    with _process(scratch, part, "worker", port) as process:
        worker = Worker(process, port)
        await until(worker.ready, "a worker that is ready", every=0.1)
        yield worker


@contextmanager
def _process(scratch: Scratch, part: str, verb: str, port: int) -> Generator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", SERVICE, verb]
    process = spawn(command, _log(scratch, verb), environment=_environment(scratch, part, port))
    try:
        yield process
    finally:
        process.send_signal(signal.SIGCONT)
        process.terminate()
        try:
            process.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _environment(scratch: Scratch, part: str, port: int) -> dict[str, str]:
    return of_service(scratch.site, SERVICE) | {
        "SCORING_DATABASE_URL": scratch.url(part, "postgresql+asyncpg"),
        "SCORING_TOPIC_PREFIX": scratch.bus(part).prefix,
        "SCORING_WORKER_PORT": str(port),
    }


def _log(scratch: Scratch, verb: str) -> Path:
    return scratch.site.places.log(f"bench-{SERVICE}-{verb}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
