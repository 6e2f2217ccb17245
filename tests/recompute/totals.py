"""From leaves to a total: sum, rescale what is not applicable, deduct, bound. Nothing is rounded here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from recompute.formulas import Outcome, Without


@dataclass(frozen=True)
class Scored:
    """One leaf of one assessment: where it stands, what it may be worth, what it is worth."""

    group: str
    code: str
    maximum: Fraction
    outcome: Outcome

    @property
    def applies(self) -> bool:
        return self.outcome is not Without.NOT_APPLICABLE

    @property
    def points(self) -> Fraction:
        return Fraction(0) if isinstance(self.outcome, Without) else self.outcome


@dataclass(frozen=True)
class Totals:
    total: Fraction
    groups: Mapping[str, Fraction | None]
    applicable: Fraction


def totals(
    leaves: Sequence[Scored], groups: Sequence[str], scale: Fraction, deducted: Fraction = Fraction(0)
) -> Totals:
    """Exclude and rescale at the total; a group keeps the points it has, one without any leaf has None."""
    applicable = sum((leaf.maximum for leaf in leaves if leaf.applies), Fraction(0))
    obtained = sum((leaf.points for leaf in leaves), Fraction(0))
    rescaled = obtained / applicable * scale if applicable else Fraction(0)
    per_group = {group: _points([leaf for leaf in leaves if leaf.group == group]) for group in groups}
    return Totals(min(max(rescaled - deducted, Fraction(0)), scale), per_group, applicable)


def _points(leaves: Sequence[Scored]) -> Fraction | None:
    applying = [leaf.points for leaf in leaves if leaf.applies]
    return sum(applying, Fraction(0)) if applying else None
