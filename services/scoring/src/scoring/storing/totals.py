"""A total as it is stored, sent and shown: exact beside displayed."""

from contracts.scoring import Total as TotalSent

from scoring.domain.ranking import SHARE_DECIMALS
from scoring.domain.rounding import exact as decimal_string
from scoring.domain.totals import GroupTotal, Total


def total_json(total: Total) -> dict[str, object]:
    """Everything a reader needs to follow the total from its groups, as plain JSON."""
    return {
        "displayed": total.displayed,
        "exact": decimal_string(total.exact),
        "normalised": total.displayed_normalised,
        "points": decimal_string(total.points),
        "applicable": decimal_string(total.applicable),
        "rescaled": decimal_string(total.rescaled),
        "adjusted": decimal_string(total.adjusted),
        "complete": total.complete,
        "closed": total.closed,
        "missing": {leaf: reason.value for leaf, reason in total.missing.items()},
        "groups": [_group(group, total.display_decimals) for group in total.groups],
    }


def total_sent(total: Total) -> TotalSent:
    """A total as events carry it."""
    return TotalSent(
        displayed=total.displayed,
        exact=decimal_string(total.exact),
        normalised=total.displayed_normalised,
        complete=total.complete,
    )


def _group(group: GroupTotal, decimals: int) -> dict[str, object]:
    return {
        "code": group.code,
        "points": group.displayed(decimals),
        "exact": decimal_string(group.points),
        "applicable": decimal_string(group.applicable),
        "share": group.displayed_share(SHARE_DECIMALS),
        "missing": group.missing,
        "flags": sorted(group.flags),
    }
