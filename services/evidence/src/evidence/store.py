"""The S3 store: an unversioned staging bucket, and a kept one with versions and object lock.

The store knows only the real time, so lifetimes are durations here, never moments of the platform's clock.
"""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import BinaryIO
from urllib.parse import quote, urlsplit

import urllib3
from minio import Minio
from minio.commonconfig import COMPLIANCE, ENABLED
from minio.datatypes import PostPolicy
from minio.error import MinioException, S3Error
from minio.retention import Retention
from minio.versioningconfig import VersioningConfig

from evidence.domain.media import FORM_BYTES
from evidence.domain.version import StoreVersion
from evidence.parts import Parts
from evidence.settings import Settings

CHUNK = 256 * 1024
CALLS_AT_ONCE = 16
ABSENT = frozenset({"NoSuchKey", "NoSuchObject", "NoSuchVersion"})
PREFIX = "/s3"

FAULTS = (MinioException, urllib3.exceptions.HTTPError, OSError)
"""What the store may raise and a later attempt may heal."""


class Missing(Exception):
    """There is no such object."""


@dataclass(frozen=True)
class Form:
    """Where and with which fields a browser posts its file; ``file`` comes last."""

    url: str
    fields: dict[str, str]
    expires_at: datetime


@dataclass(frozen=True)
class Link:
    """A download address that lives for minutes."""

    url: str
    expires_at: datetime


@dataclass(frozen=True)
class Fetched:
    """What really arrived; ``size`` in bytes, never more than one above the limit asked for."""

    size: int
    sha256: str


def kept_key(sha256: str) -> str:
    """Named after its bytes, so the same bytes are stored once."""
    return f"sha256/{sha256[:2]}/{sha256}"


