"""One person for each role; where the unit matters, one of the unit asked about and one of another."""

from collections.abc import Mapping, Sequence

UNIT, OTHER_UNIT = "25195", "25198"
VERIFIER, OTHER_VERIFIER = "DN-SNV", "DN-STC"

PEOPLE: Mapping[str, tuple[str, str]] = {
    "system_admin": ("system_admin", "75"),
    "system_owner": ("system_owner", "DN-SKHCN"),
    "publisher": ("publisher", "DN-SKHCN"),
    "province_leader": ("province_leader", "75"),
    "pc_office": ("pc_office", "DN-VPUB"),
    "council": ("council", "75"),
    "auditor": ("auditor", "DN-TTR"),
    "verifier": ("appraiser", VERIFIER),
    "other verifier": ("appraiser", OTHER_VERIFIER),
    "verifier inside": ("appraiser", UNIT),
    "head": ("unit_head", UNIT),
    "admin": ("unit_admin", UNIT),
    "officer": ("officer", UNIT),
    "specialist": ("specialist", UNIT),
    "other head": ("unit_head", OTHER_UNIT),
    "other admin": ("unit_admin", OTHER_UNIT),
    "other officer": ("officer", OTHER_UNIT),
    "other specialist": ("specialist", OTHER_UNIT),
}
NOBODY = "nobody"
"""Somebody who has not signed in."""

INSIDE = ("head", "admin", "officer", "specialist")
OUTSIDE = ("other head", "other admin", "other officer", "other specialist")
GROUPS: Mapping[str, Sequence[str]] = {
    "signed in": tuple(PEOPLE),
    "everyone": (*PEOPLE, NOBODY),
    "the unit": INSIDE,
    "the other unit": OUTSIDE,
    "verifiers": ("verifier", "other verifier", "verifier inside"),
    "above": ("system_owner", "publisher", "pc_office", "council", "auditor"),
}
"""Names that stand for several people; ``above`` reads every unit's scores in every state."""


def named(names: Sequence[str]) -> frozenset[str]:
    """The people behind names and names of groups."""
    return frozenset(person for name in names for person in GROUPS.get(name, (name,)))
