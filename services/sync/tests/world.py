"""Sync on a real database beside a real ministry process, with a clock that moves when told."""

import os
import subprocess
import sys
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from uuid import UUID, uuid4

import httpx2
from auth import Verifier, directory
from contracts.event import event_class
from contracts.identity import PersonState, RoleGrant
from contracts.scoring import AssessmentFinalised, LeafResult, RoundOpened, Total
from fastapi import FastAPI
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
from messaging import Fact
from messaging.tables import event as event_table
from pydantic import SecretStr
from sqlalchemy import select
from sync.commands.mappings import save_mapping
from sync.commands.sending import Claim, Sent, claim_due, settle
from sync.commands.transmissions import open_transmission
from sync.domain.record import Record
from sync.mapping_documents import MappingDocument
from sync.projections.rounds import keep_round
from sync.settings import Lgsp, Settings
from sync.tables import attempt, record
from sync.timers import Sending
from sync.wiring import Wiring
from testkit.clock import StillClock
from testkit.ports import free_port

MIGRATIONS = Path(__file__).parents[1] / "migrations"
SIMULATORS = Path(__file__).parents[3] / "tests"
ISSUER = "https://dti.test"
KEY = ECKey.generate_key("P-256", {"kid": "k1"})
VERIFIER = Verifier.knowing(KeySet([KEY]).as_dict(private=False), ISSUER)
NOBODY = UUID(int=0)
FRAMEWORK, VERSION = "province", "2026.1"
SECONDS = timedelta(seconds=1)
LEASE = 20 * SECONDS

LGSP = Lgsp(
    access_key=SecretStr("dongnai-access"),
    secret_key=SecretStr("dongnai-secret"),
    app_name="dti-dongnai",
    partner_code="000.00.75",
    partner_code_cus="000.00.75",
)


def settings_for(database_url: str, ministry_url: str, **more: object) -> Settings:
    given: dict[str, object] = {
        "database_url": database_url,
        "kafka_servers": "127.0.0.1:1",
        "jwks_url": "http://127.0.0.1:1/jwks",
        "issuer": ISSUER,
        "api_port": 1,
        "worker_port": 1,
        "environment": "local",
        "ministry_url": ministry_url,
        "lgsp": LGSP,
        "answer_seconds": 1.0,
        "lease_seconds": LEASE.total_seconds(),
        "first_delay_seconds": 1.0,
        "longest_delay_seconds": 8.0,
        "most_attempts": 4,
    }
    return Settings.model_validate(given | more)


def a_mapping(*leaves: str) -> MappingDocument:
    fields = {"tu_so": {"from": "inputs.a"}, "diem": {"from": "points", "decimals": 2, "decimal_mark": ","}}
    return MappingDocument.model_validate(
        {
            "indicators": [{"code": f"DTI-P-{leaf}", "name": f"Chỉ số {leaf}"} for leaf in leaves],
            "rows": [
                {"leaf": leaf, "indicator": f"DTI-P-{leaf}", "fields": fields, "not_applicable": "NA"}
                for leaf in leaves
            ],
        }
    )


def a_leaf(code: str, a: str = "347", state: str = "scored") -> LeafResult:
    inputs = {"a": a, "b": "412"} if state == "scored" else {}
    return LeafResult(code=code, inputs=inputs, displayed="16.84", exact="16.84466", state=state)


def an_assessment(round_code: str, leaves: Sequence[LeafResult], unit: str = "75") -> AssessmentFinalised:
    return AssessmentFinalised(
        assessment_id=uuid4(),
        round=round_code,
        group="province",
        unit=unit,
        framework=FRAMEWORK,
        framework_version=VERSION,
        total=Total(displayed="800.00", exact="800", normalised="0.8000", complete=True),
        leaves=tuple(leaves),
        approved_by=NOBODY,
        approved_at=datetime(2026, 11, 23, tzinfo=UTC),
    )


def a_round(code: str) -> RoundOpened:
    return RoundOpened(
        round=code,
        name="Năm 2026",
        year=2026,
        sample=True,
        units=("75",),
        self_assessment_until=datetime(2026, 12, 31, tzinfo=UTC),
        opened_by=NOBODY,
        opened_at=datetime(2026, 11, 1, tzinfo=UTC),
    )


