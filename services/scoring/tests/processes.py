"""The worker as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager

from testkit.engines import Engines
from testkit.ports import free_port

from .world import ISSUER


def environment(engines: Engines, database_url: str, topic_prefix: str) -> dict[str, str]:
    given: dict[str, object] = {
        "DATABASE_URL": database_url,
        "KAFKA_SERVERS": engines.kafka,
        "TOPIC_PREFIX": topic_prefix,
        "JWKS_URL": "http://127.0.0.1:1/jwks",
        "ISSUER": ISSUER,
        "API_PORT": free_port(),
        "WORKER_PORT": free_port(),
        "ENVIRONMENT": "local",
    }
    return {**os.environ, **{f"SCORING_{name}": str(value) for name, value in given.items()}}


def migrate(variables: Mapping[str, str]) -> None:
    subprocess.run([sys.executable, "-m", "scoring", "migrate"], env=dict(variables), check=True, timeout=120)


@contextmanager
def worker(variables: Mapping[str, str]) -> Generator[subprocess.Popen[bytes]]:
    process = subprocess.Popen([sys.executable, "-m", "scoring", "worker"], env=dict(variables))
    try:
        yield process
    finally:
        process.kill()
        process.wait()
