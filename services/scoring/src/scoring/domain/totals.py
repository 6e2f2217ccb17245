"""From the results of leaves to the total of one track of one assessment.

The order of operations is fixed: leaf results → redistribution of not-applicable leaves inside their
group → sum → rescaling of what is excluded → adjustments as one net sum, never rescaled → clamp to
[0, scale]. What is missing adds nothing before closing, and at closing what its formula says of the
missing: 0, or the loss of F16's cap. Everything stays an exact fraction; only ``displayed`` and its
like are rounded, once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from scoring.domain.framework import Framework, Group, Leaf, NaPolicy
from scoring.domain.results import Missing, MissingReason, NaReason, NotApplicable, Result, Scored
from scoring.domain.rounding import rounded

_ZERO = Fraction(0)


class GroupFlag(StrEnum):
    LEFT_OUT = "left_out"
    """Every leaf that could take the redistributed points is itself not applicable."""


@dataclass(frozen=True)
class GroupTotal:
    """A main indicator: points of the applicable maximum; ``share`` is None when nothing applies."""

    code: str
    points: Fraction
    applicable: Fraction
    share: Fraction | None
    missing: int
    flags: frozenset[GroupFlag]

    def displayed(self, decimals: int) -> str:
        """The points as printed; "" for a group in which nothing applies."""
        return "" if self.share is None else rounded(self.points, decimals)

    def displayed_share(self, decimals: int) -> str | None:
        return None if self.share is None else rounded(self.share, decimals)


@dataclass(frozen=True)
class Total:
    """The total of one track, exact; ``closed`` tells the closed one from the provisional."""

    exact: Fraction
    normalised: Fraction
    points: Fraction
    applicable: Fraction
    rescaled: Fraction
    adjusted: Fraction
    """The net sum of bonus and penalty."""
    groups: tuple[GroupTotal, ...]
    missing: dict[str, MissingReason]
    """Why each leaf without a value has none; at closing these count 0 with this reason."""
    closed: bool
    display_decimals: int
    normalised_decimals: int

    @property
    def displayed(self) -> str:
        return rounded(self.exact, self.display_decimals)

    @property
    def displayed_normalised(self) -> str:
        return rounded(self.normalised, self.normalised_decimals)

    @property
    def displayed_groups(self) -> tuple[str, ...]:
        return tuple(group.displayed(self.display_decimals) for group in self.groups)

    @property
    def complete(self) -> bool:
        """Whether nothing can still be added: all is known, or closed and decided."""
        undecided = MissingReason.NOT_APPRAISED in self.missing.values()
        return not self.missing or (self.closed and not undecided)


def total(
    framework: Framework,
    results: Mapping[str, Result],
    adjustments: Mapping[str, Result] | None = None,
    *,
    closed: bool = False,
) -> Total:
    """The total of these results, by leaf code; a leaf that is not among them is missing."""
    groups = tuple(_group(group, results, closed=closed) for group in framework.groups)
    points = sum((group.points for group in groups), _ZERO)
    applicable = sum((group.applicable for group in groups), _ZERO)
    rescaled = points / applicable * framework.scale if applicable else _ZERO
    adjusted = _adjusted(framework, adjustments or {}, closed=closed)
    exact = min(max(rescaled + adjusted, _ZERO), framework.scale)
    return Total(
        exact=exact,
        normalised=exact / framework.scale,
        points=points,
        applicable=applicable,
        rescaled=rescaled,
        adjusted=adjusted,
        groups=groups,
        missing=_missing(framework, results),
        closed=closed,
        display_decimals=framework.display_decimals,
        normalised_decimals=framework.normalised_decimals,
    )


_UNKNOWN = Missing(())


def _missing(framework: Framework, results: Mapping[str, Result]) -> dict[str, MissingReason]:
    found = {code: results.get(code, _UNKNOWN) for code in framework.leaves}
    return {code: result.reason for code, result in found.items() if isinstance(result, Missing)}


def leaf_points(leaf: Leaf, result: Result, *, closed: bool) -> Fraction | None:
    """What a leaf brings; None when it is excluded or redistributed."""
    match result:
        case Scored(points):
            return points
        case Missing():
            return leaf.formula.when_closed() if closed else _ZERO
        case NotApplicable():
            policy = effective_policy(leaf, result)
            if policy is NaPolicy.AWARD_FULL:
                return leaf.maximum
            return _ZERO if policy is NaPolicy.ZERO else None


def effective_policy(leaf: Leaf, result: NotApplicable) -> NaPolicy:
    """Not applicable by the framework is always excluded, whatever the leaf's policy."""
    return NaPolicy.EXCLUDE_AND_RESCALE if result.reason is NaReason.FRAMEWORK else leaf.na_policy


# Redistributed leaves hand their maximum to all others of the group, in proportion, before the excluded
# ones leave with their enlarged maximum: a group's share is the same either way, its weight is not.
def _group(group: Group, results: Mapping[str, Result], *, closed: bool) -> GroupTotal:
    points = excluded = redistributed = _ZERO
    missing = 0
    for leaf in group.leaves:
        result = results.get(leaf.code, _UNKNOWN)
        missing += isinstance(result, Missing)
        brought = leaf_points(leaf, result, closed=closed)
        if brought is not None:
            points += brought
        elif (
            isinstance(result, NotApplicable)
            and effective_policy(leaf, result) is NaPolicy.REDISTRIBUTE_IN_GROUP
        ):
            redistributed += leaf.maximum
        else:
            excluded += leaf.maximum
    remaining = group.maximum - excluded - redistributed
    if not remaining:
        flags = frozenset({GroupFlag.LEFT_OUT}) if redistributed else frozenset[GroupFlag]()
        return GroupTotal(group.code, _ZERO, _ZERO, None, missing, flags)
    factor = group.maximum / (group.maximum - redistributed)
    applicable = remaining * factor
    return GroupTotal(group.code, points * factor, applicable, points / remaining, missing, frozenset())


def _adjusted(framework: Framework, results: Mapping[str, Result], *, closed: bool) -> Fraction:
    net = _ZERO
    for adjustment in framework.adjustments:
        result = results.get(adjustment.code, _UNKNOWN)
        if isinstance(result, Scored):
            net += result.points
        elif isinstance(result, Missing) and closed:
            net += adjustment.formula.when_closed()
    return net
