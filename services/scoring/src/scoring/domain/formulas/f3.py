"""F3: a ratio times the maximum."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from scoring.domain.formulas.ratio import flags, ratio
from scoring.domain.inputs import Inputs
from scoring.domain.reader import Reader
from scoring.domain.results import Result, Scored


@dataclass(frozen=True)
class Ratio:
    """min(a/b, cap) × max; ``allow_over`` lets a exceed b, and the score still stays within max."""

    maximum: Fraction
    cap: Fraction
    allow_over: bool
    type: ClassVar[str] = "F3"
    names: ClassVar[tuple[str, ...]] = ("a", "b")
    may_not_occur: ClassVar[bool] = True

    @classmethod
    def parse(cls, parameters: Reader, maximum: Fraction) -> Self:
        cap = parameters.decimal("cap", "1", positive=True)
        allow_over = parameters.flag("allow_over")
        parameters.finish()
        return cls(maximum, cap, allow_over)

    def evaluate(self, inputs: Inputs) -> Result:
        value = ratio(inputs, allow_over=self.allow_over)
        if not isinstance(value, Fraction):
            return value
        share = min(value, self.cap, Fraction(1))
        return Scored(share * self.maximum, value, flags(value, min(self.cap, Fraction(1))))

    def when_closed(self) -> Fraction:
        return Fraction(0)
