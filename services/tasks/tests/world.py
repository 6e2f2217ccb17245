"""The whole service on real PostgreSQL: its routes, its projectors, its timers."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Self
from uuid import UUID, uuid4

from auth import Verifier
from contracts.cloudevents import ce_headers
from contracts.event import Event
from contracts.evidence import Citation, EvidenceKept, Target
from contracts.identity import PersonState, RoleGrant, UnitName, UnitState
from httpx2 import ASGITransport, AsyncClient, Response
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
from messaging import Delivery, Origin, Projector
from messaging.projecting import prepare
from messaging.tables import event as event_table
from messaging.tables import parked
from sqlalchemy import func, select
from tasks.projections import evidence, people, units
from tasks.settings import Settings
from tasks.timers import timers
from tasks.wiring import Wiring
from testkit.clock import StillClock
from testkit.engines import Engines

ISSUER = "https://identity.test"
KEY = ECKey.generate_key("P-256", {"kid": "k1"}, private=True)
MIGRATIONS = Path(__file__).parents[1] / "migrations"
COMMUNES = ("25195", "25198", "25201")
DEPARTMENTS = ("DN-SNV", "DN-SKHCN", "DN-VPUB")
OTHERS = {"75": "province", "DN-CA": "others", "DN-HUYEN": "closed"}
SCORED = (*COMMUNES, *DEPARTMENTS)

type Json = dict[str, object]


def settings_for(engines: Engines, database_url: str, topic_prefix: str) -> Settings:
    return Settings.model_validate(
        {
            "database_url": database_url,
            "kafka_servers": engines.kafka,
            "topic_prefix": topic_prefix,
            "jwks_url": "http://127.0.0.1:9/jwks",
            "issuer": ISSUER,
            "api_port": 1,
            "worker_port": 2,
            "environment": "local",
        }
    )


def a_unit(code: str, group: str, *, version: int = 1) -> UnitState:
    closed = date(2025, 6, 30) if group == "closed" else None
    name = UnitName(
        name=f"Đơn vị {code}",
        short_name=code,
        type=group,
        group=group,
        valid_from=date(2020, 1, 1),
        valid_to=closed,
    )
    return UnitState(code=code, version=version, names=(name,))


def kept(evidence_id: UUID, unit: str = "DN-SNV") -> EvidenceKept:
    return EvidenceKept(
        evidence_id=evidence_id,
        version=1,
        sha256="0" * 64,
        size=1,
        media_type="application/pdf",
        target=Target(kind="task", id="T", unit=unit),
        citation=Citation(number="1", issued_on=date(2025, 1, 1), issuer="UBND", abstract="x"),
        uploaded_by=uuid4(),
        kept_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


@dataclass
class World:
    wiring: Wiring
    clock: StillClock
    api: AsyncClient

    @classmethod
    async def on(cls, settings: Settings) -> Self:
        """Migrated; no unit and nobody is known yet."""
        clock = StillClock(datetime(2025, 10, 14, 2, 0, tzinfo=UTC))
        verifier = Verifier.knowing(KeySet([KEY]).as_dict(private=False), ISSUER)
        wiring = replace(Wiring.of(settings), clock=clock, verifier=verifier)
        transport = ASGITransport(app=wiring.api(), raise_app_exceptions=False)
        return cls(wiring, clock, AsyncClient(transport=transport, base_url="http://tasks"))

    async def close(self) -> None:
        await self.api.aclose()
        await self.wiring.database.dispose()

    async def hears(self, projector: Projector, *events: Event) -> None:
        """Deliver events as the worker would."""
        delivery = Delivery(self.wiring.database, await prepare(self.wiring.database, projector))
        await delivery.deliver([_origin(projector.topic, event) for event in events])
        async with self.wiring.database.reading() as session:
            assert list(await session.scalars(select(parked.c.error))) == []

    async def knows_units(self) -> None:
        groups = dict.fromkeys(COMMUNES, "communes") | dict.fromkeys(DEPARTMENTS, "departments") | OTHERS
        await self.hears(units, *(a_unit(code, group) for code, group in groups.items()))

    async def knows_evidence(self) -> UUID:
        evidence_id = uuid4()
        await self.hears(evidence, kept(evidence_id))
        return evidence_id

    async def person(self, role: str, unit: str) -> "Caller":
        """Somebody new with a role in one unit."""
        grant = RoleGrant(role=role, unit=unit, valid_from=date(2020, 1, 1))
        known = PersonState(person=uuid4(), version=1, username=f"{unit}.{role}", post=role, roles=(grant,))
        await self.hears(people, known)
        return Caller(self, known.person)

    async def grant(self, caller: "Caller", *roles: str, unit: str) -> None:
        """Give somebody other roles."""
        since = date(2020, 1, 1)
        held = tuple(RoleGrant(role=role, unit=unit, valid_from=since) for role in roles)
        caller.version += 1
        state = PersonState(person=caller.id, version=caller.version, username="x", post="x", roles=held)
        await self.hears(people, state)

    async def turn(self, name: str) -> None:
        """Let one timer work until nothing is due."""
        wiring = self.wiring
        chosen = timers(wiring.database, wiring.outbox, self.clock, wiring.settings.timer_every)
        run = next(timer.run for timer in chosen if timer.name == name)
        while await run():
            pass

    async def facts[E: Event](self, kind: type[E]) -> list[E]:
        """What was told, in order."""
        query = select(event_table.c.payload).where(event_table.c.type == kind.wire_type)
        async with self.wiring.database.reading() as session:
            payloads = await session.scalars(query.order_by(event_table.c.position))
            return [kind.parse(payload) for payload in payloads]

    async def told(self) -> int:
        async with self.wiring.database.reading() as session:
            return await session.scalar(select(func.count()).select_from(event_table)) or 0


@dataclass
class Caller:
    world: World
    id: UUID
    version: int = 1

    def bearer(self) -> dict[str, str]:
        now = int(time.time())
        claims = {
            "iss": ISSUER,
            "aud": "dti",
            "sub": str(self.id),
            "azv": self.version,
            "iat": now,
            "auth_time": now,
            "exp": now + 300,
        }
        return {"Authorization": f"Bearer {jwt.encode({'alg': 'ES256', 'kid': 'k1'}, claims, KEY)}"}

    async def get(self, path: str, **query: str) -> Response:
        return await self.world.api.get(path, params=query, headers=self.bearer())

    async def post(self, path: str, body: Mapping[str, object] | None = None, **headers: str) -> Response:
        return await self.world.api.post(path, json=body, headers=self.bearer() | headers)

    async def put(self, path: str, body: Mapping[str, object]) -> Response:
        return await self.world.api.put(path, json=body, headers=self.bearer())

    async def delete(self, path: str) -> Response:
        return await self.world.api.delete(path, headers=self.bearer())

    async def bring_in(self, package: Mapping[str, object], query: str = "") -> Json:
        """Import a package that is in order."""
        answer = await self.post(f"/v1/plan-imports{query}", package)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def find(self, code: str) -> Json:
        """The task of that code, as this person's list shows it."""
        answer = await self.get("/v1/tasks", limit="500", sort="code")
        assert answer.status_code == 200, answer.text
        return next(item for item in answer.json()["items"] if item["code"] == code)

    async def work(self, code: str, step: str, body: Mapping[str, object] | None = None) -> Response:
        """Do one step with the task of that code."""
        task = await self.find(code)
        return await self.post(f"/v1/tasks/{task['id']}/{step}", body)


def _origin(topic: str, event: Event) -> Origin:
    headers = ce_headers(
        event_id=uuid4(),
        wire_type=event.wire_type,
        source="test",
        time=datetime(2026, 1, 1, tzinfo=UTC),
        key=event.key,
    )
    return Origin(topic, 0, time.monotonic_ns(), event.key, headers, event.model_dump_json().encode())
