"""Running the tools that fetch and build engines."""

import contextlib
import fcntl
import subprocess
from collections.abc import Callable, Generator, Mapping, Sequence
from pathlib import Path

from dti.errors import PlatformError

type Report = Callable[[str], None]


@contextlib.contextmanager
def alone_in(lock: Path) -> Generator[None]:
    """One command at a time does what follows; a second one waits for the first."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def run_reporting(
    command: Sequence[str | Path],
    environment: Mapping[str, str],
    report: Report,
    purpose: str,
    *,
    hint: str = "; is the network there?",
) -> None:
    """Run a tool, passing on each line it writes; its last lines are the error when it fails."""
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as tool:
        lines: list[str] = []
        for line in tool.stdout or ():
            lines.append(line.strip())
            report(line.strip())
    if tool.returncode != 0:
        end = "\n".join(lines[-15:])
        raise PlatformError(f"{purpose} failed (exit code {tool.returncode}){hint}\n{end}")
