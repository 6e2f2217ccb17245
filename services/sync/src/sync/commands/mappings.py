from collections.abc import Mapping as Table
from datetime import datetime
from fractions import Fraction
from uuid import UUID

from persistence import Session
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import desc, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from webapi.refusal import FieldReason

from sync.domain import values
from sync.domain.mapping import Mapping, Row, faults_of
from sync.domain.refusals import MappingFaulty
from sync.tables import mapping

CODE = r"^[A-Za-z0-9._-]{1,40}$"
NUMBER = r"^-?\d{1,20}(\.\d{1,20})?$"


class FieldDocument(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    source: str = Field(alias="from", max_length=200)
    multiply: str | None = Field(default=None, pattern=NUMBER)
    decimals: int | None = Field(default=None, ge=0, le=values.MOST_DECIMALS)
    decimal_mark: str = Field(default=".", pattern=r"^[.,]$")
    codes: dict[str, str] = Field(default_factory=dict)


class IndicatorDocument(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str = Field(pattern=CODE)
    name: str = Field(min_length=1, max_length=300)


class RowDocument(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    leaf: str = Field(pattern=CODE)
    indicator: str = Field(pattern=CODE)
    fields: dict[str, FieldDocument] = Field(max_length=20)
    not_applicable: str | None = Field(default=None, min_length=1, max_length=32)
    missing: str | None = Field(default=None, min_length=1, max_length=32)
    note: str = Field(default="", max_length=300)


class MappingDocument(BaseModel):
    """A mapping as people keep it: the ministry's indicators and the rows that feed them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    note: str = Field(default="", max_length=1000)
    indicators: list[IndicatorDocument] = Field(max_length=500)
    rows: list[RowDocument] = Field(max_length=500)

    def mapping(self) -> Mapping:
        return Mapping(
            indicators={one.code: one.name for one in self.indicators},
            rows=tuple(_row(row) for row in self.rows),
        )


def _row(row: RowDocument) -> Row:
    fields: Table[str, values.Field] = {
        name: values.Field(
            source=one.source,
            multiply=Fraction(one.multiply) if one.multiply is not None else None,
            decimals=one.decimals,
            decimal_mark=one.decimal_mark,
            codes=one.codes,
        )
        for name, one in row.fields.items()
    }
    return Row(row.leaf, row.indicator, fields, row.not_applicable, row.missing)


async def save_mapping(
    session: Session, framework: str, version: str, document: MappingDocument, *, by: UUID, at: datetime
) -> bool:
    """Keep the mapping as the next revision; tells whether it differs from the last one.

    Raises ``MappingFaulty`` with every row that cannot be used.
    """
    faults = faults_of(document.mapping())
    if faults:
        reasons = [FieldReason(f"rows.{one.row}.{one.field}", one.vi, one.en) for one in faults]
        raise MappingFaulty(errors=reasons, count=len(reasons))
    kept = document.model_dump(mode="json", by_alias=True)
    last = (await session.execute(_newest(framework, version).with_for_update())).first()
    if last is not None and last.document == kept:
        return False
    row = {"framework": framework, "version": version, "revision": 1 + (last.revision if last else 0)}
    await session.execute(insert(mapping).values(**row, document=kept, saved_by=by, saved_at=at))
    return True


async def newest_mapping(session: AsyncSession, framework: str, version: str) -> MappingDocument | None:
    """The mapping in force for a framework version, or None."""
    row = (await session.execute(_newest(framework, version))).first()
    return None if row is None else MappingDocument.model_validate(row.document)


def _newest(framework: str, version: str):  # noqa: ANN202 - a statement's type says nothing a reader needs
    return (
        select(mapping.c.document, mapping.c.revision)
        .where(mapping.c.framework == framework, mapping.c.version == version)
        .order_by(desc(mapping.c.revision))
        .limit(1)
    )
