"""Ports for processes that a test starts."""

import random
import socket

BELOW_OUTGOING = range(22_000, 32_000)
"""Linux lends ports from 32768 to outgoing connections: one of those may be gone before it is bound again."""


def free_port() -> int:
    """A loopback port that was free a moment ago, and that no outgoing connection takes."""
    for port in random.sample(BELOW_OUTGOING, len(BELOW_OUTGOING)):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise RuntimeError("every port is in use")
