"""One commune from its inputs to 102,79/140, through a package and the life of an assessment."""

from datetime import UTC, datetime

import pytest
from scoring.domain.assessment import Assessment, Status
from scoring.domain.inputs import Inputs
from scoring.domain.leaf_record import Decision, Track

from .builders import (
    VERIFIER,
    Json,
    a_framework,
    a_leaf,
    accept_all,
    an_assessment,
    enter,
    shown,
    submit,
)

SIX_WORKING_DAYS_LATE = datetime(2027, 1, 25, 3, tzinfo=UTC)
HEADS: list[Json] = [
    {"code": "chairman", "label": "Chủ tịch", "share": "1"},
    {"code": "deputy", "label": "Phó Chủ tịch", "share": "0.5"},
    {"code": "none", "label": "Chưa có", "share": "0"},
]
MEETINGS: list[Json] = [{"count": str(n), "points": str(5 * n)} for n in range(5)]
LATE: Json = {
    "code": "late",
    "name": "Nộp muộn",
    "formula": {"type": "F16", "parameters": {"step": "0.5", "cap": "2"}},
}
LEAVES = [
    a_leaf("1.1", "10", "F1", name="Kế hoạch CĐS năm ban hành đúng hạn"),
    a_leaf("1.2", "10", "F2", name="Trưởng BCĐ", parameters={"options": HEADS}),
    a_leaf("1.3", "20", "F7", name="Họp BCĐ", parameters={"table": MEETINGS}),
    a_leaf("1.4", "40", "F4", name="Hồ sơ trực tuyến toàn trình", parameters={"target": "0.3"}),
    a_leaf("1.5", "40", "F4", name="Chữ ký số người trưởng thành", parameters={"target": "0.5"}),
    a_leaf("1.6", "10", "F11", name="Tổ CNSCĐ / 100 dân", parameters={"per": "100", "target": "5"}),
    a_leaf("1.7", "10", "F3", name="Hồ sơ quá hạn có thư xin lỗi"),
]
VALUES: dict[str, Inputs] = {
    "1.1": {"answer": "yes"},
    "1.2": {"choice": "deputy"},
    "1.3": {"count": "3"},
    "1.4": {"a": "412", "b": "1580"},
    "1.5": {"a": "6930", "b": "20145"},
    "1.6": {"a": "1210", "population": "48215"},
    "1.7": {"a": "0", "b": "0"},
}


@pytest.fixture(name="commune")
def a_late_commune() -> Assessment:
    commune = an_assessment(a_framework(LEAVES, adjustments=[LATE]))
    enter(commune, VALUES)
    submit(commune, SIX_WORKING_DAYS_LATE)
    return commune


@pytest.mark.parametrize(
    ("leaf", "printed"),
    [
        ("1.1", "10.00"),
        ("1.2", "5.00"),
        ("1.3", "15.00"),
        ("1.4", "34.77"),
        ("1.5", "27.52"),
        ("1.6", "5.02"),
    ],
)
def test_each_leaf_prints_its_points(commune: Assessment, leaf: str, printed: str) -> None:
    assert shown(commune.record(leaf).self_result) == printed


def test_the_total_is_rescaled_then_reduced(commune: Assessment) -> None:
    total = commune.total(Track.SELF)
    assert (total.applicable, total.adjusted) == (130, -2)
    assert (total.displayed, total.displayed_normalised) == ("102.79", "0.7342")


def test_the_appraiser_changes_one_leaf_and_the_own_score_stays(commune: Assessment) -> None:
    record = commune.record("1.3")
    commune.appraise(
        "1.3",
        Decision.ADJUST,
        version=record.version,
        by=VERIFIER,
        at=SIX_WORKING_DAYS_LATE,
        inputs={"count": "2"},
        reason="Biên bản thứ ba không có chữ ký",
    )
    accept_all(commune)
    assert (shown(record.self_result), shown(record.appraised_result)) == ("15.00", "10.00")
    assert commune.status is Status.APPRAISED
    totals = (commune.total(Track.SELF).displayed, commune.total(Track.APPRAISED).displayed)
    assert totals == ("102.79", "97.41")
