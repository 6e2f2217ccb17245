"""The whole service on a real database: its routes, its keys, what it tells others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Self
from uuid import UUID

from contracts.event import Event
from fastapi import FastAPI
from httpx2 import ASGITransport, AsyncClient, Response
from identity.commands.create_person import create_first_administrator
from identity.queries.people import PersonView
from identity.settings import Settings
from identity.signing import Signer, make_missing_keys
from identity.wiring import Wiring
from messaging.tables import event as event_table
from pydantic import JsonValue, TypeAdapter
from sqlalchemy import select
from testkit.clock import StillClock

ISSUER = "https://identity.test"
MIGRATIONS = Path(__file__).parents[1] / "migrations"
START = date(2025, 7, 1)
PASSWORD = "Mat-khau-1234"
UNITS = """code,name,short_name,type,group,parent,former_province,former_names,valid_from,valid_to,successors
75,Thành phố Đồng Nai,Đồng Nai,city,province,,,Tỉnh Đồng Nai,2025-01-01,,
25195,Phường Bình Phước,Bình Phước,ward,communes,75,Bình Phước,,2025-07-01,,
25210,Phường Đồng Xoài,Đồng Xoài,ward,communes,75,Bình Phước,,2025-07-01,,
25270,Xã Lộc Ninh,Lộc Ninh,commune,communes,75,Bình Phước,,2025-07-01,2026-04-29,
25270,Phường Lộc Ninh,Lộc Ninh,ward,communes,75,Bình Phước,Xã Lộc Ninh,2026-04-30,,
DN-SKHCN,Sở Khoa học và Công nghệ,Sở KH&CN,department,departments,75,,,2025-03-01,,
DN-HUYEN,UBND các huyện,Các huyện,district,closed,75,,,2025-01-01,2025-06-30,25195;25210
"""

type Json = dict[str, JsonValue]


def settings_for(database_url: str, keys: Path) -> Settings:
    return Settings(
        database_url=database_url,
        kafka_servers="127.0.0.1:9",
        jwks_url="http://127.0.0.1:9/jwks",
        issuer=ISSUER,
        api_port=1,
        worker_port=2,
        environment="local",
        keys_dir=keys,
    )


def read(answer: Response) -> Json:
    return TypeAdapter[Json](Json).validate_json(answer.content)


def many(value: JsonValue) -> list[Json]:
    """A list of objects inside an answer."""
    return TypeAdapter[list[Json]](list[Json]).validate_python(value)


@dataclass
class World:
    wiring: Wiring
    signer: Signer
    app: FastAPI
    client: AsyncClient
    clock: StillClock
    now: StillClock
    """The real time, for sessions and tokens; only moves when told."""

    @classmethod
    def on(cls, settings: Settings) -> Self:
        make_missing_keys(settings.keys_dir)
        clock = StillClock()
        now = StillClock(datetime.now(UTC))
        wiring = replace(Wiring.of(settings), clock=clock, now=now)
        signer = Signer.reading(settings.keys_dir, settings.issuer)
        app = wiring.api(signer)
        app.state.clock = clock
        client = AsyncClient(transport=ASGITransport(app), base_url="http://identity.test")
        return cls(wiring, signer, app, client, clock, now)

    async def close(self) -> None:
        await self.client.aclose()
        await self.wiring.database.dispose()

    async def administrator(self) -> "Caller":
        """The first account of an empty platform."""
        async with self.wiring.database.transaction() as session:
            made = await create_first_administrator(
                session, self.wiring.accounts, "quantri", PASSWORD, at=self.clock()
            )
        return Caller(self, made.id, 1)

    async def told[E: Event](self, kind: type[E], key: object = None) -> list[E]:
        """What was recorded in the log, in order."""
        row = event_table.c
        query = select(row.payload).where(row.type == kind.wire_type).order_by(row.position)
        query = query if key is None else query.where(row.key == str(key))
        async with self.wiring.database.reading() as session:
            return [kind.parse(payload) for payload in await session.scalars(query)]

    async def sign_in(self, username: str, password: str) -> Response:
        return await self.client.post("/v1/sessions", json={"username": username, "password": password})


@dataclass
class Caller:
    world: World
    id: UUID
    version: int

    def bearer(self) -> dict[str, str]:
        token = self.world.signer.issue(self.id, self.version, now=datetime.now(UTC))
        return {"Authorization": f"Bearer {token.text}"}

    async def get(self, path: str, *, accept: str = "application/json", **query: str) -> Response:
        headers = self.bearer() | {"accept": accept}
        return await self.world.client.get(path, params=query, headers=headers)

    async def post(self, path: str, body: Json, headers: Mapping[str, str] | None = None) -> Response:
        return await self.world.client.post(path, json=body, headers=self.bearer() | dict(headers or {}))

    async def send(self, path: str, table: str, **query: str) -> Response:
        """Post a CSV file."""
        headers = self.bearer() | {"content-type": "text/csv"}
        return await self.world.client.post(path, content=table.encode(), params=query, headers=headers)

    async def opens(self, username: str, *roles: tuple[str, str], **more: JsonValue) -> Response:
        return await self.post("/v1/people", a_person(username, roles) | more)

    async def makes(self, username: str, *roles: tuple[str, str]) -> "Caller":
        """Somebody new with these roles, by unit."""
        answer = await self.opens(username, *roles)
        assert answer.status_code == 201, answer.text
        made = PersonView.model_validate_json(answer.content)
        return Caller(self.world, made.id, made.version)


def a_person(username: str, roles: Sequence[tuple[str, str]]) -> Json:
    granted: list[JsonValue] = [
        {"role": role, "unit": unit, "valid_from": START.isoformat()} for role, unit in roles
    ]
    return {"username": username, "post": f"Post {username}", "roles": granted}
