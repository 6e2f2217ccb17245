"""A mapping as people keep it, and the one in force for a framework version."""

from collections.abc import Mapping as Table
from fractions import Fraction

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Select, desc, select
from sqlalchemy.ext.asyncio import AsyncSession

from sync.domain import values
from sync.domain.mapping import Mapping, Row
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


async def newest_mapping(session: AsyncSession, framework: str, version: str) -> MappingDocument | None:
    """The mapping in force for a framework version, or None."""
    row = (await session.execute(newest(framework, version))).first()
    return None if row is None else MappingDocument.model_validate(row.document)


def newest(framework: str, version: str) -> Select[dict[str, object], int]:
    """The last revision of a mapping, as a statement that a writer can lock."""
    return (
        select(mapping.c.document, mapping.c.revision)
        .where(mapping.c.framework == framework, mapping.c.version == version)
        .order_by(desc(mapping.c.revision))
        .limit(1)
    )