@dataclass
class World:
    wiring: Wiring
    sending: Sending
    clock: StillClock
    ministry: httpx2.Client
    round: str = field(default_factory=lambda: f"R{uuid4().hex[:8]}")

    @classmethod
    def on(cls, database_url: str, ministry: httpx2.Client, **more: object) -> "World":
        clock = StillClock()
        settings = settings_for(database_url, str(ministry.base_url), **more)
        wiring = replace(Wiring.of(settings), clock=clock)
        return cls(wiring, wiring.sending(), clock, ministry)

    async def close(self) -> None:
        await self.sending.ministry.close()
        await self.wiring.database.dispose()

    async def maps(self, *leaves: str) -> None:
        async with self.wiring.database.transaction() as session:
            await save_mapping(session, FRAMEWORK, VERSION, a_mapping(*leaves), by=NOBODY, at=self.clock())

    async def opens_round(self) -> None:
        opened = a_round(self.round)
        fact = Fact(uuid4(), opened.wire_type, opened.key, 1, self.clock(), None, b"")
        async with self.wiring.database.transaction() as session:
            await keep_round(session, opened, fact)

    async def finalises(self, *leaves: LeafResult) -> None:
        async with self.wiring.database.transaction() as session:
            event = an_assessment(self.round, leaves)
            await open_transmission(session, self.wiring.outbox, event, at=self.clock())

    async def has_due(self, *leaves: str) -> None:
        """A finalised assessment whose leaves are all mapped and wait to be sent."""
        await self.maps(*leaves)
        await self.opens_round()
        await self.finalises(*(a_leaf(leaf) for leaf in leaves))

    async def works(self, rounds: int = 1) -> None:
        """Runs of the timer, each after the longest wait a retry may have."""
        for _ in range(rounds):
            while await self.sending.run():
                pass
            self.clock.advance(10 * SECONDS)

    async def claims(self) -> Claim:
        """One record, leased as a worker would before it sends."""
        async with self.wiring.database.transaction() as session:
            (claim,) = await claim_due(session, batch=1, lease=LEASE, at=self.clock())
        return claim

    async def settles(self, claim: Claim, sent: Sent) -> None:
        policy = self.wiring.settings.persistence
        async with self.wiring.database.transaction() as session:
            await settle(
                session, self.wiring.outbox, claim, sent, policy, jitter=Fraction(1), at=self.clock()
            )

    def fails(self, **fault: object) -> None:
        answer = self.ministry.post("/faults", json=[fault])
        assert answer.status_code == 201, answer.text

    def received(self) -> list[dict[str, object]]:
        records = self.ministry.get("/received").json()["records"]
        return [one for one in records if one["body"]["round"] == self.round]

    async def ledger(self) -> dict[str, Record]:
        async with self.wiring.database.reading() as session:
            found = await session.scalars(select(Record).where(record.c.round == self.round))
            return {one.leaf: one for one in found}

    async def outcomes(self) -> list[tuple[int | None, str | None]]:
        query = (
            select(attempt.c.status, attempt.c.outcome)
            .join(record, record.c.id == attempt.c.record_id)
            .where(record.c.round == self.round)
            .order_by(record.c.leaf, attempt.c.number)
        )
        async with self.wiring.database.reading() as session:
            return [(row.status, row.outcome) for row in await session.execute(query)]

    async def told(self) -> list[object]:
        """The events of this round, in order."""
        query = select(event_table.c.type, event_table.c.payload).order_by(event_table.c.position)
        async with self.wiring.database.reading() as session:
            rows = (await session.execute(query)).all()
        known = [(event_class(row.type), row.payload) for row in rows]
        events = [cls.parse(payload) for cls, payload in known if cls is not None]
        return [one for one in events if getattr(one, "round", None) == self.round]

    def api(self) -> FastAPI:
        return self.wiring.api(VERIFIER)

    async def signs_in(self, role: str, unit: str = "DN-SKHCN") -> dict[str, str]:
        person = uuid4()
        grant = RoleGrant(role=role, unit=unit, valid_from=date(2025, 1, 1))
        state = PersonState(person=person, version=1, username=str(person), post=role, roles=(grant,))
        async with self.wiring.database.transaction() as session:
            await directory.apply_person(session, state)
        now = int(time.time())
        claims = {"iss": ISSUER, "aud": "dti", "sub": str(person), "azv": 1}
        claims |= {"iat": now, "auth_time": now, "exp": now + 300}
        return {"Authorization": f"Bearer {jwt.encode({'alg': 'ES256', 'kid': 'k1'}, claims, KEY)}"}


@contextmanager
def running_ministry(receipts: Path, *more: str) -> Generator[httpx2.Client]:
    """The simulator as a process of its own, ready to answer."""
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "simulators.ministry", "--port", str(port)]
    environment = {**os.environ, "PYTHONPATH": str(SIMULATORS)}
    process = subprocess.Popen([*command, "--receipts-file", str(receipts), *more], env=environment)
    try:
        with httpx2.Client(base_url=base, timeout=10) as client:
            _await_ready(process, client)
            yield client
    finally:
        process.kill()
        process.wait()


def _await_ready(process: subprocess.Popen[bytes], client: httpx2.Client) -> None:
    give_up = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < give_up:
        try:
            if client.get("/health").status_code == 200:
                return
        except httpx2.ConnectError:
            time.sleep(0.05)
    raise RuntimeError("the ministry did not start")
