"""What the supervisor tells other commands: who runs where, and whether a supervisor runs at all."""

import contextlib
import fcntl
import json
import os
import time
from collections.abc import Generator, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, cast

from dti.errors import PlatformError
from dti.supervisor.child import Child

GATEWAY = "gateway"
RUNS_ALREADY = "The platform runs already: ./dti status shows it, ./dti down stops it."
PATIENCE = 1.0


@dataclass(frozen=True)
class ProcessState:
    name: str
    pid: int | None
    port: int
    restarts: int
    health: str


@dataclass(frozen=True)
class StackState:
    supervisor: int
    port_base: int
    ready: bool
    processes: tuple[ProcessState, ...]

    @property
    def whole(self) -> bool:
        """Whether it holds the platform, or its engines alone."""
        return any(process.name == GATEWAY for process in self.processes)


def write(file: Path, *, port_base: int, ready: bool, children: Iterable[Child]) -> None:
    """Replace the state file in one step."""
    processes = tuple(
        ProcessState(child.name, child.pid, child.program.port, child.restarts, child.health)
        for child in children
    )
    draft = file.with_suffix(".new")
    draft.write_text(json.dumps(asdict(StackState(os.getpid(), port_base, ready, processes)), indent=1))
    draft.replace(file)


def read(file: Path, lock: Path) -> StackState | None:
    """The state of a stack that runs, else None."""
    if supervisor(lock) is None or not file.exists():
        return None
    fields = cast("dict[str, Any]", json.loads(file.read_text()))
    processes = tuple(ProcessState(**each) for each in fields.pop("processes"))
    return StackState(**fields, processes=processes)


def supervisor(lock: Path) -> int | None:
    """The process that holds the lock, when there is one; those who ask disturb neither it nor each other."""
    if not lock.exists():
        return None
    with lock.open() as file:
        while not _locked(file, fcntl.LOCK_SH):
            file.seek(0)
            text = file.read()
            if text.isdecimal():
                return int(text)
            time.sleep(0.01)  # its holder is about to write who it is
    return None


@contextlib.contextmanager
def alone(lock: Path, refusal: str = RUNS_ALREADY) -> Generator[None]:
    """Hold the lock of this state folder; the kernel lets go of it however the process ends."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a+") as file:
        deadline = time.monotonic() + PATIENCE  # who only asks whether it is held holds it for a moment
        while not _locked(file, fcntl.LOCK_EX):
            if time.monotonic() > deadline:
                raise PlatformError(refusal)
            time.sleep(0.01)
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _locked(file: IO[str], how: int) -> bool:
    try:
        fcntl.flock(file, how | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
