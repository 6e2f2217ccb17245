"""The whole service on real engines: its routes, its worker's chores, its database, the store."""

import hashlib
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Self
from uuid import UUID, uuid4

from auth import Verifier, directory
from contracts.event import Event
from contracts.identity import PersonState, RoleGrant, UnitName, UnitState
from evidence.api.evidence import DownloadView
from evidence.api.parts import PartsView, PartView
from evidence.api.uploads import FormView, UploadView
from evidence.queries.views import EvidenceRow, EvidenceView
from evidence.settings import Settings
from evidence.wiring import Wiring
from httpx2 import ASGITransport, AsyncClient, Response
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
from messaging.tables import event as event_table
from minio import Minio
from sqlalchemy import select
from testkit.clock import StillClock
from testkit.engines import Engines
from webapi.pages import Page

ISSUER = "https://identity.test"
KEY = ECKey.generate_key("P-256", {"kid": "k1"}, private=True)
MIGRATIONS = Path(__file__).parents[1] / "migrations"
UNITS = ("25195", "25198", "DN-SNV", "DN-SKHCN")

type Json = dict[str, object]


def settings_for(engines: Engines, database_url: str, topic_prefix: str) -> Settings:
    mark = uuid4().hex[:10]
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
            "s3_endpoint": f"http://{engines.s3.endpoint}",
            "s3_access_key": engines.s3.access_key,
            "s3_secret_key": engines.s3.secret_key,
            "public_url": f"http://{engines.s3.endpoint}",
            "staging_bucket": f"ev-staging-{mark}",
            "kept_bucket": f"ev-kept-{mark}",
            "retention_days": 1,
        }
    )


def a_declaration(content: bytes, **changes: object) -> Json:
    """The body of POST /v1/uploads for these bytes."""
    told: Json = {
        "filename": "quyet-dinh.pdf",
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "media_type": "application/pdf",
        "citation": {
            "number": "492/UBND-HCC",
            "issued_on": "2025-04-26",
            "issuer": "UBND tỉnh Đồng Nai",
            "abstract": "Về việc nâng cao chỉ số phục vụ người dân",
            "page": "2",
        },
        "target": {"kind": "criterion", "id": f"{uuid4()}/1.1", "unit": "25195"},
    }
    return told | changes


def _unit(code: str) -> UnitState:
    name = UnitName(name=code, short_name=code, type="xã", group="communes", valid_from=date(2025, 7, 1))
    return UnitState(code=code, version=1, names=(name,))


