from dataclasses import replace
from fractions import Fraction

import pytest
from sync.domain.mapping import Mapping, Row, Unmappable, content_of, faults_of
from sync.domain.values import Field, Leaf

LEAF = Leaf("1.1", {"a": "347", "b": "412"}, displayed="16.84", exact="16.84466", state="scored")
ROW = Row("1.1", "DTI-P-1.1", {"tu_so": Field("inputs.a")})


def a_mapping(*rows: Row) -> Mapping:
    return Mapping({"DTI-P-1.1": "Điện thoại thông minh", "DTI-P-1.2": "Cáp quang"}, rows or (ROW,))


def test_a_scored_leaf_is_sent_with_its_values() -> None:
    row, content = content_of(a_mapping(), LEAF)
    assert (row.indicator, content.status, content.values) == ("DTI-P-1.1", "value", {"tu_so": "347"})


def test_a_leaf_without_a_row_says_so() -> None:
    with pytest.raises(Unmappable) as why:
        content_of(a_mapping(), replace(LEAF, code="6.5"))
    assert why.value.field == "6.5"


def test_without_a_mapping_nothing_can_be_sent() -> None:
    with pytest.raises(Unmappable):
        content_of(None, LEAF)


@pytest.mark.parametrize("state", ["not_applicable", "missing"])
def test_a_state_is_sent_under_the_code_the_mapping_gives_it(state: str) -> None:
    mapping = a_mapping(replace(ROW, not_applicable="khong_ap_dung", missing="thieu_so_lieu"))
    _, content = content_of(mapping, replace(LEAF, inputs={}, state=state))
    assert content.values == {}
    assert content.status == {"not_applicable": "khong_ap_dung", "missing": "thieu_so_lieu"}[state]


@pytest.mark.parametrize("state", ["not_applicable", "missing"])
def test_a_state_without_a_code_is_not_sent(state: str) -> None:
    with pytest.raises(Unmappable):
        content_of(a_mapping(), replace(LEAF, inputs={}, state=state))


def test_a_missing_input_names_the_ministry_s_field() -> None:
    with pytest.raises(Unmappable) as why:
        content_of(a_mapping(), replace(LEAF, inputs={}))
    assert why.value.field == "tu_so"


def test_a_good_mapping_has_no_faults() -> None:
    assert faults_of(a_mapping()) == []


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ((ROW, replace(ROW, indicator="DTI-P-1.2")), (1, "leaf")),
        ((ROW, replace(ROW, leaf="1.2")), (2, "indicator")),
        ((replace(ROW, indicator="DTI-P-9.9"),), (1, "indicator")),
        ((replace(ROW, fields={}),), (1, "fields")),
        ((replace(ROW, fields={"x": Field("system('rm')")}),), (1, "fields.x.from")),
        ((replace(ROW, fields={"x": Field("inputs.a/inputs.b")}),), (1, "fields.x.decimals")),
        (
            (replace(ROW, fields={"x": Field("inputs.a", decimals=1, codes={"y": "1"})}),),
            (1, "fields.x.codes"),
        ),
        ((replace(ROW, fields={"x": Field("inputs.a", multiply=Fraction(0))}),), (1, "fields.x.multiply")),
    ],
)
def test_every_fault_names_its_row_and_field(rows: tuple[Row, ...], fault: tuple[int, str]) -> None:
    assert fault in [(one.row, one.field) for one in faults_of(a_mapping(*rows))]
