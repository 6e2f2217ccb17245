"""How much of an assessment somebody may see."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from auth import RIGHTS, Principal, Role
from auth.permissions import Scope

from scoring.domain.framework import Framework
from scoring.domain.sheet import Sheet, Status

DECIDED = {Status.APPRAISED, Status.APPROVED, Status.PUBLISHED}


@dataclass(frozen=True)
class Sight:
    """``verifies`` are the units for which somebody appraises, when that is all the right there is."""

    whole: bool
    decisions: bool
    verifies: frozenset[str] = frozenset()

    def of_leaf(self, framework: Framework, leaf: str, unit: str) -> bool:
        return self.whole or framework.verifier(leaf, unit) in self.verifies


def sees_all(who: Principal) -> bool:
    """Whether every unit's scores are open while they are being entered: to owner, council, auditors."""
    return _reads_the_province(who.roles() - {Role.APPRAISER, Role.PROVINCE_LEADER})


def sees_signed(who: Principal) -> bool:
    """Whether every unit's scores are open once its head has signed: to those above, and to leaders."""
    return _reads_the_province(who.roles() - {Role.APPRAISER})


def _reads_the_province(roles: AbstractSet[Role]) -> bool:
    return any(RIGHTS[role].get("scoring.assessment.read") is Scope.PROVINCE for role in roles)


def verifies(who: Principal) -> frozenset[str]:
    """The units for which somebody appraises."""
    return frozenset(grant.unit for grant in who.grants if grant.role is Role.APPRAISER)


def own_units(who: Principal) -> frozenset[str]:
    """The units in which somebody may read the assessment as one of its people, appraisers among them."""
    readers = {role for role in Role if RIGHTS[role].get("scoring.assessment.read") is Scope.OWN}
    return frozenset(grant.unit for grant in who.grants if grant.role in readers | {Role.APPRAISER})


def sight(who: Principal, sheet: Sheet) -> Sight | None:
    """What somebody sees of an assessment; None when it does not exist for them.

    The unit sees decisions once all are made; leaders see what its head has signed; other units see its
    scores once they are published.
    """
    if sees_all(who) or (sees_signed(who) and sheet.status is not Status.OPEN):
        return Sight(whole=True, decisions=True)
    published = sheet.status is Status.PUBLISHED
    if sheet.unit in own_units(who):
        return unit_sight(sheet)
    if published and who.may("scoring.assessment.read"):
        return Sight(whole=True, decisions=True)
    units = verifies(who) & sheet.framework.verifiers(sheet.unit)
    return Sight(whole=False, decisions=True, verifies=units) if units else None


def unit_sight(sheet: Sheet) -> Sight:
    """What the unit's own people see."""
    return Sight(whole=True, decisions=sheet.status in DECIDED)
