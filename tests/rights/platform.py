"""The six services on real databases, knowing the same people and units."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import evidence.wiring
import identity.wiring
import notify.wiring
import scoring.wiring
import sync.wiring
import tasks.projections
import tasks.wiring
from auth import Verifier, directory
from auth.permissions import Role
from contracts.event import Event
from contracts.identity import PersonState, UnitState
from fastapi import FastAPI
from httpx2 import ASGITransport, AsyncClient, Response
from identity.commands.create_person import create_first_administrator
from identity.signing import Signer, make_missing_keys
from messaging import Consumer, Fact, Projector
from messaging.tables import event as event_table
from persistence import Database
from sqlalchemy import select
from testkit.clock import StillClock
from testkit.engines import Engines

from rights.databases import migrated_databases
from rights.people import NOBODY, PEOPLE
from rights.settings import ISSUER, settings_of

PASSWORD = "Mat-khau-1234"
UNITS = """code,name,short_name,type,group,parent,former_province,former_names,valid_from,valid_to,successors
75,Thành phố Đồng Nai,Đồng Nai,city,province,,,,2025-01-01,,
25195,Phường Bình Phước,Bình Phước,ward,communes,75,,,2025-07-01,,
25198,Phường Đồng Xoài,Đồng Xoài,ward,communes,75,,,2025-07-01,,
DN-SNV,Sở Nội vụ,Sở Nội vụ,department,departments,75,,,2025-03-01,,
DN-STC,Sở Tài chính,Sở Tài chính,department,departments,75,,,2025-03-01,,
DN-SKHCN,Sở Khoa học và Công nghệ,Sở KH&CN,department,departments,75,,,2025-03-01,,
DN-VPUB,Văn phòng UBND,VPUB,department,departments,75,,,2025-03-01,,
DN-TTR,Thanh tra,Thanh tra,department,departments,75,,,2025-03-01,,
"""

type Json = dict[str, Any]


@dataclass(frozen=True)
class Known:
    """A person as tokens know them."""

    id: UUID
    version: int = 1


@dataclass
class Platform:
    """``apps`` by service; ``listeners`` are those of a service that hear what others tell."""

    signer: Signer
    clock: StillClock
    apps: Mapping[str, FastAPI]
    databases: Mapping[str, Database]
    listeners: Mapping[str, Sequence[Consumer | Projector]]
    evidence: evidence.wiring.Wiring
    scoring: scoring.wiring.Wiring
    people: dict[str, Known] = field(default_factory=dict[str, Known])
    clients: dict[str, AsyncClient] = field(default_factory=dict[str, AsyncClient])

    def bearer(self, person: str) -> dict[str, str]:
        if person == NOBODY:
            return {}
        known = self.people[person]
        token = self.signer.issue(known.id, known.version, now=datetime.now(UTC))
        return {"authorization": f"Bearer {token.text}"}

    async def ask(self, service: str, person: str, method: str, path: str, **more: Any) -> Response:
        """One request; ``more`` as for a client."""
        headers = self.bearer(person) | more.pop("headers", {})
        return await self.clients[service].request(method, path, headers=headers, **more)

    async def done(self, service: str, person: str, method: str, path: str, body: object = None) -> Json:
        """One request that succeeds, while the world is made ready."""
        answer = await self.ask(service, person, method, path, json=body)
        assert answer.is_success, (method, path, answer.text)
        return answer.json() if answer.content else {}

    async def told[E: Event](self, service: str, kind: type[E]) -> list[E]:
        query = select(event_table.c.payload).where(event_table.c.type == kind.wire_type)
        async with self.databases[service].reading() as session:
            found = await session.scalars(query.order_by(event_table.c.position))
            return [kind.parse(payload) for payload in found]

    async def hears(self, service: str, event: Event) -> None:
        """The event arrives at everybody of the service who listens to its kind."""
        for listener in self.listeners[service]:
            if (handled := listener.handlers.get(event.wire_type)) is not None:
                fact = Fact(uuid4(), event.wire_type, event.key, 1, self.clock(), None, b"")
                async with self.databases[service].transaction() as session:
                    await handled[1](session, event, fact)


@asynccontextmanager
async def running(engines: Engines, keys: Path) -> AsyncGenerator[Platform]:
    """Everything migrated, with units and one person per role."""
    make_missing_keys(keys)
    signer = Signer.reading(keys, ISSUER)
    verifier = Verifier.knowing(signer.published, ISSUER)
    clock = StillClock()
    async with AsyncExitStack() as stack:
        urls = await stack.enter_async_context(migrated_databases(engines))
        given = settings_of(engines, urls, keys)
        identities = replace(identity.wiring.Wiring.of(given.identity), clock=clock)
        work = replace(tasks.wiring.Wiring.of(given.tasks), clock=clock, verifier=verifier)
        scores = replace(scoring.wiring.Wiring.of(given.scoring), clock=clock)
        files = replace(evidence.wiring.Wiring.of(given.evidence), clock=clock, verifier=verifier)
        ledger = replace(sync.wiring.Wiring.of(given.sync), clock=clock)
        notices = replace(notify.wiring.Wiring.of(given.notify), clock=clock)
        wirings = {
            "identity": identities, "tasks": work, "scoring": scores, "evidence": files, "sync": ledger,
            "notify": notices,
        }  # fmt: skip
        apps = {
            "identity": identities.api(signer), "tasks": work.api(), "scoring": scores.api(verifier),
            "evidence": files.api(), "sync": ledger.api(verifier), "notify": notices.api(verifier),
        }  # fmt: skip
        apps["identity"].state.clock = clock
        made = Platform(
            signer=signer,
            clock=clock,
            apps=apps,
            databases={name: wiring.database for name, wiring in wirings.items()},
            listeners={
                "evidence": evidence.wiring.PROJECTORS,
                "scoring": (*scoring.wiring.PROJECTORS, *scoring.wiring.CONSUMERS),
                "tasks": tasks.projections.PROJECTORS,
                "sync": (*sync.wiring.PROJECTORS, *ledger.consumers()),
                "notify": (*notify.wiring.PROJECTORS, *notices.consumers()),
            },
            evidence=files,
            scoring=scores,
        )
        for name, wiring in wirings.items():
            stack.push_async_callback(wiring.database.dispose)
            transport = ASGITransport(apps[name], raise_app_exceptions=False)
            client = AsyncClient(transport=transport, base_url=f"https://{name}.test")
            made.clients[name] = await stack.enter_async_context(client)
        await stack.enter_async_context(apps["notify"].router.lifespan_context(apps["notify"]))
        await files.store.prepare()
        await _populate(made, identities)
        yield made


async def _populate(platform: Platform, wiring: identity.wiring.Wiring) -> None:
    async with wiring.database.transaction() as session:
        first = await create_first_administrator(
            session, wiring.accounts, "quantri", PASSWORD, at=platform.clock()
        )
    platform.people["system_admin"] = Known(first.id, first.version)
    headers = platform.bearer("system_admin") | {"content-type": "text/csv"}
    brought = await platform.clients["identity"].post(
        "/v1/unit-imports", content=UNITS.encode(), headers=headers
    )
    assert brought.is_success, brought.text
    for name, (role, unit) in PEOPLE.items():
        if name != "system_admin":
            made = await platform.done(
                "identity", "system_admin", "POST", "/v1/people", _account(name, role, unit)
            )
            platform.people[name] = Known(UUID(made["id"]), made["version"])
    await _everybody_knows(platform)


def _account(name: str, role: str, unit: str) -> Json:
    granted = {"role": Role(role).value, "unit": unit, "valid_from": date(2025, 7, 1).isoformat()}
    return {
        "username": f"{name.replace(' ', '-')}.{unit.lower()}".replace("_", "-"),
        "post": f"{name} {unit}",
        "password": PASSWORD if name == "officer" else None,
        "roles": [granted],
    }


async def _everybody_knows(platform: Platform) -> None:
    units = await platform.told("identity", UnitState)
    people = await platform.told("identity", PersonState)
    for service, database in platform.databases.items():
        if service == "identity":
            continue
        async with database.transaction() as session:
            for unit in units:
                await directory.apply_unit(session, unit)
            for person in people:
                await directory.apply_person(session, person)
