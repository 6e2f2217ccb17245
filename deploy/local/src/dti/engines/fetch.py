"""Getting every engine that is not there yet, side by side."""

import fcntl
import subprocess
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from dti.board import Board, board
from dti.engines import chromium, kafka, s3, webclient
from dti.errors import PlatformError
from dti.places import Places

type Report = Callable[[str], None]


class _Engine(NamedTuple):
    title: str
    fetched: Callable[[Places], bool]
    fetch: Callable[[Places, Report], None]


_ENGINES = tuple(_Engine(one.TITLE, one.fetched, one.fetch) for one in (kafka, s3))
_WEB = _Engine(webclient.TITLE, webclient.fetched, webclient.fetch)
_BROWSER = _Engine(chromium.TITLE, chromium.fetched, chromium.fetch)


def fetch_all(places: Places, *, web: bool = False) -> None:
    """Complete `.dti/tools` with what the platform needs."""
    _complete(places, (*_ENGINES, _WEB) if web else _ENGINES)


def fetch_browser(places: Places) -> None:
    _complete(places, (_BROWSER,))


def _complete(places: Places, wanted: Sequence[_Engine]) -> None:
    """One command at a time does it, a second one waits for the first."""
    if all(engine.fetched(places) for engine in wanted):
        return
    places.tools.mkdir(parents=True, exist_ok=True)
    with (places.tools / "lock").open("w") as lock, board() as shown:
        fcntl.flock(lock, fcntl.LOCK_EX)
        missing = [engine for engine in wanted if not engine.fetched(places)]
        with ThreadPoolExecutor() as threads:
            jobs = [threads.submit(_fetch, engine, places, shown) for engine in missing]
        for job in jobs:
            job.result()


def _fetch(engine: _Engine, places: Places, shown: Board) -> None:
    shown.start(engine.title, "getting ready")
    engine.fetch(places, lambda line: shown.update(engine.title, line))
    shown.done(engine.title, "there")


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
