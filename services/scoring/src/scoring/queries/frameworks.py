from datetime import datetime

from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import select

from scoring.tables import framework

LIMIT = 500


class FrameworkLine(BaseModel):
    code: str
    version: str
    name: str
    audience: str
    scale: str
    status_note: str
    content_hash: str
    imported_at: datetime


async def frameworks(session: ReadSession) -> list[FrameworkLine]:
    """Every version of every framework; a province has a handful."""
    table = framework.c
    named = [table.package[name].astext.label(name) for name in ("name", "audience", "scale", "status_note")]
    query = (
        select(table.code, table.version, table.content_hash, table.imported_at, *named)
        .order_by(table.code, table.version)
        .limit(LIMIT)
    )
    rows = (await session.execute(query)).mappings()
    return [
        FrameworkLine.model_validate(dict(row) | {"status_note": row["status_note"] or ""}) for row in rows
    ]
