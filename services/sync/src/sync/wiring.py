"""The composition root: nothing else constructs."""

from dataclasses import dataclass

from auth import Verifier
from fastapi import FastAPI
from messaging import Consumer, Outbox, Projector, Worker
from persistence import Database
from webapi.app import create_app
from webapi.clock import Clock, clock_for

from sync.api import mappings, records
from sync.lgsp import Ministry
from sync.projections import identity
from sync.projections.rounds import rounds
from sync.reactions.scoring import on_scoring
from sync.settings import Settings
from sync.timers import Sending

SERVICE = "sync"
PROJECTORS: tuple[Projector, ...] = (identity.people, identity.units, rounds)


@dataclass(frozen=True)
class Wiring:
    settings: Settings
    database: Database
    outbox: Outbox
    clock: Clock

    @classmethod
    def of(cls, settings: Settings) -> "Wiring":
        database = Database(settings.database_url, name=SERVICE)
        return cls(settings, database, Outbox(SERVICE), clock_for(settings))

    def api(self, verifier: Verifier | None = None) -> FastAPI:
        return create_app(
            self.settings,
            title=SERVICE,
            database=self.database,
            verifier=verifier or Verifier(self.settings.jwks_url, self.settings.issuer),
            routers=[mappings.router, records.router],
            wiring=self,
            clock=self.clock,
        )

    def consumers(self) -> list[Consumer]:
        return [on_scoring(self.outbox, self.clock, self.settings.province)]

    def sending(self) -> Sending:
        return Sending(self.settings, self.database, self.outbox, Ministry(self.settings), self.clock)

    def worker(self) -> Worker:
        return Worker(
            self.settings,
            self.database,
            consumers=self.consumers(),
            projectors=PROJECTORS,
            timers=self.sending().timers(),
        )
