"""What scoring tells: rounds, values, appraisal, results and publication.

Every number is a decimal string: ``exact`` (at most 30 decimals) beside the ``displayed`` one.
"""

from datetime import date
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict

from contracts.event import Event, State
from contracts.topics import SCORING_EVENTS, SCORING_RANKINGS


class Total(BaseModel):
    """A total on one track; ``final`` is false while missing values may still arrive."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    displayed: str
    exact: str
    normalised: str
    complete: bool


class LeafResult(BaseModel):
    """One leaf of a finalised assessment, as the ministry connector needs it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    code: str
    inputs: dict[str, str]
    displayed: str | None
    exact: str | None
    state: str
    """scored | not_applicable | missing"""


class FrameworkImported(Event, type="scoring.framework.imported.v1", topic=SCORING_EVENTS, key="framework"):
    framework: str
    version: str
    content_hash: str
    imported_at: AwareDatetime


class RoundOpened(Event, type="scoring.round.opened.v1", topic=SCORING_EVENTS, key="round"):
    round: str
    name: str
    year: int
    sample: bool
    units: tuple[str, ...]
    self_assessment_until: AwareDatetime
    opened_by: UUID
    opened_at: AwareDatetime


class AssessmentOpened(Event, type="scoring.assessment.opened.v1", topic=SCORING_EVENTS, key="assessment_id"):
    """A unit was given its sheet of a round; ``verifiers`` says which unit appraises each leaf."""

    assessment_id: UUID
    round: str
    unit: str
    verifiers: dict[str, str]
    opened_by: UUID
    opened_at: AwareDatetime


class EnteredLeaf(BaseModel):
    """A leaf of which figures or words were saved, and the version it has since."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    leaf: str
    version: int


class ValuesEntered(Event, type="scoring.values.entered.v1", topic=SCORING_EVENTS, key="assessment_id"):
    """One save, of a leaf or of a pasted range, with the total the assessment has since."""

    assessment_id: UUID
    round: str
    group: str
    unit: str
    leaves: tuple[EnteredLeaf, ...]
    total: Total
    entered_by: UUID
    entered_at: AwareDatetime


class AssessmentSubmitted(
    Event, type="scoring.assessment.submitted.v1", topic=SCORING_EVENTS, key="assessment_id"
):
    assessment_id: UUID
    round: str
    group: str
    unit: str
    late: bool
    total: Total
    verifiers: tuple[str, ...]
    submitted_by: UUID
    submitted_at: AwareDatetime


class AssessmentRecalled(
    Event, type="scoring.assessment.recalled.v1", topic=SCORING_EVENTS, key="assessment_id"
):
    assessment_id: UUID
    round: str
    unit: str
    recalled_by: UUID
    recalled_at: AwareDatetime


class DeadlineExtended(Event, type="scoring.deadline.extended.v1", topic=SCORING_EVENTS, key="assessment_id"):
    """One unit may enter and sign until a later moment than the round's."""

    assessment_id: UUID
    round: str
    unit: str
    former: AwareDatetime
    until: AwareDatetime
    reason: str
    extended_by: UUID
    extended_at: AwareDatetime


class AssessmentReminded(
    Event, type="scoring.assessment.reminded.v1", topic=SCORING_EVENTS, key="assessment_id"
):
    """A unit that has not signed off was asked to."""

    assessment_id: UUID
    round: str
    unit: str
    due: AwareDatetime
    reminded_by: UUID
    reminded_at: AwareDatetime


class LeafReturned(Event, type="scoring.leaf.returned.v1", topic=SCORING_EVENTS, key="assessment_id"):
    assessment_id: UUID
    round: str
    unit: str
    leaf: str
    reason: str
    returned_by: UUID
    returned_at: AwareDatetime


class LeavesAppraised(Event, type="scoring.leaves.appraised.v1", topic=SCORING_EVENTS, key="assessment_id"):
    """One appraiser's decisions on one assessment, with the appraised total they led to."""

    assessment_id: UUID
    round: str
    group: str
    unit: str
    leaves: tuple[str, ...]
    adjusted: tuple[str, ...]
    total: Total
    appraised_by: UUID
    appraised_at: AwareDatetime


class AssessmentAppraised(
    Event, type="scoring.assessment.appraised.v1", topic=SCORING_EVENTS, key="assessment_id"
):
    """The last leaf was decided; the unit may see the result."""

    assessment_id: UUID
    round: str
    group: str
    unit: str
    total: Total
    adjusted: tuple[str, ...]
    appraised_at: AwareDatetime


class AssessmentClosed(Event, type="scoring.assessment.closed.v1", topic=SCORING_EVENTS, key="assessment_id"):
    """Its group was closed: nothing more comes from the unit, whether the sheet was signed or not."""

    assessment_id: UUID
    round: str
    group: str
    unit: str
    empty: tuple[str, ...]
    """The leaves that were left without a value."""
    taken_back: tuple[str, ...]
    """The returned leaves that the unit did not hand back; they wait for their verifiers as they are."""
    closed_by: UUID
    closed_at: AwareDatetime


class AssessmentFinalised(
    Event, type="scoring.assessment.finalised.v1", topic=SCORING_EVENTS, key="assessment_id"
):
    """The council approved: the final track stands, leaf by leaf."""

    assessment_id: UUID
    round: str
    group: str
    unit: str
    framework: str
    framework_version: str
    total: Total
    leaves: tuple[LeafResult, ...]
    approved_by: UUID
    approved_at: AwareDatetime


class StandingsMoved(Event, type="scoring.standings.moved.v1", topic=SCORING_EVENTS, key="ranking"):
    """A group was ranked again and a place, a total or a score in it is another than before."""

    ranking: str
    round: str
    group: str
    units: int
    """How many units' standings moved."""
    ranked_at: AwareDatetime


class PublicationProposed(
    Event, type="scoring.publication.proposed.v1", topic=SCORING_EVENTS, key="proposal_id"
):
    proposal_id: UUID
    round: str
    group: str
    decision_number: str
    decision_date: date
    ranking_hash: str
    proposed_by: UUID
    proposed_at: AwareDatetime


class RankedUnit(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    unit: str
    name: str
    rank: int
    total: str


class RankingPublished(
    Event, type="scoring.ranking.published.v1", topic=SCORING_EVENTS, key="publication_id"
):
    publication_id: UUID
    round: str
    round_name: str
    group: str
    version: int
    sample: bool
    decision_number: str
    decision_date: date
    ranking_hash: str
    units: tuple[RankedUnit, ...]
    published_by: UUID
    published_at: AwareDatetime


class RankingState(State, type="scoring.ranking.state.v1", topic=SCORING_RANKINGS, key="ranking"):
    """The newest published ranking of a round's group (``ranking`` is ``<round>/<group>``)."""

    ranking: str
    round: str
    group: str
    decision_number: str
    decision_date: date
    ranking_hash: str
    units: tuple[RankedUnit, ...]
