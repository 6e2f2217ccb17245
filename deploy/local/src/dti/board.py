"""Progress of things that go on at the same time: live on a terminal, plain lines elsewhere."""

import sys
import threading
import time
from types import TracebackType
from typing import Protocol, Self

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

QUIET_SECONDS = 15.0


class Board(Protocol):
    def start(self, name: str, text: str) -> None: ...
    def update(self, name: str, text: str) -> None: ...
    def done(self, name: str, text: str) -> None: ...


class PlainBoard:
    """One line when something starts and one when it is done; in between a sign of life now and then."""

    def __init__(self) -> None:
        self._since: dict[str, float] = {}
        self._said: dict[str, float] = {}
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def start(self, name: str, text: str) -> None:
        self._since[name] = self._said[name] = time.monotonic()
        self._say(f"{name}: {text} …")

    def update(self, name: str, text: str) -> None:
        now = time.monotonic()
        if now - self._said.get(name, now) > QUIET_SECONDS:
            self._said[name] = now
            self._say(f"{name}: {text}")

    def done(self, name: str, text: str) -> None:
        seconds = time.monotonic() - self._since.get(name, time.monotonic())
        self._say(f"{name}: {text} ({seconds:.1f} s)")

    def _say(self, line: str) -> None:
        with self._lock:
            print(line, flush=True)


class LiveBoard:
    """One line per thing, with a spinner until it is done."""

    def __init__(self) -> None:
        self._progress = Progress(
            SpinnerColumn(finished_text="[green]✓"),
            TextColumn("{task.description:<18}"),
            TimeElapsedColumn(),
            TextColumn("{task.fields[text]}"),
            console=Console(soft_wrap=False),
        )
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def start(self, name: str, text: str) -> None:
        self._tasks[name] = self._progress.add_task(name, total=1, text=text)

    def update(self, name: str, text: str) -> None:
        self._progress.update(self._tasks[name], text=text[:70])

    def done(self, name: str, text: str) -> None:
        if name not in self._tasks:
            self.start(name, text)
        self._progress.update(self._tasks[name], completed=1, text=text)


def board() -> PlainBoard | LiveBoard:
    """The board that fits where the output goes."""
    return LiveBoard() if sys.stdout.isatty() else PlainBoard()