class Store:
    """Everything evidence asks of S3; the only user of the SDK."""

    def __init__(self, settings: Settings) -> None:
        self._staging = settings.staging_bucket
        self._kept = settings.kept_bucket
        self._retention = timedelta(days=settings.retention_days)
        self._form_lifetime = timedelta(minutes=settings.form_minutes)
        self._link_lifetime = timedelta(minutes=settings.link_minutes)
        self._client = _client(settings, settings.s3_endpoint)
        # The store sees the gateway's Host, so what a browser uses is signed for that name.
        self._public = _client(settings, settings.public_url)
        self._calls = asyncio.Semaphore(CALLS_AT_ONCE)
        self.parts = Parts(
            client=self._client,
            public=self._public,
            bucket=self._staging,
            prefix=PREFIX,
            lifetime=timedelta(minutes=settings.part_minutes),
            call=self._call,
        )
        self._keeping = replace(self.parts, bucket=self._kept)

    def form(self, key: str, *, size: int, media_type: str) -> Form:
        """A form for exactly this key, size and type: pure computation, no call."""
        expires_at = datetime.now(UTC) + self._form_lifetime
        policy = PostPolicy(self._staging, expires_at)
        policy.add_equals_condition("key", key)
        policy.add_equals_condition("Content-Type", media_type)
        policy.add_content_length_range_condition(size, size)
        fields = {"key": key, "Content-Type": media_type, **self._public.presigned_post_policy(policy)}
        return Form(url=f"{PREFIX}/{self._staging}", fields=fields, expires_at=expires_at)

    def link(self, sha256: str, version: StoreVersion, *, filename: str, media_type: str) -> Link:
        """An address of kept bytes, answered as an attachment: pure computation, no call."""
        expires_at = datetime.now(UTC) + self._link_lifetime
        url = self._public.presigned_get_object(
            self._kept,
            kept_key(sha256),
            expires=self._link_lifetime,
            version_id=version,
            response_headers={
                "response-content-disposition": f"attachment; filename*=UTF-8''{quote(filename, safe='')}",
                "response-content-type": media_type,
            },
        )
        parts = urlsplit(url)
        return Link(url=f"{PREFIX}{parts.path}?{parts.query}", expires_at=expires_at)

    async def fetch(self, key: str, into: BinaryIO, *, limit: int) -> Fetched:
        """Stream a staged object into ``into``, stopping one byte above ``limit``. Raises Missing."""
        return await self._call(lambda: self._fetch(key, into, limit))

    async def staged(self, key: str) -> int:
        """How many bytes a staged object has. Raises Missing."""
        return await self._call(lambda: self._staged_size(key))

    async def keep(self, sha256: str, file: BinaryIO, *, size: int, media_type: str) -> StoreVersion:
        """Put verified bytes under their hash, locked; what lies there already is used again."""
        # The SDK puts what is big in parts, and a worker that was killed has left its own open.
        if size > FORM_BYTES:
            await self._keeping.drop(kept_key(sha256))
        return await self._call(lambda: self._keep(sha256, file, size, media_type))

    async def discard(self, key: str, *, in_parts: bool) -> None:
        """Remove a staged object and, of a big file, the parts of it; what is gone is no fault."""
        if in_parts:
            await self.parts.drop(key)
        await self._call(lambda: self._client.remove_object(self._staging, key))

    async def prepare(self) -> None:
        """Make both buckets; again is harmless."""
        await self._call(self._prepare)

    async def ready(self) -> None:
        """Answers when the store does; raises otherwise."""
        await self._call(lambda: self._client.bucket_exists(self._kept))

    async def _call[T](self, call: Callable[[], T]) -> T:
        async with self._calls:
            return await asyncio.to_thread(call)

    def _fetch(self, key: str, into: BinaryIO, limit: int) -> Fetched:
        try:
            response = self._client.get_object(self._staging, key)
        except S3Error as error:
            if error.code in ABSENT:
                raise Missing from error
            raise
        digest, size = hashlib.sha256(), 0
        try:
            while size <= limit and (chunk := response.read(min(CHUNK, limit + 1 - size))):
                digest.update(chunk)
                into.write(chunk)
                size += len(chunk)
        finally:
            response.close()
            response.release_conn()
        return Fetched(size=size, sha256=digest.hexdigest())

    def _staged_size(self, key: str) -> int:
        try:
            return self._client.stat_object(self._staging, key).size or 0
        except S3Error as error:
            if error.code in ABSENT:
                raise Missing from error
            raise

    def _keep(self, sha256: str, file: BinaryIO, size: int, media_type: str) -> StoreVersion:
        key = kept_key(sha256)
        present = self._present(key)
        if present is not None:
            self._client.set_object_retention(self._kept, key, self._lock(), version_id=present)
            return present
        file.seek(0)
        result = self._client.put_object(
            self._kept, key, file, size, content_type=media_type, retention=self._lock()
        )
        return _version(result.version_id)

    def _present(self, key: str) -> StoreVersion | None:
        try:
            return _version(self._client.stat_object(self._kept, key).version_id)
        except S3Error as error:
            if error.code in ABSENT:
                return None
            raise

    def _lock(self) -> Retention:
        return Retention(COMPLIANCE, datetime.now(UTC) + self._retention)

    def _prepare(self) -> None:
        if not self._client.bucket_exists(self._staging):
            self._client.make_bucket(self._staging)
        if not self._client.bucket_exists(self._kept):
            self._client.make_bucket(self._kept, object_lock=True)
        self._client.set_bucket_versioning(self._kept, VersioningConfig(ENABLED))


def _version(version: str | None) -> StoreVersion:
    if version is None:
        raise RuntimeError("the kept bucket does not version its objects")
    return StoreVersion(version)


def _client(settings: Settings, address: str) -> Minio:
    parts = urlsplit(address)
    return Minio(
        parts.netloc,
        access_key=settings.s3_access_key.get_secret_value(),
        secret_key=settings.s3_secret_key.get_secret_value(),
        secure=parts.scheme == "https",
        region=settings.s3_region,
        # The SDK's own pool waits five minutes, five times: a dead store would hold a thread for 25 minutes.
        http_client=urllib3.PoolManager(
            maxsize=CALLS_AT_ONCE,
            timeout=urllib3.Timeout(connect=2, read=10),
            retries=urllib3.Retry(2, backoff_factor=0.1, status_forcelist=(500, 502, 503, 504)),
        ),
    )
