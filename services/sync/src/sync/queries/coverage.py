"""Which of the ministry's indicators are fed, and by what."""

from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import select

from sync.mapping_documents import MappingDocument
from sync.tables import record, transmission


class IndicatorCoverage(BaseModel):
    code: str
    name: str
    leaf: str | None


class Coverage(BaseModel):
    """``unmapped_leaves`` are leaves of finalised assessments that the mapping does not name."""

    indicators: int
    fed: int
    unfed: list[str]
    unmapped_leaves: list[str]
    lines: list[IndicatorCoverage]


async def coverage(session: ReadSession, framework: str, version: str, document: MappingDocument) -> Coverage:
    feeding = {row.indicator: row.leaf for row in document.rows}
    lines = [
        IndicatorCoverage(code=one.code, name=one.name, leaf=feeding.get(one.code))
        for one in document.indicators
    ]
    unfed = [line.code for line in lines if line.leaf is None]
    seen = await _leaves_seen(session, framework, version)
    return Coverage(
        indicators=len(lines),
        fed=len(lines) - len(unfed),
        unfed=unfed,
        unmapped_leaves=sorted(seen - {row.leaf for row in document.rows}),
        lines=lines,
    )


async def _leaves_seen(session: ReadSession, framework: str, version: str) -> set[str]:
    statement = (
        select(record.c.leaf)
        .join(transmission, record.c.transmission_id == transmission.c.id)
        .where(transmission.c.framework == framework, transmission.c.framework_version == version)
        .distinct()
        .order_by(record.c.leaf)
        .limit(1000)
    )
    return set(await session.scalars(statement))
