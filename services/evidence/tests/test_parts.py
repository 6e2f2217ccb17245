"""How a big file is cut, and what of it is still to be sent."""

import pytest
from evidence.domain.media import FORM_BYTES, MAX_BYTES, PART_BYTES
from evidence.domain.parts import Part, missing, parts_of
from hypothesis import given
from hypothesis import strategies as st

SIZES = st.integers(FORM_BYTES + 1, MAX_BYTES)


@given(SIZES)
def test_the_parts_make_up_the_file(size: int) -> None:
    assert sum(part.size for part in parts_of(size)) == size


@given(SIZES)
def test_only_the_last_part_is_smaller(size: int) -> None:
    *equal, last = parts_of(size)
    assert {part.size for part in equal} == {PART_BYTES}
    assert 0 < last.size <= PART_BYTES


@given(SIZES, st.sets(st.integers(1, 13)))
def test_what_is_held_and_what_is_missing_make_up_the_file(size: int, sent: set[int]) -> None:
    held = {part.number: part.size for part in parts_of(size) if part.number in sent}
    assert sorted([*held, *(part.number for part in missing(size, held))]) == [
        part.number for part in parts_of(size)
    ]


@pytest.mark.parametrize("size", [PART_BYTES - 1, PART_BYTES + 1, 0])
def test_a_part_of_another_size_counts_for_nothing(size: int) -> None:
    held = {1: size, 2: PART_BYTES, 3: 1}
    assert missing(2 * PART_BYTES + 1, held) == [Part(1, PART_BYTES)]
