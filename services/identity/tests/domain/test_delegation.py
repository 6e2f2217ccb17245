from datetime import date
from uuid import UUID

import pytest
from auth import Grant, Principal, Role
from identity.domain.people import (
    Person,
    PersonId,
    Profile,
    may_grant,
    require_may_change,
    require_may_grant,
)
from identity.domain.refusals import Escalation, NotYoursToChange

DAY = date(2026, 1, 1)


def _holding(role: Role, unit: str) -> Principal:
    return Principal(UUID(int=1), "giver", "Post", (Grant(role, unit, DAY),))


def _person(*grants: Grant) -> Person:
    return Person(PersonId(UUID(int=2)), 1, active=True, profile=Profile("taker", "Post"), grants=grants)


@pytest.mark.parametrize("role", list(Role))
def test_nobody_but_the_administrator_gives_the_own_role_or_a_higher_one(role: Role) -> None:
    if role is not Role.SYSTEM_ADMIN:
        giver = _holding(role, "25195")
        assert not may_grant(giver, Grant(role, "25195", DAY))
        assert not may_grant(giver, Grant(Role.SYSTEM_ADMIN, "25195", DAY))


def test_a_unit_administrator_gives_lower_roles_in_the_own_unit() -> None:
    giver = _holding(Role.UNIT_ADMIN, "25195")
    given = {role for role in Role if may_grant(giver, Grant(role, "25195", DAY))}
    assert given == {Role.OFFICER, Role.SPECIALIST}
    assert not may_grant(giver, Grant(Role.OFFICER, "25210", DAY))


def test_the_owner_chooses_neither_who_approves_nor_who_publishes() -> None:
    giver = _holding(Role.SYSTEM_OWNER, "DN-SKHCN")
    kept = {role for role in Role if not may_grant(giver, Grant(role, "DN-SKHCN", DAY))}
    assert kept == {Role.SYSTEM_ADMIN, Role.SYSTEM_OWNER, Role.PUBLISHER, Role.COUNCIL}


@pytest.mark.parametrize("role", [Role.SYSTEM_ADMIN, Role.SYSTEM_OWNER, Role.UNIT_ADMIN])
def test_nobody_gives_a_role_to_the_own_account(role: Role) -> None:
    giver = _holding(role, "25195")
    given = Grant(Role.OFFICER, "25195", DAY)
    require_may_grant(giver, given, to=PersonId(UUID(int=2)))
    with pytest.raises(Escalation):
        require_may_grant(giver, given, to=PersonId(giver.person))


def test_an_account_with_a_role_beyond_reach_is_not_changed() -> None:
    mixed = _person(Grant(Role.OFFICER, "25195", DAY), Grant(Role.OFFICER, "25210", DAY))
    with pytest.raises(NotYoursToChange):
        require_may_change(_holding(Role.UNIT_ADMIN, "25195"), mixed)


def test_a_grant_replaces_the_one_of_the_same_first_day() -> None:
    open_ended, ended = Grant(Role.OFFICER, "25195", DAY), Grant(Role.OFFICER, "25195", DAY, DAY)
    assert _person(open_ended).with_grant(ended).grants == (ended,)
