"""Links: which targets a piece of evidence proves."""

from uuid import UUID

from auth import Forbidden
from fastapi import APIRouter
from webapi.dependencies import Transaction, Who
from webapi.problems import refusals

from evidence.api.application import App
from evidence.api.bodies import Body, TargetBody
from evidence.commands.linking import link_evidence, unlink_evidence
from evidence.domain import refusals as refused
from evidence.domain.evidence import Link
from evidence.queries.views import LinkView, TargetView

router = APIRouter(prefix="/v1/evidence/{evidence_id}/links", tags=["links"])


class LinkBody(Body):
    target: TargetBody


@router.post(
    "",
    status_code=201,
    responses=refusals(
        refused.NoSuchEvidence,
        refused.Behind,
        refused.NothingKept,
        refused.AlreadyLinked,
        refused.UnknownUnit,
        refused.CriterionLocked,
        refused.TargetMalformed,
        Forbidden,
    ),
)
async def add_link(evidence_id: UUID, body: LinkBody, who: Who, session: Transaction, app: App) -> LinkView:
    """Let the evidence prove a further target."""
    target, at = body.target.read(), app.clock()
    return view(await link_evidence(session, app.outbox, who, evidence_id, target, at=at))


@router.delete(
    "/{link_id}",
    responses=refusals(
        refused.NoSuchEvidence,
        refused.Behind,
        refused.NoSuchLink,
        refused.NothingKept,
        refused.CriterionLocked,
        Forbidden,
    ),
)
async def end_link(evidence_id: UUID, link_id: UUID, who: Who, session: Transaction, app: App) -> LinkView:
    """End a link; it stays in the evidence's history."""
    return view(await unlink_evidence(session, app.outbox, who, evidence_id, link_id, at=app.clock()))


def view(link: Link) -> LinkView:
    return LinkView(
        id=link.id,
        target=TargetView(kind=link.target_kind, id=link.target_id, unit=link.unit),
        linked_by=link.linked_by,
        linked_at=link.linked_at,
        unlinked_by=link.unlinked_by,
        unlinked_at=link.unlinked_at,
    )
