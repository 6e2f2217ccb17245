"""Getting every engine that is not there yet, side by side."""

import fcntl
import subprocess
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dti.board import Board, board
from dti.engines import kafka, s3, webclient
from dti.errors import PlatformError
from dti.places import Places

type Report = Callable[[str], None]


def fetch_all(places: Places, *, web: bool = False) -> None:
    """Complete `.dti/tools`; one command at a time does it, a second one waits for the first."""
    if not _missing(places, web=web):
        return
    places.tools.mkdir(parents=True, exist_ok=True)
    with (places.tools / "lock").open("w") as lock, board() as shown:
        fcntl.flock(lock, fcntl.LOCK_EX)
        missing = _missing(places, web=web)
        with ThreadPoolExecutor() as threads:
            jobs = [threads.submit(_fetch, title, job, places, shown) for title, job in missing.items()]
        for job in jobs:
            job.result()


def _missing(places: Places, *, web: bool) -> dict[str, Callable[[Places, Report], None]]:
    wanted = (kafka, s3, webclient) if web else (kafka, s3)
    return {engine.TITLE: engine.fetch for engine in wanted if not engine.fetched(places)}


def _fetch(title: str, job: Callable[[Places, Report], None], places: Places, shown: Board) -> None:
    shown.start(title, "getting ready")
    job(places, lambda line: shown.update(title, line))
    shown.done(title, "there")


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
