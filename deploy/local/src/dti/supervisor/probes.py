"""Is it alive? Asked over each program's own protocol."""

import asyncio
import http.client
import socket
import struct
from collections.abc import Callable

from dti.ports import HOST
from dti.sql import FAULTS, connected

TIMEOUT = 2.0
_METADATA, _VERSION = 3, 4


def http_ok(port: int, path: str) -> Callable[[], bool]:
    """A GET answers 200."""
    return lambda: _get(port, path)[0] == http.client.OK


def s3(port: int) -> Callable[[], bool]:
    """The store refuses an unsigned listing with S3's own error document."""

    def answers() -> bool:
        status, body = _get(port, "/")
        return status == http.client.FORBIDDEN and b"<Code>AccessDenied</Code>" in body

    return answers


def postgres(port: int, user: str, password: str) -> Callable[[], bool]:
    """SELECT 1 returns 1."""

    async def ask() -> bool:
        async with asyncio.timeout(TIMEOUT), connected(port, user, password) as connection:
            return await connection.fetchval("SELECT 1") == 1

    return lambda: _quietly(lambda: asyncio.run(ask()))


def kafka(port: int) -> Callable[[], bool]:
    """A metadata request names at least one broker."""
    return lambda: _quietly(lambda: _brokers(port) > 0)


def _quietly(ask: Callable[[], bool]) -> bool:
    try:
        return ask()
    except (EOFError, *FAULTS):
        return False


def _get(port: int, path: str) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection(HOST, port, timeout=TIMEOUT)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read()
    except (OSError, http.client.HTTPException):
        return 0, b""
    finally:
        connection.close()


def _brokers(port: int) -> int:
    client = b"dti"
    no_topics, create_none = 0, False
    request = struct.pack(">hhih", _METADATA, _VERSION, 1, len(client)) + client
    request += struct.pack(">i?", no_topics, create_none)
    with socket.create_connection((HOST, port), TIMEOUT) as connection:
        connection.sendall(struct.pack(">i", len(request)) + request)
        answer = _exactly(connection, struct.unpack(">i", _exactly(connection, 4))[0])
    _correlation, _throttled, brokers = struct.unpack_from(">iii", answer)
    return int(brokers)


def _exactly(connection: socket.socket, size: int) -> bytes:
    received = b""
    while len(received) < size:
        piece = connection.recv(size - len(received))
        if not piece:
            raise EOFError
        received += piece
    return received
