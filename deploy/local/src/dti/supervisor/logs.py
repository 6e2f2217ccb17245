"""The log files: rotated by size when a stack starts, quoted when a program dies."""

from pathlib import Path

LIMIT = 5_000_000
_TAIL_BYTES = 20_000


def rotate(folder: Path) -> None:
    """Set aside every log that has grown too big; the one set aside before it is dropped."""
    folder.mkdir(parents=True, exist_ok=True)
    for log in folder.glob("*.log"):
        if log.stat().st_size > LIMIT:
            log.replace(log.with_suffix(".log.1"))


def tail(log: Path, lines: int = 20) -> str:
    """The end of a log."""
    if not log.exists():
        return "(no log)"
    with log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - _TAIL_BYTES))
        text = file.read().decode(errors="replace")
    return "\n".join(text.splitlines()[-lines:])
