"""F1: yes or no."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from scoring.domain.formulas.ratio import expect_only
from scoring.domain.inputs import Inputs
from scoring.domain.reader import Reader
from scoring.domain.refusals import UnknownChoice
from scoring.domain.results import Missing, Result, Scored


@dataclass(frozen=True)
class YesNo:
    """``answer`` yes → max, no → 0."""

    maximum: Fraction
    type: ClassVar[str] = "F1"
    names: ClassVar[tuple[str, ...]] = ("answer",)
    may_not_occur: ClassVar[bool] = False

    @classmethod
    def parse(cls, parameters: Reader, maximum: Fraction) -> Self:
        parameters.finish()
        return cls(maximum)

    def evaluate(self, inputs: Inputs) -> Result:
        expect_only(inputs, self.names)
        answer = inputs.get("answer")
        if answer is None:
            return Missing(("answer",))
        if answer not in {"yes", "no"}:
            raise UnknownChoice(field="answer", given=answer, known="yes, no")
        return Scored(self.maximum if answer == "yes" else Fraction(0))

    def when_closed(self) -> Fraction:
        return Fraction(0)
