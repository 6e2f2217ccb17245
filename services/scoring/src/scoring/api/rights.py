"""Who may act on what; a permit is asked once the assessment is loaded."""

from collections.abc import Callable
from typing import Annotated

from auth import Permission, Principal
from auth.permissions import Role
from fastapi import Depends
from webapi.rights import holding

from scoring.domain.sheet import Actor, Sheet
from scoring.refusals import NoSuchAssessment
from scoring.showing.sight import sight, verifies

ManagesFrameworks = Annotated[Principal, Depends(holding("scoring.framework.manage"))]
ManagesRounds = Annotated[Principal, Depends(holding("scoring.round.manage"))]
Approves = Annotated[Principal, Depends(holding("scoring.assessment.approve"))]
Proposes = Annotated[Principal, Depends(holding("scoring.publication.propose"))]
Publishes = Annotated[Principal, Depends(holding("scoring.publication.publish"))]
Previews = Annotated[Principal, Depends(holding("scoring.ranking.preview"))]


def may_enter(who: Principal) -> Callable[[Sheet], Actor]:
    """Officers and specialists, for their own unit."""
    return _for_own_unit(who, "scoring.value.enter")


def may_submit(who: Principal) -> Callable[[Sheet], Actor]:
    """The head, for the own unit."""
    return _for_own_unit(who, "scoring.assessment.submit")


def may_appraise(who: Principal) -> Callable[[Sheet, str], Actor]:
    """Verifiers, leaf by leaf; in a unit of one's own nobody appraises, whatever else one is."""

    def permit(sheet: Sheet, leaf: str) -> Actor:
        if sight(who, sheet) is None:
            raise NoSuchAssessment
        who.require("scoring.leaf.appraise")
        verifier, units = sheet.framework.verifier(leaf, sheet.unit), verifies(who)
        if any(grant.unit == sheet.unit for grant in who.grants):
            return Actor(who.person, sheet.unit)
        return Actor(who.person, verifier if verifier in units else min(units))

    return permit


def _for_own_unit(who: Principal, permission: Permission) -> Callable[[Sheet], Actor]:
    def permit(sheet: Sheet) -> Actor:
        if sight(who, sheet) is None:
            raise NoSuchAssessment
        who.require(permission, sheet.unit)
        return Actor(who.person, sheet.unit, head=Role.UNIT_HEAD in who.roles(sheet.unit))

    return permit
