"""The mail server of the simulators as a process of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2
from pydantic import BaseModel
from testkit.ports import free_port

SIMULATORS = Path(__file__).parents[3] / "tests"


class Mail(BaseModel):
    message_id: str
    to: list[str]
    subject: str
    body: str


class Seen(BaseModel):
    count: int
    distinct: int
    duplicates: dict[str, int]
    messages: list[Mail]


@dataclass(frozen=True)
class Sink:
    port: int
    admin: httpx2.Client

    def seen(self) -> Seen:
        return Seen.model_validate_json(self.admin.get("/messages").content)

    def clear(self) -> None:
        self.admin.delete("/messages")


@contextmanager
def running_sink(port: int | None = None) -> Generator[Sink]:
    port, admin_port = port or free_port(), free_port()
    command = [sys.executable, "-m", "simulators.smtp_sink", "--port", str(port)]
    environment = {**os.environ, "PYTHONPATH": str(SIMULATORS)}
    process = subprocess.Popen([*command, "--admin-port", str(admin_port)], env=environment)
    try:
        with httpx2.Client(base_url=f"http://127.0.0.1:{admin_port}", timeout=10) as client:
            _await_ready(process, client)
            yield Sink(port, client)
    finally:
        process.kill()
        process.wait()


def _await_ready(process: subprocess.Popen[bytes], client: httpx2.Client) -> None:
    give_up = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < give_up:
        try:
            if client.get("/health").status_code == 200:
                return
        except httpx2.ConnectError:
            time.sleep(0.05)
    raise RuntimeError("the mail server did not start")
