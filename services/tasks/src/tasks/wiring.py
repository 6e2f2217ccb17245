"""The composition root: nothing else constructs."""

from dataclasses import dataclass

from auth import Verifier
from fastapi import FastAPI
from messaging import Outbox, Worker
from persistence import Database
from webapi.app import create_app
from webapi.clock import Clock, clock_for

from tasks.api import holidays, open_data, plan_imports, plans, progress, tasks, work
from tasks.projections import PROJECTORS
from tasks.settings import Settings
from tasks.timers import timers

SERVICE = "tasks"


@dataclass(frozen=True)
class Wiring:
    settings: Settings
    database: Database
    outbox: Outbox
    clock: Clock
    verifier: Verifier

    @classmethod
    def of(cls, settings: Settings) -> "Wiring":
        return cls(
            settings=settings,
            database=Database(settings.database_url, name=SERVICE),
            outbox=Outbox(SERVICE),
            clock=clock_for(settings),
            verifier=Verifier(settings.jwks_url, settings.issuer),
        )

    @property
    def sample(self) -> bool:
        """Whether progress is played and not real: wherever it is not production."""
        return self.settings.environment != "production"

    def api(self) -> FastAPI:
        return create_app(
            self.settings,
            title=SERVICE,
            database=self.database,
            verifier=self.verifier,
            routers=[plan_imports.router, plans.router, tasks.router, work.router, holidays.router],
            public_routers=[progress.router, open_data.router],
            wiring=self,
            clock=self.clock,
        )

    def worker(self) -> Worker:
        due_work = timers(self.database, self.outbox, self.clock, self.settings.timer_every)
        return Worker(self.settings, self.database, projectors=PROJECTORS, timers=due_work)
