"""F16: timeliness, so many points off for each working day late."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import ClassVar, Self

from scoring.domain.formulas.ratio import expect_only
from scoring.domain.inputs import Inputs, absent, day
from scoring.domain.reader import Reader
from scoring.domain.refusals import NotADate
from scoring.domain.results import Flag, Missing, Result, Scored

_SATURDAY = 5


def working_days(after: date, until: date, holidays: frozenset[date] = frozenset()) -> int:
    """The working days d with ``after`` < d ≤ ``until``: Monday to Friday, no holidays."""
    if until <= after:
        return 0
    weeks, rest = divmod((until - after).days, 7)
    odd = sum((after + timedelta(days=n)).weekday() < _SATURDAY for n in range(1, rest + 1))
    off = sum(after < holiday <= until and holiday.weekday() < _SATURDAY for holiday in holidays)
    return weeks * 5 + odd - off


@dataclass(frozen=True)
class Timeliness:
    """min(late working days × step, cap) off: from max for a leaf, below zero for an adjustment (max 0).

    What was never submitted loses the cap, at closing.
    """

    maximum: Fraction
    step: Fraction
    cap: Fraction
    holidays: frozenset[date]
    type: ClassVar[str] = "F16"
    names: ClassVar[tuple[str, ...]] = ("due", "submitted")
    may_not_occur: ClassVar[bool] = False

    @classmethod
    def parse(cls, parameters: Reader, maximum: Fraction) -> Self:
        step = parameters.decimal("step", positive=True)
        cap = parameters.decimal("cap", positive=True)
        if 0 < maximum < cap:
            parameters.fault(
                "cap", "above-max", "Mức trừ tối đa vượt điểm tối đa", "The cap exceeds the maximum"
            )
        holidays: set[date] = set()
        for given in parameters.texts("holidays", optional=True):
            try:
                holidays.add(day(given))
            except NotADate:
                parameters.fault(
                    "holidays", "wrong-form", f"“{given}” không phải là ngày", f"“{given}” is no date"
                )
        parameters.finish()
        return cls(maximum, step, cap, frozenset(holidays))

    def evaluate(self, inputs: Inputs) -> Result:
        expect_only(inputs, self.names)
        days = {name: day(inputs[name], name) for name in self.names if inputs.get(name) is not None}
        if missing := absent(inputs, self.names):
            return Missing(missing)
        lost = working_days(days["due"], days["submitted"], self.holidays) * self.step
        capped = frozenset({Flag.CAPPED}) if lost > self.cap else frozenset[Flag]()
        return Scored(self.maximum - min(lost, self.cap), flags=capped)

    def when_closed(self) -> Fraction:
        return self.maximum - self.cap
