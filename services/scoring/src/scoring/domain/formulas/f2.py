"""F2: one of several options, or a checklist of them."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from scoring.domain.formulas.ratio import expect_only
from scoring.domain.inputs import Inputs
from scoring.domain.reader import Reader
from scoring.domain.refusals import ChosenTwice, UnknownChoice
from scoring.domain.results import Missing, Result, Scored


@dataclass(frozen=True)
class Options:
    """``choice`` names an option, whose share of max is scored.

    As a checklist ``choice`` is a list parted by commas ("" = nothing ticked) and the shares add up,
    at most to max.
    """

    maximum: Fraction
    shares: dict[str, Fraction]
    labels: dict[str, str]
    checklist: bool
    type: ClassVar[str] = "F2"
    names: ClassVar[tuple[str, ...]] = ("choice",)
    may_not_occur: ClassVar[bool] = False

    @classmethod
    def parse(cls, parameters: Reader, maximum: Fraction) -> Self:
        shares: dict[str, Fraction] = {}
        labels: dict[str, str] = {}
        for option in parameters.children("options"):
            code, share = option.text("code"), option.decimal("share")
            if code in shares:
                option.fault("code", "repeated", f"Mã “{code}” bị trùng", f"The code “{code}” is repeated")
            if "," in code:
                option.fault("code", "wrong-form", "Mã không được có dấu phẩy", "A code has no comma")
            if share > 1:
                option.fault("share", "out-of-range", "Tỷ lệ phải ≤ 1", "The share must be ≤ 1")
            shares[code], labels[code] = share, option.text("label")
            option.finish()
        if not shares:
            parameters.fault("options", "missing", "Phải có ít nhất một lựa chọn", "At least one option")
        checklist = parameters.flag("checklist")
        parameters.finish()
        return cls(maximum, shares, labels, checklist)

    def evaluate(self, inputs: Inputs) -> Result:
        expect_only(inputs, self.names)
        given = inputs.get("choice")
        if given is None:
            return Missing(("choice",))
        chosen = self._chosen(given)
        share = sum((self.shares[code] for code in chosen), Fraction(0))
        return Scored(min(share, Fraction(1)) * self.maximum)

    def _chosen(self, given: str) -> list[str]:
        if self.checklist and not given:
            return []
        chosen = given.split(",") if self.checklist else [given]
        for position, code in enumerate(chosen):
            if code not in self.shares:
                raise UnknownChoice(field="choice", given=code[:60], known=", ".join(self.shares))
            if code in chosen[:position]:
                raise ChosenTwice(field="choice", given=code)
        return chosen

    def when_closed(self) -> Fraction:
        return Fraction(0)
