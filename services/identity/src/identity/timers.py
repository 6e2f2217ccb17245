"""Due-time work of the worker: forgetting what has served its purpose."""

from dataclasses import dataclass
from datetime import timedelta

from messaging import Timer
from persistence import Database
from sqlalchemy import delete, select
from webapi.clock import Clock
from webapi.idempotency import forget_answers

from identity.tables import browser_session, sign_in_attempt

ATTEMPTS_KEPT = timedelta(days=1)
ANSWERS_KEPT = timedelta(days=1)
SESSIONS_KEPT = timedelta(days=1)
BATCH = 1000


@dataclass(frozen=True)
class Chores:
    database: Database
    clock: Clock
    now: Clock

    def timers(self) -> list[Timer]:
        return [
            Timer("identity.forget-attempts", timedelta(minutes=10), self.forget_attempts),
            Timer("identity.forget-sessions", timedelta(minutes=10), self.forget_sessions),
            Timer("identity.forget-answers", timedelta(minutes=10), self.forget_old_answers),
        ]

    async def forget_attempts(self) -> bool:
        """Delete a batch of attempts whose window closed long ago; tells whether there may be more."""
        attempt = sign_in_attempt.c
        old = select(attempt.username_hash).where(attempt.opened_at < self.clock() - ATTEMPTS_KEPT)
        batch = old.order_by(attempt.opened_at).limit(BATCH).with_for_update(skip_locked=True)
        statement = delete(sign_in_attempt).where(attempt.username_hash.in_(batch))
        async with self.database.transaction() as session:
            gone = (await session.execute(statement.returning(attempt.username_hash))).all()
        return len(gone) == BATCH

    async def forget_sessions(self) -> bool:
        """Delete a batch of sessions that could not have lived until yesterday."""
        kept = browser_session.c
        old = select(kept.id).where(kept.ends_at < self.now() - SESSIONS_KEPT)
        batch = old.order_by(kept.ends_at).limit(BATCH).with_for_update(skip_locked=True)
        statement = delete(browser_session).where(kept.id.in_(batch)).returning(kept.id)
        async with self.database.transaction() as session:
            gone = (await session.execute(statement)).all()
        return len(gone) == BATCH

    async def forget_old_answers(self) -> bool:
        """Answers are stored under the database's time, which is the real one."""
        async with self.database.transaction() as session:
            return await forget_answers(session, before=self.now() - ANSWERS_KEPT, limit=BATCH) == BATCH
