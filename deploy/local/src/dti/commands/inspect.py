"""`dti status` and `dti logs`."""

import argparse
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from dti import places as where
from dti.access import NOT_RUNNING
from dti.errors import PlatformError
from dti.supervisor import state
from dti.supervisor.logs import tail


def status(_: argparse.Namespace) -> None:
    """A table of the processes; exit code 1 when the platform does not run or is not healthy."""
    places = where.of_checkout()
    stack = state.read(places.state_file, places.lock)
    if stack is None:
        raise PlatformError(NOT_RUNNING)
    table = Table("process", "health", "pid", "port", "restarts")
    for process in stack.processes:
        pid = "-" if process.pid is None else str(process.pid)
        table.add_row(process.name, process.health, pid, str(process.port), str(process.restarts))
    Console().print(table)
    phase = "ready" if stack.ready else "starting"
    print(f"supervisor {stack.supervisor}, {phase}, ports from {stack.port_base}")
    if not stack.ready or any(process.health != "healthy" for process in stack.processes):
        raise SystemExit(1)


def logs(arguments: argparse.Namespace) -> None:
    """The end of one log or of all, and what comes after when followed."""
    folder = where.of_checkout().logs
    files = sorted(folder.glob("*.log"))
    if arguments.name is not None:
        files = [file for file in files if file.stem == arguments.name]
        if not files:
            known = ", ".join(sorted(file.stem for file in folder.glob("*.log"))) or "none yet"
            raise PlatformError(f"There is no log {arguments.name!r}; there are: {known}.")
    if not files:
        raise PlatformError("There are no logs yet: ./dti up starts the platform.")
    for file in files:
        print(f"== {file.stem}\n{tail(file, 40 if len(files) == 1 else 10)}")
    if arguments.follow:
        _follow(files)


def _follow(files: list[Path]) -> None:
    read = {file: file.stat().st_size for file in files}
    while True:
        for file, seen in read.items():
            if not file.exists():
                raise PlatformError(f"The log {file.stem} is gone: the platform was reset.")
            size = file.stat().st_size
            if size > seen:
                with file.open("rb") as log:
                    log.seek(seen)
                    for line in log.read(size - seen).decode(errors="replace").splitlines():
                        print(f"{file.stem}: {line}", flush=True)
            read[file] = size
        time.sleep(0.3)
