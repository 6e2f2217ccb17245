from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import BaseModel
from webapi.dependencies import Reading, Transaction
from webapi.problems import refusals

from sync.api.application import App
from sync.api.rights import CanManage, CanRead
from sync.commands.mappings import save_mapping
from sync.domain.refusals import MappingFaulty, NoSuchMapping
from sync.mapping_documents import CODE, MappingDocument, newest_mapping
from sync.queries.coverage import Coverage, coverage

router = APIRouter(prefix="/v1/mappings", tags=["mappings"])

Code = Annotated[str, Path(pattern=CODE)]


class MappingSaved(BaseModel):
    framework: str
    version: str
    rows: int
    changed: bool


@router.put("/{framework}/{version}", responses=refusals(MappingFaulty))
async def put_mapping(
    framework: Code, version: Code, document: MappingDocument, who: CanManage, session: Transaction, app: App
) -> MappingSaved:
    changed = await save_mapping(session, framework, version, document, by=who.person, at=app.clock())
    return MappingSaved(framework=framework, version=version, rows=len(document.rows), changed=changed)


@router.get("/{framework}/{version}", responses=refusals(NoSuchMapping))
async def get_mapping(framework: Code, version: Code, _who: CanRead, session: Reading) -> MappingDocument:
    document = await newest_mapping(session, framework, version)
    if document is None:
        raise NoSuchMapping(framework=framework, version=version)
    return document


@router.get("/{framework}/{version}/coverage", responses=refusals(NoSuchMapping))
async def get_coverage(framework: Code, version: Code, _who: CanRead, session: Reading) -> Coverage:
    document = await newest_mapping(session, framework, version)
    if document is None:
        raise NoSuchMapping(framework=framework, version=version)
    return await coverage(session, framework, version, document)
