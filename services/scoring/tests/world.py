"""Scoring over HTTP on a real database, with people who sign in and a clock that moves when told."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx2
from auth import Verifier, directory
from auth.units import unit_list_hash, units_on
from contracts.event import Event, event_class
from contracts.evidence import Citation, EvidenceKept, Target
from contracts.identity import PersonState, RoleGrant, UnitName, UnitState
from contracts.scoring import AssessmentSubmitted, LeavesAppraised, ValuesEntered
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
from messaging import Fact
from messaging.tables import event as event_table
from scoring.settings import Settings
from scoring.wiring import CONSUMERS, PROJECTORS, Wiring
from sqlalchemy import select
from testkit.clock import StillClock

MIGRATIONS = Path(__file__).parents[1] / "migrations"
ISSUER = "https://dti.test"
KEY = ECKey.generate_key("P-256", {"kid": "k1"})
VERIFIER = Verifier.knowing(KeySet([KEY]).as_dict(private=False), ISSUER)
AS_OF = date(2026, 11, 20)
DUE = datetime(2026, 12, 31, 16, 59, tzinfo=UTC)
APPRAISED_BY = datetime(2027, 2, 28, 16, 59, tzinfo=UTC)
COMMUNES = ("25195", "25198", "25201")
DEPARTMENTS = ("DN-SNV", "DN-SKHCN", "DN-VPUB")

type Json = dict[str, Any]


def settings_for(database_url: str, **more: object) -> Settings:
    given: Json = {
        "database_url": database_url,
        "kafka_servers": "127.0.0.1:1",
        "jwks_url": "http://127.0.0.1:1/jwks",
        "issuer": ISSUER,
        "api_port": 1,
        "worker_port": 1,
        "environment": "local",
    }
    return Settings.model_validate(given | more)


def a_unit(code: str, group: str) -> UnitState:
    name = UnitName(
        name=f"Đơn vị {code}", short_name=code, type="commune", group=group, valid_from=date(2025, 7, 1)
    )
    return UnitState(code=code, version=1, names=(name,))


@dataclass
class Caller:
    """Somebody signed in."""

    client: httpx2.AsyncClient
    headers: dict[str, str]
    person: UUID

    async def get(self, path: str) -> httpx2.Response:
        return await self.client.get(path, headers=self.headers)

    async def post(self, path: str, body: object = None, **headers: str) -> httpx2.Response:
        return await self.client.post(path, json=body, headers=self.headers | headers)

    async def put(self, path: str, body: object, version: int | None) -> httpx2.Response:
        named = {} if version is None else {"If-Match": f'"{version}"'}
        return await self.client.put(path, json=body, headers=self.headers | named)

    async def document(self, assessment: str) -> Json:
        return ok(await self.get(f"/v1/assessments/{assessment}"))

    async def saves(self, assessment: str, leaf: str, version: int = 1, /, **inputs: str) -> httpx2.Response:
        path = f"/v1/assessments/{assessment}/leaves/{leaf}/value"
        return await self.put(path, {"inputs": inputs}, version)

    async def wishes_na(self, assessment: str, leaf: str, version: int, reason: str) -> httpx2.Response:
        path = f"/v1/assessments/{assessment}/leaves/{leaf}/value"
        return await self.put(path, {"not_applicable": {"reason": reason}}, version)

    async def explains(self, assessment: str, leaf: str, version: int, text: str) -> httpx2.Response:
        path = f"/v1/assessments/{assessment}/leaves/{leaf}/value"
        return await self.put(path, {"explanation": text}, version)

    async def decides(self, assessment: str, leaf: str, version: int, **decision: object) -> httpx2.Response:
        return await self.put(f"/v1/assessments/{assessment}/leaves/{leaf}/appraisal", decision, version)


def ok(answer: httpx2.Response) -> Json:
    assert answer.is_success, answer.text
    found: Json = answer.json()
    return found


def refused(answer: httpx2.Response) -> tuple[int, str]:
    problem = answer.json()
    return answer.status_code, problem["code"]


@dataclass
class World:
    wiring: Wiring
    clock: StillClock
    client: httpx2.AsyncClient
    people: dict[tuple[str, str], Caller] = field(default_factory=dict[tuple[str, str], Caller])

    @classmethod
    def on(cls, database_url: str) -> "World":
        clock = StillClock()
        wiring = replace(Wiring.of(settings_for(database_url)), clock=clock)
        transport = httpx2.ASGITransport(wiring.api(VERIFIER))
        client = httpx2.AsyncClient(transport=transport, base_url="http://scoring.test")
        return cls(wiring, clock, client)

    async def close(self) -> None:
        await self.client.aclose()
        await self.wiring.database.dispose()

    async def knows_units(self) -> None:
        states = [a_unit(code, "communes") for code in COMMUNES]
        states += [a_unit(code, "departments") for code in DEPARTMENTS]
        states += [a_unit("75", "province"), a_unit("DN-CA", "others")]
        async with self.wiring.database.transaction() as session:
            for state in states:
                await directory.apply_unit(session, state)

    async def person(self, role: str, unit: str, name: str = "") -> Caller:
        """The one of that role in that unit; another ``name`` is another person."""
        key = (f"{role}{name}", unit)
        if key not in self.people:
            self.people[key] = await self.people_with((role, unit))
        return self.people[key]

    async def people_with(self, *roles: tuple[str, str]) -> Caller:
        """Somebody new with these roles."""
        person = uuid4()
        grants = tuple(RoleGrant(role=role, unit=unit, valid_from=date(2025, 1, 1)) for role, unit in roles)
        state = PersonState(person=person, version=1, username=str(person), post=roles[0][0], roles=grants)
        async with self.wiring.database.transaction() as session:
            await directory.apply_person(session, state)
        return Caller(self.client, bearer(person), person)

    async def owner(self) -> Caller:
        return await self.person("system_owner", "DN-SKHCN")

    async def unit_list(self) -> Json:
        async with self.wiring.database.reading() as session:
            units = await units_on(session, AS_OF)
        return {"as_of": AS_OF.isoformat(), "hash": unit_list_hash(units)}

    async def round_body(
        self, package: Mapping[str, object], group: str = "communes", **more: object
    ) -> Json:
        framework = {
            "framework": package["code"], "version": package["version"], "group": group, "ranked": True,
        }  # fmt: skip
        body: Json = {
            "code": f"R{uuid4().hex[:8]}",
            "name": "Kỳ đánh giá thử",
            "year": 2026,
            "unit_list": await self.unit_list(),
            "frameworks": [framework],
            "calendar": {
                "self_assessment_until": DUE.isoformat(),
                "appraisal_until": APPRAISED_BY.isoformat(),
            },
            "sample": True,
        }
        return body | more

    async def opens(self, package: Mapping[str, object], group: str = "communes") -> "Opened":
        """A round of this package, with one assessment for each unit of the group."""
        owner = await self.owner()
        ok(await owner.post("/v1/frameworks", package))
        body = await self.round_body(package, group)
        ok(await owner.post("/v1/rounds", body))
        listed = ok(await owner.get(f"/v1/rounds/{body['code']}/assessments?limit=500"))["items"]
        sheets = {line["unit"]: line["id"] for line in listed}
        return Opened(str(body["code"]), group, sheets)

    async def evidence(self, unit: str, *targets: str) -> list[str]:
        """One kept file per target, heard from evidence."""
        found: list[str] = []
        cited = Citation(number="1", issued_on=AS_OF, issuer="UBND", abstract="Kế hoạch")
        for target in targets:
            event = EvidenceKept(
                evidence_id=uuid4(), version=1, sha256="0" * 64, size=1, media_type="application/pdf",
                target=Target(kind="criterion", id=target, unit=unit), citation=cited,
                uploaded_by=uuid4(), kept_at=self.clock(),
            )  # fmt: skip
            await self.hears(event)
            found.append(str(event.evidence_id))
        return found

    async def hears(self, event: Event) -> None:
        """The event arrives, at everybody of this service who listens to its kind."""
        for listener in (*PROJECTORS, *CONSUMERS):
            if (handled := listener.handlers.get(event.wire_type)) is not None:
                async with self.wiring.database.transaction() as session:
                    await handled[1](session, event, a_fact(event))

    async def ranks(self) -> None:
        """What the worker does a quarter of a second after a total moved."""
        for event in await self.told(ValuesEntered, AssessmentSubmitted, LeavesAppraised):
            await self.hears(event)
        while await self.wiring.chores().rank():
            pass

    async def told[E: Event](self, *kinds: type[E]) -> list[E]:
        """The events of these kinds recorded so far, in order."""
        query = select(event_table.c.type, event_table.c.payload).order_by(event_table.c.position)
        async with self.wiring.database.reading() as session:
            rows = (await session.execute(query)).all()
        known = [(event_class(row.type), row.payload) for row in rows]
        events = [cls.parse(payload) for cls, payload in known if cls is not None]
        return [one for one in events if isinstance(one, kinds)]


@dataclass(frozen=True)
class Opened:
    """A round with the assessments of its units."""

    code: str
    group: str
    sheets: dict[str, str]

    @property
    def path(self) -> str:
        return f"/v1/rounds/{self.code}/groups/{self.group}"


def bearer(person: UUID, *, confirmed: int = 0) -> dict[str, str]:
    """The header of somebody who gave the password so many seconds ago."""
    now = int(time.time())
    claims = {"iss": ISSUER, "aud": "dti", "sub": str(person), "azv": 1}
    claims |= {"iat": now, "auth_time": now - confirmed, "exp": now + 3000}
    return {"Authorization": f"Bearer {jwt.encode({'alg': 'ES256', 'kid': 'k1'}, claims, KEY)}"}


def a_fact(event: Event) -> Fact:
    return Fact(uuid4(), event.wire_type, event.key, 1, datetime.now(UTC), None, b"")


def leaf_of(document: Json, code: str) -> Json:
    return next(leaf for leaf in document["leaves"] if leaf["code"] == code)
