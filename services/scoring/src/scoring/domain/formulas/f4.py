"""F4: a ratio against a target."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from scoring.domain.formulas.ratio import flags, ratio
from scoring.domain.inputs import Inputs
from scoring.domain.reader import Reader
from scoring.domain.results import Result, Scored


@dataclass(frozen=True)
class AgainstTarget:
    """min((a/b) / target, 1) × max; ``target`` is a fraction, 0.8 for 80 %."""

    maximum: Fraction
    target: Fraction
    allow_over: bool
    type: ClassVar[str] = "F4"
    names: ClassVar[tuple[str, ...]] = ("a", "b")
    may_not_occur: ClassVar[bool] = True

    @classmethod
    def parse(cls, parameters: Reader, maximum: Fraction) -> Self:
        target = parameters.decimal("target", positive=True)
        allow_over = parameters.flag("allow_over")
        parameters.finish()
        return cls(maximum, target, allow_over)

    def evaluate(self, inputs: Inputs) -> Result:
        value = ratio(inputs, allow_over=self.allow_over)
        if not isinstance(value, Fraction):
            return value
        share = min(value / self.target, Fraction(1))
        return Scored(share * self.maximum, value, flags(value, self.target))

    def when_closed(self) -> Fraction:
        return Fraction(0)
