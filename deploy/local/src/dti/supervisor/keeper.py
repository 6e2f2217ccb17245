"""The supervisor: layers up, deaths repaired, everything down again."""

import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType

from dti.board import Board
from dti.errors import PlatformError
from dti.supervisor.child import FORGOTTEN_AFTER, TOO_MANY_DEATHS, Child, Health
from dti.supervisor.logs import rotate, tail
from dti.supervisor.program import Layer
from dti.supervisor.watch import Watch

_TICK = 0.05
_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """Somebody asked the stack to stop; no bug, so no Exception."""


class Keeper:
    """Runs a stack of layers in the calling (main) thread until a signal or a failure ends it."""

    def __init__(
        self,
        layers: Sequence[Layer],
        logs: Path,
        *,
        board: Board,
        changed: Callable[[Sequence[Child], bool], None],
    ) -> None:
        self._layers = [
            (layer, [Child(p, logs / f"{p.name}.log") for p in layer.programs]) for layer in layers
        ]
        self._logs = logs
        self._board = board
        self._changed = changed
        self._watch = Watch()
        self._ready = False
        self._asked_to_stop = 0

    @property
    def children(self) -> list[Child]:
        return [child for _, children in self._layers for child in children]

    def run(self, when_ready: Callable[[], None]) -> None:
        """Start everything, call `when_ready`, then keep it running; returns after an orderly stop."""
        rotate(self._logs)
        for number in _SIGNALS:
            signal.signal(number, self._asked)
        try:
            for layer, children in self._layers:
                self._raise(layer, children)
            self._ready = True
            self._tell()
            when_ready()
            self._keep()
        except Stopped:
            pass
        finally:
            self._asked_to_stop = max(self._asked_to_stop, 1)
            self._stop()

    def _asked(self, _number: int, _frame: FrameType | None) -> None:
        self._asked_to_stop += 1
        if self._asked_to_stop == 1:
            raise Stopped

    def _tell(self) -> None:
        self._changed(self.children, self._ready)

    def _raise(self, layer: Layer, children: list[Child]) -> None:
        if layer.title:
            self._board.start(layer.title, "running")
        layer.before()
        if layer.title:
            self._board.done(layer.title, "done")
        for child in children:
            self._board.start(child.name, f"starting on port {child.program.port}")
            child.start()
        self._tell()
        started = time.monotonic()
        waiting = set(children)
        while waiting:
            self._fail_if_dead()
            for child in self._watch.look(waiting):
                self._board.done(child.name, f"healthy on port {child.program.port}")
                waiting.discard(child)
                self._tell()
            _fail_if_late(waiting, time.monotonic() - started)
            time.sleep(_TICK)

    def _fail_if_dead(self) -> None:
        for child in self.children:
            if child.died():
                raise PlatformError(
                    f"{child.name} died at start (exit code {child.exit_code}).\n{_end_of(child)}"
                )

    def _keep(self) -> None:
        while True:
            news = [self._repair(child, below) for child, below in self._with_what_is_below()]
            changed = self._watch.look(self.children)
            for child in changed:
                self._board.done(child.name, child.health)
            if changed or any(news):
                self._tell()
            time.sleep(4 * _TICK)

    def _with_what_is_below(self) -> list[tuple[Child, list[Child]]]:
        pairs: list[tuple[Child, list[Child]]] = []
        below: list[Child] = []
        for _, children in self._layers:
            pairs += [(child, below) for child in children]
            below = below + children
        return pairs

    def _repair(self, child: Child, below: list[Child]) -> bool:
        if child.died():
            if not child.count_death():
                raise PlatformError(
                    f"{child.name} died {TOO_MANY_DEATHS} times within {FORGOTTEN_AFTER:.0f} s "
                    f"(exit code {child.exit_code}); the stack is stopped.\n{_end_of(child)}"
                )
            self._board.start(child.name, f"died (exit code {child.exit_code}), to be started again")
            return True
        if any(other.health is not Health.HEALTHY for other in below):
            return False
        if self._watch.hung(child):
            child.signal(signal.SIGKILL)  # what follows is what follows any death
        elif child.health is Health.RESTARTING and time.monotonic() >= child.start_again_at:
            child.start()
            return True
        return False

    def _stop(self) -> None:
        for _, children in reversed(self._layers):
            for child in children:
                child.signal(child.program.farewell)
            _wait(children, lambda: self._asked_to_stop > 1)
        self._watch.close()
        self._ready = False
        self._tell()


def _fail_if_late(waiting: set[Child], seconds: float) -> None:
    for child in waiting:
        if seconds > child.program.start_seconds:
            raise PlatformError(
                f"{child.name} did not answer on port {child.program.port} "
                f"within {child.program.start_seconds:.0f} s.\n{_end_of(child)}"
            )


def _end_of(child: Child) -> str:
    return f"The end of {child.log}:\n{tail(child.log)}"


def _wait(children: list[Child], hurried: Callable[[], bool]) -> None:
    started = time.monotonic()
    while living := [child for child in children if not child.ended()]:
        for child in living:
            if hurried() or time.monotonic() - started > child.program.grace_seconds:
                child.signal(signal.SIGKILL)
        time.sleep(_TICK / 2)
