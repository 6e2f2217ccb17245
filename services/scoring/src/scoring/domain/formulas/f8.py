"""F8: points for each item, up to a cap."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from scoring.domain.formulas.ratio import expect_only
from scoring.domain.inputs import Inputs, count
from scoring.domain.reader import Reader
from scoring.domain.results import Flag, Missing, Result, Scored


@dataclass(frozen=True)
class PerItem:
    """min(count × each, cap); ``cap`` is in points and at most max."""

    maximum: Fraction
    each: Fraction
    cap: Fraction
    type: ClassVar[str] = "F8"
    names: ClassVar[tuple[str, ...]] = ("count",)
    may_not_occur: ClassVar[bool] = False

    @classmethod
    def parse(cls, parameters: Reader, maximum: Fraction) -> Self:
        each = parameters.decimal("each", positive=True)
        cap = parameters.decimal("cap")
        if cap > maximum:
            parameters.fault("cap", "above-max", "Trần vượt điểm tối đa", "The cap exceeds the maximum")
        parameters.finish()
        return cls(maximum, each, cap)

    def evaluate(self, inputs: Inputs) -> Result:
        expect_only(inputs, self.names)
        if inputs.get("count") is None:
            return Missing(("count",))
        earned = count(inputs["count"], "count") * self.each
        capped = frozenset({Flag.CAPPED}) if earned > self.cap else frozenset[Flag]()
        return Scored(min(earned, self.cap), flags=capped)

    def when_closed(self) -> Fraction:
        return Fraction(0)
