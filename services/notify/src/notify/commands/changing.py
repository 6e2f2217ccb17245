"""Change rows: what open screens fetch again."""

from collections.abc import Sequence
from datetime import timedelta

from persistence import Session
from sqlalchemy import delete, func, select, text
from sqlalchemy.dialects.postgresql import insert

from notify.domain.changes import Change
from notify.tables import change

CHANNEL = "change_shown"
LOCK = 0x6368616E6765  # "change"
SHOWN = "notify.shown"

# The lock is held to the commit, so ids come in the order of commits: who asks "after id n" loses none.
_BEGIN = text("SELECT pg_advisory_xact_lock(:lock), pg_notify(:channel, '')")
_WRITE = insert(change).on_conflict_do_nothing(index_elements=["xact", "topic"])


async def show(session: Session, changes: Sequence[Change]) -> None:
    """Write changes down; equal ones of one transaction become one row. The last thing a command does."""
    # A batch of events makes the same screens old over and over: the transaction remembers them.
    shown: set[str] = session.info.setdefault(SHOWN, set())
    fresh = {one.topic: _row(one) for one in changes if one.topic not in shown}
    if not fresh:
        return
    if not shown:
        await session.execute(_BEGIN, {"lock": LOCK, "channel": CHANNEL})
    shown.update(fresh)
    await session.execute(_WRITE, list(fresh.values()))


async def clear_changes(session: Session, *, older_than: timedelta, limit: int) -> int:
    """Delete at most ``limit`` old changes; returns how many. Their age is in real time."""
    past = func.clock_timestamp() - older_than
    old = select(change.c.id).where(change.c.at < past).order_by(change.c.at).limit(limit)
    gone = delete(change).where(change.c.id.in_(old)).returning(change.c.id)
    return len((await session.execute(gone)).all())


def _row(one: Change) -> dict[str, object]:
    return {
        "topic": one.topic,
        "what": dict(one.what),
        "person": one.person,
        "unit": one.unit,
        "permission": one.permission,
    }
