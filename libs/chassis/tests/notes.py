"""The smallest service: one table of people, no routes."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from auth import Verifier
from chassis.directory import people_of, units_of
from chassis.service import Service
from contracts.identity import PersonState
from fastapi import FastAPI
from messaging import Fact, Projector, Worker
from persistence import Database, Session
from pydantic_settings import SettingsConfigDict
from sqlalchemy import Column, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.schema import CreateTable, MetaData
from webapi.app import create_app
from webapi.settings import ServiceSettings

post = Table("post", MetaData(), Column("person", Uuid, primary_key=True), Column("name", Text))

ENVIRONMENT = """
from persistence.migrating import run_environment
from sqlalchemy import MetaData

run_environment(MetaData())
"""
FIRST = f"""
from alembic import op
from auth import directory
from messaging import install

revision = "0001"
down_revision = None


def upgrade() -> None:
    install(op.get_bind())
    directory.install(op.get_bind())
    op.execute('''{CreateTable(post)}''')
"""


async def keep_post(session: Session, event: PersonState, _fact: Fact) -> None:
    await session.execute(insert(post).values(person=event.person, name=event.post))


PEOPLE = people_of("notes", also=keep_post, tables=[post])


class Settings(ServiceSettings):
    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(env_prefix="NOTES_", frozen=True)

    colour: str


@dataclass(frozen=True)
class Wiring:
    settings: Settings
    database: Database
    projectors: tuple[Projector, ...] = (PEOPLE, units_of("notes"))

    @classmethod
    def of(cls, settings: Settings) -> "Wiring":
        return cls(settings, Database(settings.database_url, name="notes"))

    def api(self) -> FastAPI:
        verifier = Verifier(self.settings.jwks_url, self.settings.issuer)
        return create_app(
            self.settings, title="notes", database=self.database, verifier=verifier, routers=[], wiring=self
        )

    def worker(self) -> Worker:
        return Worker(self.settings, self.database, projectors=self.projectors)


def notes(root: Path, **more: Any) -> Service[Settings, Wiring]:
    """The service with its folder below ``root``."""
    versions = root / "migrations" / "versions"
    versions.mkdir(parents=True)
    (root / "migrations" / "env.py").write_text(ENVIRONMENT)
    (versions / "0001_first.py").write_text(FIRST)
    return Service(
        name="notes",
        about="Notes that people keep.",
        root=root,
        settings=Settings,
        wiring=Wiring.of,
        placeholders={"colour": "none"},
        **more,
    )
