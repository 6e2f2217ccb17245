from datetime import datetime

from contracts.scoring import StandingsMoved
from messaging import Outbox
from persistence import Session
from sqlalchemy import delete, select

from scoring.storing.standings import keep_standings, rank_stored
from scoring.tables import touched_group

AT_ONCE = 20


async def rank_touched(session: Session, outbox: Outbox, *, at: datetime) -> int:
    """Rank every group that was touched since, once each however often it was; answers how many.

    Whoever watches is told after the places were kept: told of the save alone, a reader could come too early.

    A group that is touched meanwhile waits for this to be committed and is then ranked again.
    """
    table = touched_group.c
    query = select(table.round, table.group).order_by(table.round, table.group).limit(AT_ONCE)
    found = (await session.execute(query.with_for_update(skip_locked=True))).all()
    for row in found:
        mine = (table.round == row.round) & (table.group == row.group)
        await session.execute(delete(touched_group).where(mine))
        ranked = await rank_stored(session, row.round, row.group)
        moved = await keep_standings(session, row.round, row.group, ranked, at)
        if moved:
            event = StandingsMoved(
                ranking=f"{row.round}/{row.group}",
                round=row.round,
                group=row.group,
                units=moved,
                ranked_at=at,
            )
            await outbox.record(session, event, at=at)
    return len(found)
