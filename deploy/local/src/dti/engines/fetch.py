"""Getting every engine that is not there yet, side by side."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from dti.board import Board, board
from dti.engines import chromium, kafka, s3, webclient
from dti.engines.tool import Report, alone_in
from dti.places import Places


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
    if all(engine.fetched(places) for engine in wanted):
        return
    with alone_in(places.tools / "lock"), board() as shown:
        missing = [engine for engine in wanted if not engine.fetched(places)]
        with ThreadPoolExecutor() as threads:
            jobs = [threads.submit(_fetch, engine, places, shown) for engine in missing]
        for job in jobs:
            job.result()


def _fetch(engine: _Engine, places: Places, shown: Board) -> None:
    shown.start(engine.title, "getting ready")
    engine.fetch(places, lambda line: shown.update(engine.title, line))
    shown.done(engine.title, "there")
