"""The composition root: nothing else constructs."""

from dataclasses import dataclass
from datetime import UTC, datetime

from auth import Verifier
from fastapi import FastAPI
from messaging import Outbox, Worker
from persistence import Database
from webapi.app import create_app
from webapi.clock import Clock, clock_for

from identity.api import accounts, browser_sessions, me, people, sessions, units
from identity.api.application import Application
from identity.commands.import_people import Accounts
from identity.commands.sign_in import Door
from identity.hashing import Hasher
from identity.settings import Settings
from identity.signing import Signer
from identity.timers import Chores

SERVICE = "identity"


@dataclass(frozen=True)
class Wiring:
    settings: Settings
    database: Database
    accounts: Accounts
    clock: Clock
    now: Clock

    @classmethod
    def of(cls, settings: Settings) -> "Wiring":
        return cls(
            settings=settings,
            database=Database(settings.database_url, name=SERVICE),
            accounts=Accounts(Outbox(SERVICE), Hasher()),
            clock=clock_for(settings),
            now=lambda: datetime.now(UTC),
        )

    def api(self, signer: Signer | None = None) -> FastAPI:
        """The app; it checks tokens with the keys at hand instead of asking itself for them."""
        signer = signer or Signer.reading(self.settings.keys_dir, self.settings.issuer)
        door = Door(self.database, self.accounts.outbox, self.accounts.hasher, signer)
        return create_app(
            self.settings,
            title=SERVICE,
            database=self.database,
            verifier=Verifier.knowing(signer.published, self.settings.issuer),
            routers=[me.router, browser_sessions.router, units.router, people.router, accounts.router],
            public_routers=[sessions.router, browser_sessions.public],
            wiring=Application(door, self.accounts, self.clock, self.now),
        )

    def worker(self) -> Worker:
        return Worker(
            self.settings, self.database, timers=Chores(self.database, self.clock, self.now).timers()
        )
