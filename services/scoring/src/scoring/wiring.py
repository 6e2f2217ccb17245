"""The composition root: nothing else constructs."""

from dataclasses import dataclass

from auth import Verifier
from fastapi import FastAPI
from messaging import Consumer, Outbox, Projector, Worker
from persistence import Database
from webapi.app import create_app
from webapi.clock import Clock, clock_for

from scoring.api import (
    appraisals,
    assessments,
    chasing,
    frameworks,
    groups,
    leaves,
    open_data,
    public,
    rankings,
    rounds,
    submission,
    values,
)
from scoring.projections import evidence, identity
from scoring.reactions.scoring import on_scoring
from scoring.settings import Settings
from scoring.storing.frameworks import Frameworks
from scoring.timers import Chores

SERVICE = "scoring"
PROJECTORS: tuple[Projector, ...] = (identity.people, identity.units, evidence.evidence)
ROUTERS = tuple(
    part.router
    for part in (
        frameworks, rounds, groups, assessments, chasing, leaves, values, submission, appraisals, rankings,
    )
)  # fmt: skip
CONSUMERS: tuple[Consumer, ...] = (on_scoring,)


@dataclass(frozen=True)
class Wiring:
    settings: Settings
    database: Database
    outbox: Outbox
    frameworks: Frameworks
    clock: Clock

    @classmethod
    def of(cls, settings: Settings) -> "Wiring":
        database = Database(settings.database_url, name=SERVICE)
        return cls(settings, database, Outbox(SERVICE), Frameworks(), clock_for(settings))

    def api(self, verifier: Verifier | None = None) -> FastAPI:
        return create_app(
            self.settings,
            title=SERVICE,
            database=self.database,
            verifier=verifier or Verifier(self.settings.jwks_url, self.settings.issuer),
            routers=list(ROUTERS),
            public_routers=[public.router, open_data.router],
            wiring=self,
            clock=self.clock,
        )

    def chores(self) -> Chores:
        return Chores(self.database, self.outbox, self.clock)

    def worker(self) -> Worker:
        return Worker(
            self.settings,
            self.database,
            consumers=CONSUMERS,
            projectors=PROJECTORS,
            timers=self.chores().timers(),
        )
