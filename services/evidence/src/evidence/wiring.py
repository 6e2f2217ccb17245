"""The composition root: nothing else constructs."""

from dataclasses import dataclass

from auth import Verifier
from fastapi import FastAPI
from messaging import Outbox, Worker
from persistence import Database
from webapi.app import create_app
from webapi.clock import Clock, clock_for

from evidence.api import evidence, exports, links, parts, uploads
from evidence.projections import identity
from evidence.projections.criteria import criteria
from evidence.settings import Settings
from evidence.store import Store
from evidence.timers import Chores

SERVICE = "evidence"
PROJECTORS = (identity.units, identity.people, criteria)


@dataclass(frozen=True)
class Wiring:
    settings: Settings
    database: Database
    store: Store
    outbox: Outbox
    clock: Clock
    verifier: Verifier

    @classmethod
    def of(cls, settings: Settings) -> "Wiring":
        return cls(
            settings=settings,
            database=Database(settings.database_url, name=SERVICE),
            store=Store(settings),
            outbox=Outbox(SERVICE),
            clock=clock_for(settings),
            verifier=Verifier(settings.jwks_url, settings.issuer),
        )

    def api(self) -> FastAPI:
        return create_app(
            self.settings,
            title=SERVICE,
            database=self.database,
            verifier=self.verifier,
            routers=[uploads.router, parts.router, exports.router, evidence.router, links.router],
            wiring=self,
        )

    def chores(self) -> Chores:
        return Chores(self.database, self.store, self.outbox, self.clock)

    def worker(self) -> Worker:
        worker = Worker(self.settings, self.database, projectors=PROJECTORS, timers=self.chores().timers())
        worker.health.require("store", self.store.ready)
        return worker
