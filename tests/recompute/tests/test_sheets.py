from fractions import Fraction

import pytest
from recompute.numbers import shown
from recompute.sheets import NotWhole, day, standing

from .documents import Json, a_document, a_leaf, a_package

LEAVES = (a_leaf("1.1"), a_leaf("1.2"), a_leaf("2.1"))


def total(document: Json, package: Json | None = None) -> str:
    return shown(standing(package or a_package(), document).total)


def test_own_inputs_count_when_nothing_was_decided_otherwise() -> None:
    found = standing(a_package(), a_document(*LEAVES))
    assert (shown(found.total), [shown(one or Fraction(0)) for one in found.groups]) == (
        "20.00",
        ["10.00", "10.00"],
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"appraisal": {"decision": "accept"}}, "20.00"),
        ({"appraisal": {"decision": "adjust", "score": "2.5"}}, "17.50"),
        ({"appraisal": {"decision": "adjust", "inputs": {"a": "1", "b": "4"}}}, "17.50"),
        ({"appraisal": {"decision": "approve_na"}, "na": {"state": "approved"}}, "20.00"),
        (
            {"appraisal": {"decision": "approve_na"}, "na": {"state": "approved"}, "inputs": {"a": "2"}},
            "20.00",
        ),
        ({"appraisal": {"decision": "refuse_na"}, "na": {"state": "refused"}, "inputs": None}, "15.00"),
        ({"na": {"state": "requested"}, "inputs": None}, "15.00"),
        ({"inputs": None}, "15.00"),
        ({"inputs": {"a": "0", "b": "0"}}, "20.00"),
        ({"inputs": {"a": "3", "b": None}}, "15.00"),
    ],
)
def test_what_stands_on_a_leaf_in_the_end(changes: dict[str, object], expected: str) -> None:
    assert total(a_document(a_leaf("1.1"), {**a_leaf("1.2"), **changes}, a_leaf("2.1"))) == expected


@pytest.mark.parametrize(
    ("applicability", "expected"),
    [
        ({"kind": "only", "units": ["DN-STC"]}, "20.00"),
        ({"kind": "only", "units": ["25195"]}, "25.00"),
        ({"kind": "except", "units": ["25195"]}, "20.00"),
    ],
)
def test_a_leaf_the_framework_excludes_is_rescaled(applicability: object, expected: str) -> None:
    document = a_document(a_leaf("1.1"), a_leaf("1.2", a="2"), a_leaf("2.1"))
    assert total(document, a_package(applicability=applicability)) == expected


def test_a_late_unit_loses_points_after_the_total() -> None:
    assert total(a_document(*LEAVES, submitted_at="2027-01-04T02:00:00Z")) == "19.00"


def test_who_never_submitted_loses_the_cap_once_the_group_is_closed() -> None:
    waited_for = a_document(*LEAVES, submitted_at=None)
    assert total(waited_for) == "20.00"
    assert total({**waited_for, "closed_at": "2027-01-15T02:00:00Z"}) == "18.00"


def test_the_day_is_that_of_viet_nam() -> None:
    assert day("2026-12-31T16:59:59Z") == "2026-12-31"
    assert day("2026-12-31T17:00:00Z") == "2027-01-01"
    assert day("2026-12-31") == "2026-12-31"


def test_a_document_that_shows_only_some_leaves_is_refused() -> None:
    with pytest.raises(NotWhole, match=r"'2\.1'"):
        standing(a_package(), a_document(*LEAVES[:2]))
