from datetime import datetime
from uuid import UUID

from contracts.scoring import FrameworkImported
from messaging import Outbox
from persistence import Session
from sqlalchemy import insert, select

from scoring.domain.framework import Framework
from scoring.domain.parsing import parse
from scoring.refusals import FrameworkDiffers
from scoring.tables import framework as table

type Package = dict[str, object]


async def import_framework(
    session: Session, outbox: Outbox, package: Package, *, by: UUID, at: datetime
) -> tuple[Framework, bool]:
    """Keep a framework version for good; importing the same content again changes nothing.

    Whether the units it names exist is checked where a round states its unit list. Answers the framework
    and whether it is new. Raises PackageRefused with every fault, and
    FrameworkDiffers when the version exists with other content.
    """
    parsed = parse(package)
    query = select(table.c.content_hash).where(table.c.code == parsed.code, table.c.version == parsed.version)
    known = await session.scalar(query)
    if known is not None and known != parsed.content_hash:
        raise FrameworkDiffers(framework=parsed.code, version=parsed.version)
    if known is not None:
        return parsed, False
    row = {"code": parsed.code, "version": parsed.version, "content_hash": parsed.content_hash}
    await session.execute(insert(table).values(**row, package=package, imported_by=by, imported_at=at))
    event = FrameworkImported(
        framework=parsed.code, version=parsed.version, content_hash=parsed.content_hash, imported_at=at
    )
    await outbox.record(session, event, at=at)
    return parsed, True
