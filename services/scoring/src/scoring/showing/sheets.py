"""A whole assessment as its reader may see it."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, Field

from scoring.domain.framework import Framework
from scoring.domain.leaf_record import Track
from scoring.domain.rounding import exact
from scoring.domain.sheet import Sheet, Status
from scoring.domain.totals import Total
from scoring.showing.leaves import LeafView, Shown
from scoring.showing.results import ResultView, TotalView
from scoring.showing.sight import Sight


class TotalsView(BaseModel):
    """Totals of unit, verifier and council; null before their time."""

    own: TotalView = Field(serialization_alias="self")
    appraised: TotalView | None
    final: TotalView | None

    @classmethod
    def of(cls, sheet: Sheet, sight: Sight, newest: Total | None = None) -> "TotalsView":
        """``newest`` is the total of the newest views, where it is at hand."""
        begun = any(record.appraised for record in sheet.leaves.values())
        own = TotalView.of(sheet.total(Track.SELF) if begun or newest is None else newest)
        appraised = TotalView.of(sheet.total(Track.APPRAISED)) if begun and sight.decisions else None
        approved = sheet.status in {Status.APPROVED, Status.PUBLISHED}
        return cls(own=own, appraised=appraised, final=appraised if approved else None)


class FrameworkHead(BaseModel):
    code: str
    version: str
    name: str
    scale: str
    display_decimals: int
    normalised_decimals: int

    @classmethod
    def of(cls, framework: Framework) -> "FrameworkHead":
        return cls(
            code=framework.code,
            version=framework.version,
            name=framework.name,
            scale=exact(framework.scale),
            display_decimals=framework.display_decimals,
            normalised_decimals=framework.normalised_decimals,
        )


class MainGroup(BaseModel):
    code: str
    name: str
    short_name: str
    max: str


class Deduction(BaseModel):
    """What is taken off after the total; both days are those of Việt Nam."""

    code: str
    name: str
    formula: str
    inputs: dict[str, str | None]
    result: ResultView


class UnitHead(BaseModel):
    """The unit under the names frozen when the round was opened."""

    code: str
    name: str
    short_name: str
    type: str


class Place(BaseModel):
    """Where an assessment belongs."""

    round: str
    round_name: str
    sample: bool
    group: str
    ranked: bool
    unit: UnitHead


class AssessmentView(Place):
    """Leaves in the framework's order; for an appraiser only those it verifies, and then no totals."""

    id: UUID
    version: int
    framework: FrameworkHead
    status: str
    due: datetime
    submitted_at: datetime | None
    submitted_by: UUID | None
    late: bool
    closed_at: datetime | None
    approved_at: datetime | None
    published_at: datetime | None
    groups: list[MainGroup]
    leaves: list[LeafView]
    adjustments: list[Deduction]
    totals: TotalsView | None


def assessment_view(place: Place, version: int, shown: Shown) -> AssessmentView:
    """The document of one assessment."""
    sheet, framework = shown.sheet, shown.sheet.framework
    groups = [
        MainGroup(code=group.code, name=group.name, short_name=group.short_name, max=exact(group.maximum))
        for group in framework.groups
    ]
    return AssessmentView(
        **place.model_dump(),
        id=sheet.id,
        version=version,
        framework=FrameworkHead.of(framework),
        status=sheet.status,
        due=sheet.due,
        submitted_at=sheet.submitted_at,
        submitted_by=sheet.submitted_by,
        late=sheet.late,
        closed_at=sheet.closed_at,
        approved_at=sheet.approved_at,
        published_at=sheet.published_at,
        groups=groups,
        leaves=shown.leaves(),
        adjustments=_deductions(sheet),
        totals=TotalsView.of(sheet, shown.sight) if shown.sight.whole else None,
    )


def _deductions(sheet: Sheet) -> list[Deduction]:
    inputs, results = sheet.days(), sheet.adjustments()
    decimals = sheet.framework.display_decimals
    return [
        Deduction(
            code=one.code,
            name=one.name,
            formula=one.formula.type,
            inputs=inputs,
            result=ResultView.of(results[one.code], decimals),
        )
        for one in sheet.framework.adjustments
    ]
