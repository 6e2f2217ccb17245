"""F12: the fewer the better."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from scoring.domain.formulas.ratio import ratio
from scoring.domain.inputs import Inputs
from scoring.domain.reader import Reader
from scoring.domain.results import Result, Scored


@dataclass(frozen=True)
class FewerBetter:
    """(1 − a/b) × max, where a of b went wrong; the ratio shown is a/b."""

    maximum: Fraction
    type: ClassVar[str] = "F12"
    names: ClassVar[tuple[str, ...]] = ("a", "b")
    may_not_occur: ClassVar[bool] = True

    @classmethod
    def parse(cls, parameters: Reader, maximum: Fraction) -> Self:
        parameters.finish()
        return cls(maximum)

    def evaluate(self, inputs: Inputs) -> Result:
        value = ratio(inputs, allow_over=False)
        if not isinstance(value, Fraction):
            return value
        return Scored((1 - value) * self.maximum, value)

    def when_closed(self) -> Fraction:
        return Fraction(0)
