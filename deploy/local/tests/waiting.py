"""Waiting for something to become true, with an end."""

import time
from collections.abc import Callable

LONGEST = 60.0


def until(holds: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + LONGEST
    while not holds():
        assert time.monotonic() < deadline, f"waited {LONGEST:.0f} s for: {what}"
        time.sleep(0.02)
