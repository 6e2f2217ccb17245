"""F7: a table of counts."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from scoring.domain.formulas.ratio import expect_only
from scoring.domain.inputs import Inputs, count
from scoring.domain.reader import Reader
from scoring.domain.results import Missing, Result, Scored


@dataclass(frozen=True)
class CountTable:
    """The points of the highest row not above ``count``; below the table 0."""

    maximum: Fraction
    rows: tuple[tuple[Fraction, Fraction], ...]
    type: ClassVar[str] = "F7"
    names: ClassVar[tuple[str, ...]] = ("count",)
    may_not_occur: ClassVar[bool] = False

    @classmethod
    def parse(cls, parameters: Reader, maximum: Fraction) -> Self:
        rows: dict[Fraction, Fraction] = {}
        for row in parameters.children("table"):
            least, points = row.decimal("count"), row.decimal("points")
            if least.denominator != 1:
                row.fault("count", "not-whole", "Số đếm phải nguyên", "A count is a whole number")
            if least in rows:
                row.fault("count", "repeated", "Số đếm bị trùng", "The count is repeated")
            if points > maximum:
                row.fault("points", "above-max", "Điểm vượt điểm tối đa", "The points exceed the maximum")
            rows[least] = points
            row.finish()
        if not rows:
            parameters.fault("table", "missing", "Bảng không có dòng nào", "The table has no row")
        parameters.finish()
        return cls(maximum, tuple(sorted(rows.items())))

    def evaluate(self, inputs: Inputs) -> Result:
        expect_only(inputs, self.names)
        if inputs.get("count") is None:
            return Missing(("count",))
        reached = count(inputs["count"], "count")
        points = [row_points for least, row_points in self.rows if least <= reached]
        return Scored(points[-1] if points else Fraction(0))

    def when_closed(self) -> Fraction:
        return Fraction(0)
