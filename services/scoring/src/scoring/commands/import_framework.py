from datetime import datetime
from uuid import UUID

from contracts.scoring import FrameworkImported
from messaging import Outbox
from persistence import Session
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

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
    row = {"code": parsed.code, "version": parsed.version, "content_hash": parsed.content_hash}
    statement = insert(table).values(**row, package=package, imported_by=by, imported_at=at)
    # a rival's import of the same version is waited for here, and then read below
    kept = await session.scalar(statement.on_conflict_do_nothing().returning(table.c.content_hash))
    if kept is None:
        await _check_same(session, parsed)
        return parsed, False
    event = FrameworkImported(
        framework=parsed.code, version=parsed.version, content_hash=parsed.content_hash, imported_at=at
    )
    await outbox.record(session, event, at=at)
    return parsed, True


async def _check_same(session: Session, parsed: Framework) -> None:
    query = select(table.c.content_hash).where(table.c.code == parsed.code, table.c.version == parsed.version)
    if await session.scalar(query) != parsed.content_hash:
        raise FrameworkDiffers(framework=parsed.code, version=parsed.version)