@dataclass
class World:
    wiring: Wiring
    clock: StillClock
    api: AsyncClient
    gateway: AsyncClient
    bucket: Minio

    @classmethod
    async def on(cls, engines: Engines, settings: Settings) -> Self:
        """Migrated, provided with buckets and units; nobody is known yet."""
        clock = StillClock()
        published = KeySet([KEY]).as_dict(private=False)
        wiring = replace(Wiring.of(settings), clock=clock, verifier=Verifier.knowing(published, ISSUER))
        await wiring.store.prepare()
        async with wiring.database.transaction() as session:
            for code in UNITS:
                await directory.apply_unit(session, _unit(code))
        transport = ASGITransport(app=wiring.api(), raise_app_exceptions=False)
        return cls(
            wiring=wiring,
            clock=clock,
            api=AsyncClient(transport=transport, base_url="http://evidence"),
            gateway=AsyncClient(base_url=f"http://{engines.s3.endpoint}"),
            bucket=Minio(
                engines.s3.endpoint,
                engines.s3.access_key,
                engines.s3.secret_key,
                secure=False,
                region=settings.s3_region,
            ),
        )

    async def close(self) -> None:
        await self.api.aclose()
        await self.gateway.aclose()
        await self.wiring.database.dispose()

    async def person(
        self, role: str, unit: str, *, also: str | None = None, valid_to: timedelta | None = None
    ) -> "Caller":
        """Somebody new with a role in one unit, or in two; ``valid_to`` counts from today."""
        last = None if valid_to is None else (self.clock() + valid_to).date()
        grants = tuple(
            RoleGrant(role=role, unit=held, valid_from=date(2025, 1, 1), valid_to=last)
            for held in (unit, also)
            if held is not None
        )
        known = PersonState(person=uuid4(), version=1, username=f"{unit}.{role}", post=role, roles=grants)
        async with self.wiring.database.transaction() as session:
            await directory.apply_person(session, known)
        return Caller(self, known.person)

    async def verify(self) -> None:
        """Let the worker do everything that is due."""
        chores = self.wiring.chores()
        while await chores.verify():
            pass

    async def clear(self) -> None:
        chores = self.wiring.chores()
        while await chores.clear():
            pass

    async def facts[E: Event](self, kind: type[E], evidence_id: object) -> list[E]:
        """What was told about one piece of evidence, in order."""
        query = select(event_table.c.payload).where(
            event_table.c.type == kind.wire_type, event_table.c.key == str(evidence_id)
        )
        async with self.wiring.database.reading() as session:
            payloads = await session.scalars(query.order_by(event_table.c.position))
            return [kind.parse(payload) for payload in payloads]

    def kept(self) -> set[str]:
        """The names of everything in the kept bucket."""
        return self._names(self.wiring.settings.kept_bucket)

    def staged(self) -> set[str]:
        return self._names(self.wiring.settings.staging_bucket)

    def stored_versions(self, key: str) -> list[str]:
        """The store's own versions of one kept key."""
        query: dict[str, str | list[str] | tuple[str]] = {"versions": "", "prefix": key}
        # The SDK's list of versions cannot read this store's times, so the plain answer is read.
        answer = self.bucket._execute(  # pyright: ignore[reportPrivateUsage] - the plain answer has no public call
            "GET", self.wiring.settings.kept_bucket, query_params=query
        )
        return re.findall(r"<Version>.*?<VersionId>(.*?)</VersionId>", answer.data.decode(), re.DOTALL)

    def _names(self, bucket: str) -> set[str]:
        return {str(found.object_name) for found in self.bucket.list_objects(bucket, recursive=True)}

    async def fetch(self, link: DownloadView) -> Response:
        """What a browser does with a download link."""
        return await self.gateway.get(link.url.removeprefix("/s3"))

    def open_parts(self, key: str, bucket: str | None = None) -> list[str]:
        """The ids of the multipart uploads that a bucket, else the staging one, holds open for a key."""
        listed = self.bucket._list_multipart_uploads(  # pyright: ignore[reportPrivateUsage] - the SDK lists none
            bucket or self.wiring.settings.staging_bucket, prefix=key
        )
        return [str(upload.upload_id) for upload in listed.uploads]

    async def put_part(self, plan: PartsView, part: PartView, content: bytes) -> Response:
        """What a browser does with one part of a plan."""
        start = (part.number - 1) * plan.part_size
        return await self.gateway.put(
            part.url.removeprefix("/s3"), content=content[start : start + part.size]
        )

    async def post_file(self, form: FormView | None, content: bytes, **fields: str) -> Response:
        """What a browser does with the form; ``fields`` tamper with it."""
        assert form is not None, "a file this big goes up in parts"
        path = form.url.removeprefix("/s3")
        return await self.gateway.post(path, data=form.fields | fields, files={"file": content})


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
        token = jwt.encode({"alg": "ES256", "kid": "k1"}, claims, KEY)
        return {"Authorization": f"Bearer {token}"}

    async def get(self, path: str, **query: str) -> Response:
        return await self.world.api.get(path, params=query, headers=self.bearer())

    async def post(self, path: str, body: Mapping[str, object] | None = None, **headers: str) -> Response:
        return await self.world.api.post(path, json=body, headers=self.bearer() | headers)

    async def delete(self, path: str) -> Response:
        return await self.world.api.delete(path, headers=self.bearer())

    async def declare(self, content: bytes, **changes: object) -> UploadView:
        """Begin an upload; the answer holds the form."""
        answer = await self.post("/v1/uploads", a_declaration(content, **changes))
        assert answer.status_code == 201, answer.text
        return UploadView.model_validate_json(answer.content)

    async def send(self, content: bytes, **changes: object) -> UploadView:
        """Begin, post and complete an upload; the answer is what it began with."""
        return await self._deliver(await self.declare(content, **changes), content)

    async def send_version(self, evidence_id: UUID, content: bytes, **changes: object) -> UploadView:
        """The same for the next version of known evidence."""
        body = a_declaration(content, **changes)
        del body["target"]
        answer = await self.post(f"/v1/evidence/{evidence_id}/versions", body)
        assert answer.status_code == 201, answer.text
        return await self._deliver(UploadView.model_validate_json(answer.content), content)

    async def plan(self, evidence_id: UUID) -> PartsView:
        """What of a big file is still to be sent."""
        answer = await self.post(f"/v1/uploads/{evidence_id}/parts")
        assert answer.status_code == 200, answer.text
        return PartsView.model_validate_json(answer.content)

    async def send_parts(self, evidence_id: UUID, content: bytes, *, only: set[int] | None = None) -> None:
        """Send what is missing of a big file, or of that some parts."""
        plan = await self.plan(evidence_id)
        for part in plan.missing:
            if only is None or part.number in only:
                sent = await self.world.put_part(plan, part, content)
                assert sent.status_code == 200, sent.text

    async def keep(self, content: bytes, **changes: object) -> UUID:
        """Evidence whose first version is kept; answers its id."""
        begun = await self.send(content, **changes)
        await self.world.verify()
        return begun.evidence_id

    async def complete(self, evidence_id: UUID) -> Response:
        return await self.post(f"/v1/uploads/{evidence_id}/completion")

    async def see(self, evidence_id: UUID) -> EvidenceView:
        answer = await self.get(f"/v1/evidence/{evidence_id}")
        assert answer.status_code == 200, answer.text
        return EvidenceView.model_validate_json(answer.content)

    async def list(self, **query: str) -> Page[EvidenceRow]:
        answer = await self.get("/v1/evidence", **query)
        assert answer.status_code == 200, answer.text
        return Page[EvidenceRow].model_validate_json(answer.content)

    async def download(self, evidence_id: UUID, **query: str) -> bytes:
        answer = await self.get(f"/v1/evidence/{evidence_id}/download", **query)
        assert answer.status_code == 200, answer.text
        found = await self.world.fetch(DownloadView.model_validate_json(answer.content))
        assert found.status_code == 200, found.text
        return found.content

    async def _deliver(self, begun: UploadView, content: bytes) -> UploadView:
        if begun.form is None:
            await self.send_parts(begun.evidence_id, content)
        else:
            posted = await self.world.post_file(begun.form, content)
            assert posted.status_code == 204, posted.text
        completed = await self.complete(begun.evidence_id)
        assert completed.status_code == 202, completed.text
        return begun
