"""Objectives: a direction, a baseline, and what is to be reached by which year."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"
    KEEP = "keep"
    MILESTONE = "milestone"


class Operator(StrEnum):
    AT_LEAST = "≥"
    AT_MOST = "≤"
    EXACTLY = "="
    LESS = "<"
    MORE = ">"
    BETWEEN = "range"
    TEXT = "text"


REACHED: Mapping[Operator, Callable[[Decimal, Decimal], bool]] = {
    Operator.AT_LEAST: operator.ge,
    Operator.BETWEEN: operator.ge,
    Operator.AT_MOST: operator.le,
    Operator.EXACTLY: operator.eq,
    Operator.LESS: operator.lt,
    Operator.MORE: operator.gt,
}


@dataclass(frozen=True)
class Target:
    """A value as the document states it; `text` is what people see, verbatim."""

    operator: Operator
    text: str
    value: Decimal | None = None
    upper: Decimal | None = None
    year: int | None = None

    def met_by(self, achieved: Decimal) -> bool | None:
        """Whether a measured value reaches the target; None when the target is words only."""
        if self.value is None:
            return None
        reached = REACHED.get(self.operator)
        return None if reached is None else reached(achieved, self.value)


def target_for(targets: tuple[Target, ...], year: int) -> Target | None:
    """The target stated for exactly that year; years between stated ones are not interpolated."""
    return next((target for target in targets if target.year == year), None)
