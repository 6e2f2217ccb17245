"""Framework packages: imported once, never changed."""

from typing import Annotated

from fastapi import APIRouter, Body, Response
from pydantic import BaseModel
from webapi.dependencies import Reading, Transaction, Who
from webapi.pages import Page
from webapi.problems import refusals
from webapi.rights import NEEDS_A_RIGHT

from scoring.api.application import App
from scoring.api.rights import ManagesFrameworks
from scoring.commands.import_framework import import_framework
from scoring.domain.reader import PackageRefused
from scoring.queries.frameworks import FrameworkLine, frameworks
from scoring.refusals import FrameworkDiffers, NoSuchFramework
from scoring.storing.frameworks import package

router = APIRouter(prefix="/v1/frameworks", tags=["frameworks"], responses=NEEDS_A_RIGHT)

Package = Annotated[dict[str, object], Body(description="A framework package")]


class Imported(BaseModel):
    code: str
    version: str
    content_hash: str
    leaves: int
    imported: bool


@router.post("", status_code=201, responses=refusals(PackageRefused, FrameworkDiffers))
async def post_framework(
    content: Package, who: ManagesFrameworks, session: Transaction, app: App, answer: Response
) -> Imported:
    """201 for a new version, 200 when the same content is known already."""
    made, is_new = await import_framework(session, app.outbox, content, by=who.person, at=app.clock())
    if not is_new:
        answer.status_code = 200
    return Imported(
        code=made.code,
        version=made.version,
        content_hash=made.content_hash,
        leaves=len(made.leaves),
        imported=is_new,
    )


@router.get("")
async def list_frameworks(_who: Who, session: Reading) -> Page[FrameworkLine]:
    return Page(items=await frameworks(session))


@router.get("/{code}/{version}", responses=refusals(NoSuchFramework))
async def get_framework(code: str, version: str, _who: Who, session: Reading) -> dict[str, object]:
    """The package as it was imported."""
    return await package(session, code, version)
