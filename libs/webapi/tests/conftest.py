"""A small real service: one table, its routes, real tokens, the real database."""

import time
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID, uuid4

import pytest
import pytest_asyncio
from auth import Principal, Verifier, directory
from contracts.identity import PersonState, RoleGrant
from fastapi import APIRouter, FastAPI, Response
from httpx2 import ASGITransport, AsyncClient
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
from persistence import Database
from pydantic import BaseModel, Field
from sqlalchemy import Column, Integer, MetaData, Table, Text, Uuid, insert, select, text, update
from webapi import idempotency
from webapi.app import create_app
from webapi.dependencies import Reading, Transaction, Who, Wired
from webapi.etags import IfMatch, etag
from webapi.pages import DEFAULT_LIMIT, After, Limit, Page, beyond
from webapi.problems import refusals
from webapi.refusal import Refusal
from webapi.settings import ServiceSettings

ISSUER = "https://identity.test"
KEY = ECKey.generate_key("P-256", {"kid": "k1"}, private=True)
metadata = MetaData()
note = Table(
    "note",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("title", Text, nullable=False),
    Column("version", Integer, nullable=False),
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
    await session.execute(text("INSERT INTO deferred_child VALUES (99)"))
    return {"committed": True}


@router.get("/reports/{year}")
async def report(year: int, who: Who, app: App) -> dict[str, str]:
    who.require("identity.unit.manage")
    return {"wired": app.name}


@router.get("/breaking/now")
async def break_now() -> None:
    raise RuntimeError("secret detail")


@public.get("/about")
async def about() -> dict[str, str]:
    return {"about": "notes"}


@dataclass
class Service:
    app: FastAPI
    client: AsyncClient
    database: Database
    person: UUID
    bearer: Callable[..., dict[str, str]]


def token(person: UUID, *, version: int = 1, seconds: int = 300) -> str:
    now = int(time.time())
    claims = {"iss": ISSUER, "aud": "dti", "sub": str(person), "azv": version, "iat": now, "exp": now + seconds}
    return jwt.encode({"alg": "ES256", "kid": "k1"}, claims, KEY)


def bearer(person: UUID, **claims: int) -> dict[str, str]:
    return {"Authorization": f"Bearer {token(person, **claims)}"}


async def prepare(database: Database) -> UUID:
    person = uuid4()
    async with database.engine.begin() as connection:
        await connection.run_sync(idempotency.install)
        await connection.run_sync(directory.install)
        await connection.run_sync(metadata.create_all)
        await connection.execute(text("CREATE TABLE deferred_parent (id int PRIMARY KEY)"))
        await connection.execute(
            text(
                "CREATE TABLE deferred_child (id int REFERENCES deferred_parent"
                " DEFERRABLE INITIALLY DEFERRED)"
            )
        )
    async with database.transaction() as session:
        await directory.apply_person(session, state(person))
    return person


def state(person: UUID, *, version: int = 1) -> PersonState:
    role = RoleGrant(role="officer", unit="25195", valid_from=date(2025, 1, 1), valid_to=None)
    return PersonState.model_validate(
        {
            "person": person,
            "version": version,
            "active": True,
            "username": f"25195.canbo.{person}",
            "display_name": "Cán bộ",
            "post": "Cán bộ",
            "roles": [role.model_dump()],
        }
    )


def a_settings(url: str = "postgresql+asyncpg://x", **changes: object) -> ServiceSettings:
    given: dict[str, object] = {
        "database_url": url,
        "kafka_servers": "k",
        "jwks_url": "http://j",
        "issuer": ISSUER,
        "api_port": 1,
        "worker_port": 2,
        "environment": "local",
        "max_body_bytes": 2000,
    }
    return ServiceSettings(**(given | changes))


@pytest.fixture(scope="session")
def settings() -> Callable[..., ServiceSettings]:
    return a_settings


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def service(database: Database, fresh_database: str) -> AsyncGenerator[Service]:
    person = await prepare(database)
    published = KeySet([KEY]).as_dict(private=False)
    app = create_app(
        a_settings(fresh_database),
        title="notes",
        database=database,
        verifier=Verifier.knowing(published, ISSUER),
        routers=[router],
        public_routers=[public],
        wiring=Wiring("wired"),
    )
    transport = ASGITransport(app=app, raise_app_exceptions=False)
    async with AsyncClient(transport=transport, base_url="http://notes") as client:
        yield Service(app, client, database, person, bearer)


@pytest.fixture
def a_person() -> Principal:
    return Principal(uuid4(), "25195.canbo", "Cán bộ", ())


@pytest.fixture
def personnel() -> Callable[..., PersonState]:
    return state
