"""F5: bands of a ratio."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from scoring.domain.formulas.ratio import flags, ratio
from scoring.domain.inputs import Inputs
from scoring.domain.reader import Reader
from scoring.domain.results import Result, Scored


@dataclass(frozen=True)
class Bands:
    """The points of the band that holds the exact ratio; bands ascend from 0, the highest is open above.

    ``closed: left`` puts a boundary into the upper band ("≥"), ``right`` into the lower one ("≤").
    """

    maximum: Fraction
    bands: tuple[tuple[Fraction, Fraction], ...]
    closed_right: bool
    allow_over: bool
    type: ClassVar[str] = "F5"
    names: ClassVar[tuple[str, ...]] = ("a", "b")
    may_not_occur: ClassVar[bool] = True

    @classmethod
    def parse(cls, parameters: Reader, maximum: Fraction) -> Self:
        given = parameters.children("bands")
        bands = sorted((_band(band, maximum) for band in given), key=lambda band: band[0])
        starts = [start for start, _, _ in bands]
        if not starts or starts[0] != 0:
            parameters.fault(
                "bands", "gap", "Bậc thấp nhất phải bắt đầu từ 0", "The lowest band must start at 0"
            )
        if len(set(starts)) < len(starts):
            parameters.fault(
                "bands", "overlap", "Hai bậc bắt đầu cùng một mức", "Two bands start at one ratio"
            )
        for (_, _, end), following in zip(bands, starts[1:], strict=False):
            if end is not None and end != following:
                parameters.fault("bands", "gap", "Các bậc không nối tiếp nhau", "The bands do not join")
        if bands and bands[-1][2] is not None:
            parameters.fault(
                "bands", "gap", "Bậc cao nhất phải để mở phía trên", "The highest band is open above"
            )
        closed = parameters.text("closed", "left", among=("left", "right"))
        allow_over = parameters.flag("allow_over")
        parameters.finish()
        return cls(
            maximum, tuple((start, points) for start, points, _ in bands), closed == "right", allow_over
        )

    def evaluate(self, inputs: Inputs) -> Result:
        value = ratio(inputs, allow_over=self.allow_over)
        if not isinstance(value, Fraction):
            return value
        points = self.bands[0][1]
        for start, band_points in self.bands:
            if value > start or (value == start and not self.closed_right):
                points = band_points
        return Scored(points, value, flags(value, value))

    def when_closed(self) -> Fraction:
        return Fraction(0)


def _band(band: Reader, maximum: Fraction) -> tuple[Fraction, Fraction, Fraction | None]:
    start, points = band.decimal("from"), band.decimal("points")
    end = band.decimal("to") if "to" in band.value else None
    if points > maximum:
        band.fault("points", "above-max", "Điểm vượt điểm tối đa", "The points exceed the maximum")
    band.finish()
    return start, points, end
