"""F6: nothing below a floor, linear above it."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from scoring.domain.formulas.ratio import flags, ratio
from scoring.domain.inputs import Inputs
from scoring.domain.reader import Reader
from scoring.domain.results import Result, Scored


@dataclass(frozen=True)
class Floor:
    """0 while a/b is below ``floor`` (compared exactly), else min((a/b) / target, 1) × max."""

    maximum: Fraction
    floor: Fraction
    target: Fraction
    allow_over: bool
    type: ClassVar[str] = "F6"
    names: ClassVar[tuple[str, ...]] = ("a", "b")
    may_not_occur: ClassVar[bool] = True

    @classmethod
    def parse(cls, parameters: Reader, maximum: Fraction) -> Self:
        floor = parameters.decimal("floor")
        target = parameters.decimal("target", "1", positive=True)
        if floor > target:
            parameters.fault(
                "floor", "out-of-range", "Ngưỡng sàn vượt chỉ tiêu", "The floor exceeds the target"
            )
        allow_over = parameters.flag("allow_over")
        parameters.finish()
        return cls(maximum, floor, target, allow_over)

    def evaluate(self, inputs: Inputs) -> Result:
        value = ratio(inputs, allow_over=self.allow_over)
        if not isinstance(value, Fraction):
            return value
        share = min(value / self.target, Fraction(1)) if value >= self.floor else Fraction(0)
        return Scored(share * self.maximum, value, flags(value, self.target))

    def when_closed(self) -> Fraction:
        return Fraction(0)
