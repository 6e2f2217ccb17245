"""Notify on a real database, hearing events as delivery hands them over."""

import itertools
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from auth import Verifier
from contracts.cloudevents import ce_headers
from contracts.event import Event, event_class
from contracts.identity import PersonState, RoleGrant, UnitName, UnitState
from contracts.notify import NoticeDelivered
from fastapi import FastAPI
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
from messaging import Delivery, Origin, Patience
from messaging.projecting import prepare
from messaging.tables import event as event_table
from messaging.tables import parked
from notify.settings import Settings
from notify.tables import change, mail, notice
from notify.wiring import PROJECTORS, Wiring
from sqlalchemy import Executable, RowMapping, select, text
from testkit.clock import StillClock

MIGRATIONS = Path(__file__).parents[1] / "migrations"
ISSUER = "https://dti.dongnai.test/api/identity"
KEY = ECKey.generate_key("P-256", {"kid": "k1"})
VERIFIER = Verifier.knowing(KeySet([KEY]).as_dict(private=False), ISSUER)
NOBODY = UUID(int=0)
LEASE = timedelta(seconds=120)
OFFSETS = itertools.count()
IMPATIENT = Patience(heal=2, not_yet=0.1, first_pause=0.02)


def settings_for(database_url: str, smtp_port: int, **more: object) -> Settings:
    given: dict[str, object] = {
        "database_url": database_url,
        "kafka_servers": "127.0.0.1:1",
        "jwks_url": "http://127.0.0.1:1/jwks",
        "issuer": ISSUER,
        "api_port": 1,
        "worker_port": 1,
        "environment": "local",
        "smtp_host": "127.0.0.1",
        "smtp_port": smtp_port,
        "mail_lease_seconds": LEASE.total_seconds(),
        "smtp_seconds": 5,
        "most_attempts": 3,
        "heartbeat_seconds": 0.3,
    }
    return Settings.model_validate(given | more)


@dataclass(frozen=True)
class Person:
    id: UUID
    email: str

    def token(self, *, seconds: int = 300) -> str:
        now = int(time.time())
        claims = {
            "iss": ISSUER,
            "aud": "dti",
            "sub": str(self.id),
            "azv": 1,
            "iat": now,
            "auth_time": now,
            "exp": now + seconds,
        }
        return jwt.encode({"alg": "ES256", "kid": "k1"}, claims, KEY)

    def signed_in(self, *, seconds: int = 300) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token(seconds=seconds)}"}


@dataclass
class World:
    wiring: Wiring
    clock: StillClock

    @classmethod
    def on(cls, database_url: str, smtp_port: int, **more: object) -> "World":
        clock = StillClock()
        wiring = replace(Wiring.of(settings_for(database_url, smtp_port, **more)), clock=clock)
        return cls(wiring, clock)

    def api(self) -> FastAPI:
        return self.wiring.api(VERIFIER)

    async def forgets(self) -> None:
        tables = "notice, mail, change, address, round_fact, person_fact, unit_fact, inbox, parked, fuse"
        async with self.wiring.database.transaction() as session:
            await session.execute(text(f"TRUNCATE {tables} CASCADE"))
        for projector in PROJECTORS:
            await prepare(self.wiring.database, projector)

    async def loses_its_inbox(self) -> None:
        async with self.wiring.database.transaction() as session:
            await session.execute(text("TRUNCATE inbox"))

    async def hears(self, *events: Event, ids: Sequence[UUID] = (), patience: float = 0.1) -> None:
        """Delivers events to every consumer and projector of their topic, in one batch each."""
        origins = [
            _origin(one, event_id, self.clock())
            for one, event_id in zip(events, [*ids, *(uuid4() for _ in events[len(ids) :])], strict=True)
        ]
        for consumer in (*PROJECTORS, *self.wiring.consumers()):
            mine = [one for one in origins if one.topic == consumer.topic]
            if mine:
                await Delivery(self.wiring.database, consumer, replace(IMPATIENT, not_yet=patience)).deliver(
                    mine
                )

    async def has(self, role: str, unit: str, *, also: str | None = None, mail_to: bool = True) -> Person:
        """A person who holds a role in one unit, or in two."""
        state = a_state(role, *(code for code in (unit, also) if code), mail_to=mail_to)
        await self.hears(state)
        return Person(state.person, state.email or "")

    async def has_all(self, *posts: tuple[str, str]) -> list[Person]:
        """One person per role and unit, told in one batch."""
        states = [a_state(role, unit) for role, unit in posts]
        await self.hears(*states)
        return [Person(state.person, state.email or "") for state in states]

    async def names(self, code: str, *names: tuple[str, date, date | None]) -> None:
        dated = tuple(
            UnitName(
                name=name, short_name=name, type="xã", group="communes", valid_from=since, valid_to=until
            )
            for name, since, until in names
        )
        await self.hears(UnitState(code=code, version=1, names=dated))

    async def mails(self) -> None:
        """Runs of the mail timer until nothing is due."""
        mailing = self.wiring.mailing()
        while await mailing.run():
            pass

    async def notices(self, person: Person | None = None) -> Sequence[RowMapping]:
        query = select(notice).order_by(notice.c.id)
        return await self._rows(query if person is None else query.where(notice.c.person == person.id))

    async def emails(self) -> Sequence[RowMapping]:
        return await self._rows(select(mail).order_by(mail.c.notice_id))

    async def changes(self) -> Sequence[RowMapping]:
        return await self._rows(select(change).order_by(change.c.id))

    async def kept_aside(self) -> Sequence[RowMapping]:
        """What could not be heard, kept for replay."""
        return await self._rows(select(parked))

    async def told[E: Event](self, kind: type[E]) -> list[E]:
        query = select(event_table).where(event_table.c.type == kind.wire_type)
        rows = await self._rows(query.order_by(event_table.c.position))
        found = event_class(kind.wire_type)
        assert found is kind
        return [kind.parse(row["payload"]) for row in rows]

    async def deliveries_to(self, person: Person) -> list[NoticeDelivered]:
        return [one for one in await self.told(NoticeDelivered) if one.person == person.id]

    async def _rows(self, query: Executable) -> Sequence[RowMapping]:
        async with self.wiring.database.reading() as session:
            return (await session.execute(query)).mappings().all()


def _origin(event: Event, event_id: UUID, at: datetime) -> Origin:
    headers = ce_headers(event_id=event_id, wire_type=event.wire_type, source="tests", time=at, key=event.key)
    return Origin(event.topic, 0, next(OFFSETS), event.key, dict(headers), event.model_dump_json().encode())


def a_state(role: str, *units: str, mail_to: bool = True) -> PersonState:
    person = uuid4()
    return PersonState(
        person=person,
        version=1,
        username=f"{units[0]}.{person.hex[:8]}".lower(),
        post=role,
        email=f"{role}-{person.hex[:8]}@dongnai.example" if mail_to else None,
        roles=tuple(RoleGrant(role=role, unit=unit, valid_from=date(2025, 1, 1)) for unit in units),
    )
