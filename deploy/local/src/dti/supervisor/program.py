"""What the supervisor is told about a program."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from signal import SIGTERM, Signals
from typing import Protocol


class Running(Protocol):
    """A started program, leader of its own session."""

    @property
    def pid(self) -> int: ...

    def poll(self) -> int | None:
        """The exit code, or None while it runs."""
        ...


@dataclass(frozen=True)
class Program:
    """`start` gets the log file; `healthy` asks the program itself, over its own protocol.

    `alive` asks less: whether it still answers at all. One that has not for `hung_after` seconds is killed
    and started again; one that has no such question is left alone.
    """

    name: str
    start: Callable[[Path], Running]
    healthy: Callable[[], bool]
    port: int
    farewell: Signals = SIGTERM
    grace_seconds: float = 10.0
    start_seconds: float = 90.0
    more_ports: tuple[int, ...] = ()
    alive: Callable[[], bool] | None = None
    hung_after: float = 30.0


def nothing() -> None:
    """No preparation."""


@dataclass(frozen=True)
class Layer:
    """Programs that start together once all layers before are healthy and `before` has returned."""

    programs: tuple[Program, ...]
    before: Callable[[], None] = nothing
    title: str = ""
