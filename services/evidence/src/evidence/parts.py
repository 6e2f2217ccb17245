"""The parts of big files in the staging bucket: S3's multipart uploads."""

# ruff: noqa: SLF001 - the SDK sends parts itself or not at all; here browsers do, so its single calls are used

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol
from urllib.parse import urlsplit

from minio import Minio
from minio.datatypes import Part as SentPart
from minio.error import S3Error

NO_UPLOAD = "NoSuchUpload"
MOST_UPLOADS = 1000


class Caller(Protocol):
    def __call__[T](self, call: Callable[[], T], /) -> Awaitable[T]: ...


class NoParts(Exception):
    """The store knows no such multipart upload: it was assembled, or it never was."""


@dataclass(frozen=True)
class HeldPart:
    """A part as the store has it: ``size`` in bytes, ``etag`` in the store's own words."""

    size: int
    etag: str


@dataclass(frozen=True)
class Parts:
    """Multipart uploads of one bucket; ``public`` signs for the gateway's host, ``prefix`` is its path."""

    client: Minio
    public: Minio
    bucket: str
    prefix: str
    lifetime: timedelta
    call: Caller

    async def begin(self, key: str, media_type: str) -> str:
        """Open a multipart upload; answers its id."""
        headers: dict[str, str | list[str] | tuple[str]] = {"Content-Type": media_type}
        return await self.call(lambda: self.client._create_multipart_upload(self.bucket, key, headers))  # pyright: ignore[reportPrivateUsage] - the SDK has no public call

    async def held(self, key: str, upload_id: str) -> dict[int, HeldPart]:
        """The parts that have arrived, by number. Raises NoParts."""
        return await self.call(lambda: self._held(key, upload_id))

    async def assemble(self, key: str, upload_id: str, held: Mapping[int, HeldPart]) -> None:
        """Make one object of the parts. Raises NoParts."""
        await self.call(lambda: self._assemble(key, upload_id, held))

    async def drop(self, key: str) -> None:
        """Abort every multipart upload of a key, also one whose id nobody could write down."""
        await self.call(lambda: self._drop(key))

    def expires_at(self) -> datetime:
        """Until when an address given out at this moment takes its part."""
        return datetime.now(UTC) + self.lifetime

    def url(self, key: str, upload_id: str, number: int) -> str:
        """Where one part is PUT, through the gateway: pure computation, no call."""
        address = self.public.get_presigned_url(
            "PUT",
            self.bucket,
            key,
            expires=self.lifetime,
            extra_query_params={"partNumber": str(number), "uploadId": upload_id},
        )
        found = urlsplit(address)
        return f"{self.prefix}{found.path}?{found.query}"

    def _held(self, key: str, upload_id: str) -> dict[int, HeldPart]:
        try:
            listed = self.client._list_parts(self.bucket, key, upload_id)  # pyright: ignore[reportPrivateUsage] - the SDK has no public call
        except S3Error as error:
            raise _told(error) from error
        return {part.part_number: HeldPart(part.size or 0, part.etag) for part in listed.parts}

    def _assemble(self, key: str, upload_id: str, held: Mapping[int, HeldPart]) -> None:
        parts = [SentPart(number, part.etag) for number, part in sorted(held.items())]
        try:
            self.client._complete_multipart_upload(self.bucket, key, upload_id, parts)  # pyright: ignore[reportPrivateUsage] - the SDK has no public call
        except S3Error as error:
            raise _told(error) from error

    def _drop(self, key: str) -> None:
        listed = self.client._list_multipart_uploads(self.bucket, prefix=key, max_uploads=MOST_UPLOADS)  # pyright: ignore[reportPrivateUsage] - the SDK has no public call
        for upload in listed.uploads:
            if upload.object_name == key and upload.upload_id is not None:
                self._abort(key, upload.upload_id)

    def _abort(self, key: str, upload_id: str) -> None:
        try:
            self.client._abort_multipart_upload(self.bucket, key, upload_id)  # pyright: ignore[reportPrivateUsage] - the SDK has no public call
        except S3Error as error:
            if error.code != NO_UPLOAD:
                raise


def _told(error: S3Error) -> Exception:
    return NoParts() if error.code == NO_UPLOAD else error
