"""The composition root: nothing else constructs."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from auth import Verifier
from fastapi import FastAPI
from messaging import Consumer, Outbox, Projector, Worker
from observability import Health
from persistence import Database
from webapi.app import create_app
from webapi.clock import Clock, clock_for

from notify.api import deliveries, notices, stream
from notify.commands.telling import Desk
from notify.feed import Feed
from notify.projections import identity
from notify.projections.rounds import rounds
from notify.reactions.evidence import on_evidence
from notify.reactions.identity import on_identity
from notify.reactions.scoring import on_scoring
from notify.reactions.sync import on_sync
from notify.reactions.tasks import on_tasks
from notify.settings import Settings
from notify.smtp import MailServer
from notify.texts import Texts
from notify.timers import Clearing, Mailing

SERVICE = "notify"
PROJECTORS: tuple[Projector, ...] = (identity.people, identity.units, rounds)


@dataclass(frozen=True)
class Wiring:
    settings: Settings
    database: Database
    outbox: Outbox
    texts: Texts
    clock: Clock

    @classmethod
    def of(cls, settings: Settings) -> "Wiring":
        database = Database(settings.database_url, name=SERVICE)
        return cls(settings, database, Outbox(SERVICE), Texts(), clock_for(settings))

    def api(self, verifier: Verifier | None = None) -> FastAPI:
        health = Health()

        @asynccontextmanager
        async def running(app: FastAPI) -> AsyncGenerator[None]:
            feed = Feed(self.database, lambda: health.stopping)
            app.state.feed = feed
            async with feed.running():
                yield

        return create_app(
            self.settings,
            title=SERVICE,
            database=self.database,
            verifier=verifier or Verifier(self.settings.jwks_url, self.settings.issuer),
            routers=[notices.router, deliveries.router, stream.router],
            wiring=self,
            clock=self.clock,
            health=health,
            running=running,
        )

    def consumers(self) -> list[Consumer]:
        desk = Desk(self.outbox, self.texts, self.settings.mail_domain)
        reactions = (on_scoring, on_tasks, on_evidence, on_sync, on_identity)
        return [reaction(desk, self.clock) for reaction in reactions]

    def mailing(self) -> Mailing:
        server = MailServer(self.settings, self.texts)
        return Mailing(self.settings, self.database, self.outbox, server, self.clock)

    def clearing(self) -> Clearing:
        kept = timedelta(minutes=self.settings.changes_kept_minutes)
        return Clearing(self.database, self.clock, kept)

    def worker(self) -> Worker:
        return Worker(
            self.settings,
            self.database,
            consumers=self.consumers(),
            projectors=PROJECTORS,
            timers=[self.mailing().timer(), *self.clearing().timers()],
        )
