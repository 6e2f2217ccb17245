from datetime import date
from uuid import UUID

import pytest
from auth import Forbidden, Grant, Permission, Principal, Role
from auth.permissions import RIGHTS, Scope

DAY = date(2026, 5, 4)
WARD = "25195"


def _holding(role: Role, unit: str) -> Principal:
    return Principal(UUID(int=1), "somebody", "A post", (Grant(role, unit, DAY),))


def test_an_own_right_holds_for_the_unit_of_the_grant_alone() -> None:
    officer = _holding(Role.OFFICER, WARD)
    assert officer.may("scoring.value.enter", WARD)
    assert not officer.may("scoring.value.enter", "25210")


def test_a_province_right_holds_for_every_unit() -> None:
    owner = _holding(Role.SYSTEM_OWNER, "DN-SKHCN")
    assert owner.units("scoring.assessment.read") is None
    assert owner.may("scoring.assessment.read", WARD)


def test_without_a_unit_the_question_is_whether_the_right_is_held_anywhere() -> None:
    assert _holding(Role.UNIT_HEAD, WARD).may("scoring.assessment.submit")
    assert not _holding(Role.AUDITOR, "75").may("scoring.assessment.submit")


def test_the_refusal_names_the_right_and_the_unit() -> None:
    with pytest.raises(Forbidden) as refused:
        _holding(Role.OFFICER, WARD).require("scoring.leaf.appraise", "25210")
    assert (refused.value.code, refused.value.context) == (
        "forbidden",
        {"permission": "scoring.leaf.appraise", "unit": "25210"},
    )


def test_two_grants_add_up() -> None:
    both = Principal(
        UUID(int=1),
        "somebody",
        "A post",
        (Grant(Role.OFFICER, WARD, DAY), Grant(Role.OFFICER, "25210", DAY)),
    )
    assert both.units("scoring.value.enter") == {WARD, "25210"}


def test_a_grant_holds_on_its_first_and_its_last_day() -> None:
    grant = Grant(Role.OFFICER, WARD, date(2026, 5, 1), date(2026, 5, 31))
    days = [date(2026, 4, 30), date(2026, 5, 1), date(2026, 5, 31), date(2026, 6, 1)]
    assert [grant.holds(day) for day in days] == [False, True, True, False]


def test_every_permission_belongs_to_some_role() -> None:
    named = set[str](Permission.__value__.__args__)
    assert {right for rights in RIGHTS.values() for right in rights} == named


# Separation of duties, domain model §5.2: these pairs never meet in one role.
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("scoring.value.enter", "scoring.assessment.submit"),
        ("scoring.value.enter", "scoring.leaf.appraise"),
        ("scoring.publication.propose", "scoring.publication.publish"),
        ("tasks.completion.submit", "tasks.completion.confirm"),
        ("scoring.leaf.appraise", "scoring.assessment.approve"),
    ],
)
def test_duties_stay_separate(one: Permission, other: Permission) -> None:
    assert not [role for role, rights in RIGHTS.items() if one in rights and other in rights]


def test_technical_administration_reads_no_business() -> None:
    rights = RIGHTS[Role.SYSTEM_ADMIN]
    assert not [right for right in rights if right.startswith(("scoring.", "tasks.", "evidence."))]


def test_an_appraiser_reads_scores_of_the_province_and_appraises_for_the_own_unit() -> None:
    rights = RIGHTS[Role.APPRAISER]
    assert rights["scoring.assessment.read"] is Scope.PROVINCE
    assert rights["scoring.leaf.appraise"] is Scope.OWN
    assert rights["evidence.file.read"] is Scope.OWN
