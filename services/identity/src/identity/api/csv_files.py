"""Tables in and out as CSV."""

from collections.abc import Iterable, Sequence
from typing import Annotated

from documents import TableNotReadable
from documents.tables import Table, read_csv, write_csv
from fastapi import Body, Depends, Header, Response
from pydantic import BaseModel
from webapi.refusal import FieldReason, Refusal, filled

from identity.commands.importing import Imported
from identity.domain.rows import RowProblem

EXPORTED = 5000
CSV_TOO: dict[int | str, dict[str, object]] = {200: {"content": {"text/csv": {"schema": {"type": "string"}}}}}


class FileNotReadable(Refusal):
    status = 422
    vi = "Không đọc được tệp."
    en = "The file cannot be read."


class RowError(BaseModel):
    """What is wrong in one row; the header is row 1."""

    row: int
    field: str | None
    code: str
    reason_vi: str
    reason_en: str

    @classmethod
    def of(cls, problem: RowProblem) -> "RowError":
        refusal = problem.refusal
        return cls(
            row=problem.row,
            field=refusal.field,
            code=refusal.code,
            reason_vi=filled(refusal.vi, refusal.context),
            reason_en=filled(refusal.en, refusal.context),
        )


class ImportView(BaseModel):
    """Counts of rows; with errors nothing is imported."""

    dry_run: bool
    rows: int
    added: int
    changed: int
    unchanged: int
    errors: list[RowError]

    @classmethod
    def of(cls, done: Imported, *, dry_run: bool) -> "ImportView":
        tally = done.tally
        return cls(
            dry_run=dry_run,
            rows=tally.rows,
            added=tally.added,
            changed=tally.changed,
            unchanged=tally.unchanged,
            errors=[RowError.of(problem) for problem in done.problems],
        )


async def _uploaded(content: Annotated[bytes, Body(media_type="text/csv")]) -> Table:
    try:
        return read_csv(content)
    except TableNotReadable as error:
        reason = FieldReason("file", error.vi, error.en, error.hint_vi, error.hint_en)
        raise FileNotReadable(errors=[reason]) from error


async def _wants_csv(accept: Annotated[str, Header()] = "") -> bool:
    return accept.split(",")[0].split(";")[0].strip() == "text/csv"


Uploaded = Annotated[Table, Depends(_uploaded)]
AsCsv = Annotated[bool, Depends(_wants_csv)]


def attachment(name: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> Response:
    """A file for a spreadsheet."""
    disposition = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(write_csv(header, rows), media_type="text/csv; charset=utf-8", headers=disposition)
