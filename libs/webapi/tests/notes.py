"""A small real service: one table, its routes, real tokens, the real database."""

import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID, uuid4

from auth import Verifier, directory
from contracts.identity import PersonState, RoleGrant
from fastapi import APIRouter, FastAPI, Response
from httpx2 import ASGITransport, AsyncClient
from httpx2 import Response as Answered
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
from persistence import Database
from pydantic import BaseModel, Field
from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text, Uuid, insert, select, text, update
from webapi import idempotency
from webapi.app import create_app
from webapi.dependencies import Reading, Transaction, Who, Wired
from webapi.etags import IfMatch, etag
from webapi.pages import DEFAULT_LIMIT, After, Limit, Page, beyond
from webapi.problems import refusals
from webapi.refusal import Refusal
from webapi.settings import ServiceSettings

ISSUER = "https://identity.test"
CSRF = "token-of-the-session"
KEY = ECKey.generate_key("P-256", {"kid": "k1"}, private=True)
metadata = MetaData()
note = Table(
    "note",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("title", Text, nullable=False),
    Column("version", Integer, nullable=False),
)
attachment = Table(
    "attachment",
    metadata,
    Column("note", Uuid, ForeignKey("note.id", deferrable=True, initially="DEFERRED"), primary_key=True),
)


class AlreadyThere(Refusal):
    vi = "Đã có ghi chú “{title}”."
    en = "There is a note “{title}” already."


class StaleNote(Refusal):
    status = 412
    vi = "Ghi chú đã được sửa."
    en = "The note has been changed."


class NoteIn(BaseModel):
    title: str = Field(min_length=1, max_length=40)
    weight: int = Field(default=1, ge=0)


class NoteView(BaseModel):
    id: UUID
    title: str
    version: int


@dataclass
class Wiring:
    name: str


App = Annotated[Wiring, Wired]
router = APIRouter(prefix="/v1/notes")
public = APIRouter(prefix="/public/v1")


@router.post("", status_code=201, responses=refusals(AlreadyThere))
async def add(body: NoteIn, who: Who, session: Transaction, response: Response) -> NoteView:
    known = await session.execute(select(note.c.id).where(note.c.title == body.title))
    if known.first() is not None:
        raise AlreadyThere(field="title", title=body.title)
    view = NoteView(id=uuid4(), title=body.title, version=1)
    await session.execute(insert(note).values(view.model_dump()))
    response.headers["location"] = f"/v1/notes/{view.id}"
    response.headers["etag"] = etag(1)
    return view


@router.put("/{note_id}")
async def change(note_id: UUID, body: NoteIn, version: IfMatch, session: Transaction) -> NoteView:
    row = (await session.execute(select(note).where(note.c.id == note_id).with_for_update())).one()
    if row.version != version:
        raise StaleNote(current=NoteView(id=row.id, title=row.title, version=row.version))
    await session.execute(update(note).where(note.c.id == note_id).values(version=version + 1))
    return NoteView(id=note_id, title=row.title, version=version + 1)


@router.get("")
async def notes(session: Reading, after: After, limit: Limit = DEFAULT_LIMIT) -> Page[NoteView]:
    query = select(note).where(beyond(after, note.c.title, note.c.id)).order_by(note.c.title, note.c.id)
    found = (await session.execute(query.limit(limit + 1))).mappings()
    return Page.of(
        [NoteView.model_validate(row) for row in found],
        limit=limit,
        key=lambda view: (view.title, view.id),
    )


@router.post("/late-fault")
async def break_at_commit(session: Transaction) -> dict[str, bool]:
    await session.execute(insert(attachment).values(note=uuid4()))
    return {"committed": True}


@router.post("/archive", status_code=204)
async def archive(session: Transaction) -> None:
    await session.execute(insert(note).values(id=uuid4(), title="archived", version=1))


@router.get("/reports/{year}")
async def report(year: int, who: Who, app: App) -> dict[str, str]:
    who.require("identity.unit.manage")
    return {"wired": app.name}


@router.get("/slow")
async def take_time(session: Reading) -> None:
    await session.execute(text("SELECT pg_sleep(0.3)"))


@router.get("/breaking/now")
async def break_now() -> None:
    raise RuntimeError("secret detail")


@public.get("/about")
async def about() -> dict[str, str]:
    return {"about": "notes"}


@dataclass
class Service:
    """The running service and how its callers speak to it."""

    app: FastAPI
    client: AsyncClient
    database: Database
    person: UUID

    def bearer(self, person: UUID | None = None, *, version: int = 1, seconds: int = 300) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token(person, version=version, seconds=seconds)}"}

    def token(
        self, person: UUID | None = None, *, version: int = 1, seconds: int = 300, csrf: str | None = None
    ) -> str:
        now = int(time.time())
        claims = {"iss": ISSUER, "aud": "dti", "sub": str(person or self.person), "azv": version}
        times = {"iat": now, "auth_time": now, "exp": now + seconds}
        bound = {} if csrf is None else {"sid": str(uuid4()), "csrf": csrf}
        return jwt.encode({"alg": "ES256", "kid": "k1"}, claims | times | bound, KEY)

    async def add(self, title: str, **headers: str) -> Answered:
        return await self.client.post("/v1/notes", json={"title": title}, headers=self.bearer() | headers)

    async def knows(self, *, version: int = 1) -> UUID:
        """Another person in the directory."""
        person = uuid4()
        async with self.database.transaction() as session:
            await directory.apply_person(session, a_person(person, version=version))
        return person

    async def count(self, title: str) -> int:
        async with self.database.reading() as session:
            found = await session.execute(select(note.c.id).where(note.c.title == title))
            return len(found.all())


def a_person(person: UUID, *, version: int = 1) -> PersonState:
    officer = RoleGrant(role="officer", unit="25195", valid_from=date(2025, 1, 1))
    return PersonState(person=person, version=version, username=str(person), post="Cán bộ", roles=(officer,))


def settings(url: str = "postgresql+asyncpg://u:hidden@h/d", **changes: object) -> ServiceSettings:
    given: dict[str, object] = {
        "database_url": url,
        "kafka_servers": "127.0.0.1:9092",
        "jwks_url": "http://identity.test/jwks",
        "issuer": ISSUER,
        "api_port": 1,
        "worker_port": 2,
        "environment": "local",
        "max_body_bytes": 2000,
    }
    return ServiceSettings(**(given | changes))


async def install(database: Database) -> None:
    async with database.engine.begin() as connection:
        for tables in (idempotency.install, directory.install, metadata.create_all):
            await connection.run_sync(tables)


@asynccontextmanager
async def serving(database: Database, url: str) -> AsyncGenerator[Service]:
    """The service on an empty database, one person known."""
    await install(database)
    app = create_app(
        settings(url),
        title="notes",
        database=database,
        verifier=Verifier.knowing(KeySet([KEY]).as_dict(private=False), ISSUER),
        routers=[router],
        public_routers=[public],
        wiring=Wiring("wired"),
    )
    transport = ASGITransport(app=app, raise_app_exceptions=False)
    async with AsyncClient(transport=transport, base_url="http://notes") as client:
        service = Service(app, client, database, uuid4())
        service.person = await service.knows()
        yield service
