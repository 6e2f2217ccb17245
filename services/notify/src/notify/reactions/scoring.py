"""Rounds, assessments, appraisal, publication."""

from collections.abc import Callable
from datetime import datetime

from contracts.scoring import (
    AssessmentAppraised,
    AssessmentClosed,
    AssessmentFinalised,
    AssessmentRecalled,
    AssessmentReminded,
    AssessmentSubmitted,
    DeadlineExtended,
    FrameworkImported,
    LeafReturned,
    LeavesAppraised,
    PublicationProposed,
    RankingPublished,
    RoundOpened,
    StandingsMoved,
    ValuesEntered,
)
from contracts.topics import SCORING_EVENTS
from messaging import Consumer

from notify.commands.telling import About, Desk
from notify.domain.audience import HEAD, OFFICER, holding, posts_of
from notify.domain.changes import Change, changed
from notify.domain.kinds import Kind
from notify.reactions.rules import Concern, Shown

type Assessed = (
    ValuesEntered | AssessmentSubmitted | LeavesAppraised | AssessmentAppraised | AssessmentFinalised
)
type Moved = Assessed | AssessmentClosed | AssessmentRecalled | DeadlineExtended | LeafReturned


NAMED = 20
"""Leaves of one save that a change names; of more, a page reads the sheet again."""


def _sheet(event: Moved, **keys: object) -> list[Change]:
    read = "scoring.assessment.read"
    return [changed("assessment", unit=event.unit, permission=read, id=event.assessment_id, **keys)]


def _entered(event: ValuesEntered) -> list[Change]:
    """Who entered the leaves has them in these versions already."""
    if len(event.leaves) > NAMED:
        return _sheet(event)
    return _sheet(event, leaves=",".join(f"{one.leaf}={one.version}" for one in event.leaves))


def _ranks(event: StandingsMoved) -> list[Change]:
    """Who previews the ranks of the group fetches them again."""
    return [changed("standing", permission="scoring.ranking.preview", round=event.round, group=event.group)]


def _links(event: Assessed | AssessmentReminded | DeadlineExtended | LeafReturned) -> dict[str, str]:
    return {"kind": "assessment", "assessment": str(event.assessment_id)}


TABLE = (
    Concern(
        RoundOpened,
        Kind.ROUND_OPENED,
        who=lambda event: posts_of(*event.units),
        about=lambda event: About(
            {"kind": "round"},
            round=event.round,
            round_name=event.name,
            sample=event.sample,
            words={"year": event.year, "until": event.self_assessment_until},
        ),
        shows=lambda event: [changed("round", round=event.round)],
    ),
    Concern(
        DeadlineExtended,
        Kind.DEADLINE_EXTENDED,
        who=lambda event: posts_of(event.unit),
        about=lambda event: About(
            _links(event), unit=event.unit, round=event.round, words={"until": event.until}
        ),
        shows=_sheet,
    ),
    Concern(
        AssessmentReminded,
        Kind.ASSESSMENT_REMINDED,
        who=lambda event: posts_of(event.unit),
        about=lambda event: About(
            _links(event), unit=event.unit, round=event.round, words={"due": event.due}
        ),
        shows=lambda _event: [],
    ),
    Concern(
        AssessmentSubmitted,
        Kind.ASSESSMENT_SUBMITTED,
        who=lambda event: holding("appraiser", units=event.verifiers) | holding(OFFICER, units=(event.unit,)),
        about=lambda event: About(
            {**_links(event), "group": event.group},
            unit=event.unit,
            round=event.round,
            words={"late": event.late},
        ),
        shows=_sheet,
    ),
    Concern(
        LeafReturned,
        Kind.LEAF_RETURNED,
        who=lambda event: posts_of(event.unit),
        about=lambda event: About(
            {**_links(event), "leaf": event.leaf},
            unit=event.unit,
            round=event.round,
            words={"leaf": event.leaf},
        ),
        shows=_sheet,
    ),
    Concern(
        AssessmentAppraised,
        Kind.ASSESSMENT_APPRAISED,
        who=lambda event: posts_of(event.unit),
        about=lambda event: About(
            {**_links(event), "group": event.group},
            unit=event.unit,
            round=event.round,
            words={"total": event.total.displayed, "adjusted": len(event.adjusted)},
        ),
        shows=_sheet,
    ),
    Concern(
        AssessmentFinalised,
        Kind.ASSESSMENT_FINALISED,
        who=lambda event: holding(HEAD, units=(event.unit,)),
        about=lambda event: About(
            {**_links(event), "group": event.group},
            unit=event.unit,
            round=event.round,
            words={"total": event.total.displayed},
        ),
        shows=_sheet,
    ),
    Concern(
        PublicationProposed,
        Kind.PUBLICATION_PROPOSED,
        who=lambda _event: holding("publisher"),
        about=lambda event: About(
            {"kind": "publication", "group": event.group, "proposal": str(event.proposal_id)},
            round=event.round,
            words={"decision": event.decision_number, "decision_date": f"{event.decision_date:%d/%m/%Y}"},
        ),
        shows=lambda event: [
            changed("publication", permission="scoring.ranking.preview", round=event.round, group=event.group)
        ],
    ),
    Concern(
        RankingPublished,
        Kind.RANKING_PUBLISHED,
        who=lambda event: posts_of(*(one.unit for one in event.units)) | holding("province_leader"),
        about=lambda event: About(
            {"kind": "ranking", "group": event.group, "publication": str(event.publication_id)},
            round=event.round,
            round_name=event.round_name,
            sample=event.sample,
            words={
                "units": len(event.units),
                "decision": event.decision_number,
                "decision_date": f"{event.decision_date:%d/%m/%Y}",
            },
        ),
        shows=lambda event: [changed("ranking", round=event.round, group=event.group)],
    ),
    Shown(ValuesEntered, _entered),
    Shown(LeavesAppraised, _sheet),
    Shown(AssessmentRecalled, _sheet),
    Shown(AssessmentClosed, _sheet),
    Shown(StandingsMoved, _ranks),
    Shown(FrameworkImported, lambda event: [changed("frameworks", framework=event.framework)]),
)


def on_scoring(desk: Desk, clock: Callable[[], datetime]) -> Consumer:
    """The consumer of scoring's events."""
    consumer = Consumer("notify.on-scoring", SCORING_EVENTS)
    for row in TABLE:
        row.listen(consumer, desk, clock)
    return consumer
