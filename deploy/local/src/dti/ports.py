"""Which port belongs to whom, counted from one base, and whether it is free."""

import errno
import os
import socket
from collections.abc import Iterable
from dataclasses import dataclass

from dti.errors import PlatformError
from dti.services.table import MOST_WORKERS, SERVICES

HOST = "127.0.0.1"
DEFAULT_BASE = 18000
BASE_VARIABLE = "DTI_PORT_BASE"
LOWEST_BASE, HIGHEST_BASE = 1024, 64_000  # the last port of all, of the tests' own stack, is 705 above
TESTS_ABOVE = 500

_ENGINES = {
    "gateway": 0,
    "gateway-admin": 1,
    "web": 2,
    "web-dev": 3,
    "web-dev-work": 4,
    "postgres": 10,
    "kafka": 20,
    "kafka-controller": 21,
    "s3": 30,
    "smtp": 40,
    "smtp-mailbox": 41,
    "ministry": 50,
    "collector": 60,
}
_OFFSETS = (
    _ENGINES
    | {f"{service}-api": 100 + number for number, service in enumerate(SERVICES)}
    | {f"{service}-worker": 120 + number for number, service in enumerate(SERVICES)}
    | {
        f"{service}-worker-{further}": 100 + 20 * further + number
        for number, service in enumerate(SERVICES)
        for further in range(2, MOST_WORKERS + 1)
    }
)


@dataclass(frozen=True)
class Ports:
    base: int = DEFAULT_BASE

    def of(self, name: str) -> int:
        return self.base + _OFFSETS[name]


def chosen_base(given: int | None) -> int:
    """The base from the command line, the environment or the default."""
    text = os.environ.get(BASE_VARIABLE, str(DEFAULT_BASE)) if given is None else str(given)
    if not text.isdecimal() or not LOWEST_BASE <= int(text) <= HIGHEST_BASE:
        raise PlatformError(
            f"The first port (--port-base, else {BASE_VARIABLE}) is a number "
            f"from {LOWEST_BASE} to {HIGHEST_BASE}, not {text!r}."
        )
    return int(text)


def require_free(wanted: Iterable[tuple[str, int]]) -> None:
    """Bind every port once, so that nothing is started when one of them is taken."""
    for name, port in wanted:
        try:
            _bind(port)
        except OSError as refused:
            if refused.errno != errno.EADDRINUSE:
                raise
            raise PlatformError(
                f"Port {port} ({name}) is in use by another program: stop that program, "
                f"or choose other ports with --port-base N (or DTI_PORT_BASE=N)."
            ) from None


def _bind(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((HOST, port))
