import unicodedata

import pytest
from documents import fold, nfc, sort_key_vi
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Biên Hòa", "BIÊN  HOÀ"),
        ("tỉ lệ", "tỷ lệ"),
        ("Thuỷ", "thủy"),
        ("quí III", "quý III"),
        ("Đăk Ơ", "Đak Ơ"),
        ("Phường Bình Phước", "phuong binh phuoc"),
        ("kỹ năng", "kĩ năng"),
        (unicodedata.normalize("NFD", "Lộc Thạnh"), "lộc thạnh"),
    ],
)
def test_two_spellings_of_one_word_meet(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Tân Phú", "Tân Phước"), ("thủy", "thi"), ("tay", "tai")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_the_stored_form_is_stable(text: str) -> None:
    assert nfc(nfc(text)) == nfc(text)


def test_names_follow_the_vietnamese_alphabet() -> None:
    names = [
        "Đak Lua",
        "Dầu Giây",
        "Ấp",
        "An",
        "Ân",
        "Ăn",
        "Xuân",
        "Định Quán",
        "An Phước",
        "Ơ",
        "O",
        "Ô",
    ]
    assert sorted(names, key=sort_key_vi) == [
        "An",
        "An Phước",
        "Ăn",
        "Ân",
        "Ấp",
        "Dầu Giây",
        "Đak Lua",
        "Định Quán",
        "O",
        "Ô",
        "Ơ",
        "Xuân",
    ]


def test_tones_decide_when_letters_are_equal() -> None:
    words = ["mạ", "má", "mã", "mả", "mà", "ma"]
    assert sorted(words, key=sort_key_vi) == ["ma", "mà", "mả", "mã", "má", "mạ"]


@given(st.text(), st.text())
def test_only_equal_texts_share_a_sort_key(one: str, other: str) -> None:
    assert (sort_key_vi(one) == sort_key_vi(other)) is (one == other)
