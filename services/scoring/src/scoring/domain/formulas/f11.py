"""F11: a density, so many per head."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from scoring.domain.formulas.ratio import ratio
from scoring.domain.inputs import Inputs
from scoring.domain.reader import Reader
from scoring.domain.results import Flag, Result, Scored


@dataclass(frozen=True)
class Density:
    """min((a / population × per) / target, 1) × max; ``ratio`` of the result is the density."""

    maximum: Fraction
    per: Fraction
    target: Fraction
    type: ClassVar[str] = "F11"
    names: ClassVar[tuple[str, ...]] = ("a", "population")
    may_not_occur: ClassVar[bool] = True

    @classmethod
    def parse(cls, parameters: Reader, maximum: Fraction) -> Self:
        per = parameters.decimal("per", positive=True)
        target = parameters.decimal("target", positive=True)
        parameters.finish()
        return cls(maximum, per, target)

    def evaluate(self, inputs: Inputs) -> Result:
        heads = ratio(inputs, ("a", "population"), allow_over=True)
        if not isinstance(heads, Fraction):
            return heads
        density = heads * self.per
        capped = frozenset({Flag.CAPPED}) if density > self.target else frozenset[Flag]()
        return Scored(min(density / self.target, Fraction(1)) * self.maximum, density, capped)

    def when_closed(self) -> Fraction:
        return Fraction(0)
