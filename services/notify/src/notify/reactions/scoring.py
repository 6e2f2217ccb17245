"""Rounds, assessments, appraisal, publication."""

from collections.abc import Callable
from datetime import datetime

from contracts.scoring import (
    AssessmentAppraised,
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


def _assessment(event: Assessed | AssessmentRecalled | DeadlineExtended | LeafReturned) -> Change:
    read = "scoring.assessment.read"
    return changed("assessment", unit=event.unit, permission=read, id=event.assessment_id)


def _standing(event: Assessed) -> list[Change]:
    """Ranks of the group may have moved: who previews them fetches them again."""
    preview = "scoring.ranking.preview"
    ranks = changed("standing", permission=preview, round=event.round, group=event.group)
    return [_assessment(event), ranks]


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
        shows=lambda event: [_assessment(event)],
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
            words={"late": event.late, "total": event.total.displayed},
        ),
        shows=_standing,
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
        shows=lambda event: [_assessment(event)],
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
        shows=_standing,
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
        shows=_standing,
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
    Shown(ValuesEntered, _standing),
    Shown(LeavesAppraised, _standing),
    Shown(AssessmentRecalled, lambda event: [_assessment(event)]),
    Shown(FrameworkImported, lambda event: [changed("frameworks", framework=event.framework)]),
)


def on_scoring(desk: Desk, clock: Callable[[], datetime]) -> Consumer:
    """The consumer of scoring's events."""
    consumer = Consumer("notify.on-scoring", SCORING_EVENTS)
    for row in TABLE:
        row.listen(consumer, desk, clock)
    return consumer
