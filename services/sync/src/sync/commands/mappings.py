from datetime import datetime
from uuid import UUID

from persistence import Session
from sqlalchemy import insert
from webapi.refusal import FieldReason

from sync.domain.mapping import faults_of
from sync.domain.refusals import MappingFaulty
from sync.mapping_documents import MappingDocument, newest
from sync.tables import mapping


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
    last = (await session.execute(newest(framework, version).with_for_update())).first()
    if last is not None and last.document == kept:
        return False
    row = {"framework": framework, "version": version, "revision": 1 + (last.revision if last else 0)}
    await session.execute(insert(mapping).values(**row, document=kept, saved_by=by, saved_at=at))
    return True
