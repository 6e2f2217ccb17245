"""What callers send; the domain judges what it means."""

from datetime import date, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, StrictInt

from evidence.domain.declaration import Citation, Declaration, Target, TargetKind
from evidence.queries.text import Text

ICT = ZoneInfo("Asia/Ho_Chi_Minh")


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TargetBody(Body):
    """What the file proves; a criterion's id is ``<assessment id>/<leaf>``."""

    kind: TargetKind
    id: Text
    unit: Text

    def read(self) -> Target:
        return Target(kind=self.kind, id=self.id.strip(), unit=self.unit)


class CitationBody(Body):
    """Số, ngày, cơ quan ban hành, trích yếu, trang."""

    number: Text
    issued_on: date
    issuer: Text
    abstract: Text
    page: Text | int | None = None

    def read(self, today: date) -> Citation:
        return Citation.checked(
            number=self.number,
            issued_on=self.issued_on,
            issuer=self.issuer,
            abstract=self.abstract,
            page=None if self.page is None else str(self.page),
            today=today,
        )


class FileBody(Body):
    """A file's name, size in bytes, SHA-256 (lower-case hexadecimal), media type and citation."""

    filename: str
    size: StrictInt
    sha256: str
    media_type: str
    citation: CitationBody

    def read(self, at: datetime) -> tuple[Declaration, Citation]:
        declaration = Declaration.checked(
            filename=self.filename, size=self.size, sha256=self.sha256, media_type=self.media_type
        )
        return declaration, self.citation.read(at.astimezone(ICT).date())


class UploadBody(FileBody):
    """``also``: further targets that the same paper proves, known to others once it is kept."""

    target: TargetBody
    also: Annotated[tuple[TargetBody, ...], Field(max_length=100)] = ()

    def targets(self) -> list[Target]:
        return [self.target.read(), *(further.read() for further in self.also)]
