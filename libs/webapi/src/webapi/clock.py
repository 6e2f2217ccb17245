"""The one clock of a process."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from webapi.settings import ServiceSettings

type Clock = Callable[[], datetime]


def clock_for(settings: ServiceSettings) -> Clock:
    """Real time; in a local stack shifted by the whole seconds written in ``clock_offset_file``.

    The file is read at each call, so that a stack can be moved through a year while it runs.
    """
    file = settings.clock_offset_file
    if file is None:
        return lambda: datetime.now(UTC)
    return lambda: datetime.now(UTC) + _offset(file)


def _offset(file: Path) -> timedelta:
    try:
        return timedelta(seconds=int(file.read_text().strip() or "0"))
    except FileNotFoundError:
        return timedelta()
