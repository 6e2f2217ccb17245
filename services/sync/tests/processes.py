"""The worker as a process of its own, so that it can be killed like one."""

import os
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager

from testkit.engines import Engines
from testkit.ports import free_port

from .world import ISSUER, LGSP

ANSWER_SECONDS = 2.0
LEASE_SECONDS = 6.5


def environment(engines: Engines, database_url: str, topic_prefix: str, ministry_url: str) -> dict[str, str]:
    given: dict[str, object] = {
        "DATABASE_URL": database_url,
        "KAFKA_SERVERS": engines.kafka,
        "TOPIC_PREFIX": topic_prefix,
        "JWKS_URL": "http://127.0.0.1:1/jwks",
        "ISSUER": ISSUER,
        "API_PORT": free_port(),
        "WORKER_PORT": free_port(),
        "ENVIRONMENT": "local",
        "MINISTRY_URL": ministry_url,
        "LGSP__ACCESS_KEY": LGSP.access_key.get_secret_value(),
        "LGSP__SECRET_KEY": LGSP.secret_key.get_secret_value(),
        "LGSP__APP_NAME": LGSP.app_name,
        "LGSP__PARTNER_CODE": LGSP.partner_code,
        "LGSP__PARTNER_CODE_CUS": LGSP.partner_code_cus,
        "ANSWER_SECONDS": ANSWER_SECONDS,
        "LEASE_SECONDS": LEASE_SECONDS,
        "FIRST_DELAY_SECONDS": 0.2,
        "LOOK_EVERY_SECONDS": 0.1,
    }
    return {**os.environ, **{f"SYNC_{name}": str(value) for name, value in given.items()}}


def migrate(variables: Mapping[str, str]) -> None:
    subprocess.run([sys.executable, "-m", "sync", "migrate"], env=dict(variables), check=True, timeout=120)


@contextmanager
def worker(variables: Mapping[str, str]) -> Generator[subprocess.Popen[bytes]]:
    process = subprocess.Popen([sys.executable, "-m", "sync", "worker"], env=dict(variables))
    try:
        yield process
    finally:
        process.kill()
        process.wait()
