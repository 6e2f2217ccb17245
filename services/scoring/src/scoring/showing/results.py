"""What a leaf or an assessment is worth, as text: every exact number beside its displayed one."""

from fractions import Fraction

from pydantic import BaseModel

from scoring.domain.results import Missing, Result, Scored
from scoring.domain.rounding import exact, rounded
from scoring.domain.totals import Total
from scoring.storing.totals import total_json

PERCENT_DECIMALS = 2


class ResultView(BaseModel):
    """``ratio`` is the true one, ``percent`` as it is printed; ``reason`` tells why there are no points."""

    state: str
    displayed: str | None = None
    exact: str | None = None
    ratio: str | None = None
    percent: str | None = None
    flags: list[str] = []
    reason: str | None = None
    lacking: list[str] = []

    @classmethod
    def of(cls, result: Result, decimals: int) -> "ResultView":
        if isinstance(result, Scored):
            return cls(
                state="scored",
                displayed=rounded(result.points, decimals),
                exact=exact(result.points),
                ratio=None if result.ratio is None else exact(result.ratio),
                percent=None if result.ratio is None else _percent(result.ratio),
                flags=sorted(result.flags),
            )
        if isinstance(result, Missing):
            return cls(state="missing", reason=result.reason, lacking=list(result.which))
        return cls(state="not_applicable", reason=result.reason)


class GroupView(BaseModel):
    """A main group: its points, what could be had, and its share of that (four decimals)."""

    code: str
    points: str
    exact: str
    applicable: str
    share: str | None
    missing: int
    flags: list[str]


class TotalView(BaseModel):
    """``points`` of ``applicable``, ``rescaled`` to the scale, ``adjusted`` by deductions, then bounded.

    ``missing`` says why a leaf has no value; in a closed total these count 0.
    """

    displayed: str
    exact: str
    normalised: str
    points: str
    applicable: str
    rescaled: str
    adjusted: str
    complete: bool
    closed: bool
    missing: dict[str, str]
    groups: list[GroupView]

    @classmethod
    def of(cls, total: Total) -> "TotalView":
        return cls.model_validate(total_json(total))


def _percent(ratio: Fraction) -> str:
    return rounded(ratio * 100, PERCENT_DECIMALS)
