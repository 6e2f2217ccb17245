from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from identity.domain.attempts import ALLOWED, LOCK, Attempts, first_attempt
from identity.domain.refusals import TooManyAttempts

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
minutes = st.integers(0, 40).map(lambda count: timedelta(minutes=count))


def _failed(times: int, at: datetime = NOON) -> Attempts:
    attempts = first_attempt(at).failed(at)
    for _ in range(times - 1):
        attempts = attempts.next(at).failed(at)
    return attempts


def test_four_failures_do_not_lock() -> None:
    assert _failed(4).locked_until is None


def test_the_fifth_failure_locks() -> None:
    assert _failed(5).locked_until == NOON + LOCK


def test_a_locked_door_says_how_long() -> None:
    with pytest.raises(TooManyAttempts) as refused:
        _failed(5).next(NOON + timedelta(minutes=5))
    assert (refused.value.retry_after, refused.value.context["minutes"]) == (600, 10)


def test_the_lock_opens_on_time() -> None:
    assert _failed(5).next(NOON + LOCK) == first_attempt(NOON + LOCK)


def test_a_window_that_is_over_begins_again() -> None:
    later = NOON + timedelta(minutes=15)
    assert _failed(4).next(later) == first_attempt(later)


def test_more_than_five_passwords_are_never_looked_at_together() -> None:
    attempts = first_attempt(NOON)
    for _ in range(ALLOWED - 1):
        attempts = attempts.next(NOON)
    with pytest.raises(TooManyAttempts):
        attempts.next(NOON)


@given(st.lists(minutes, max_size=60))
def test_no_window_sees_more_than_five_failures(gaps: list[timedelta]) -> None:
    at, looked_at = NOON, [NOON]
    attempts = first_attempt(at).failed(at)
    for gap in gaps:
        at += gap
        try:
            attempts = attempts.next(at).failed(at)
        except TooManyAttempts:
            continue
        looked_at.append(at)
    opened = [moment for moment in looked_at if moment >= attempts.opened_at]
    assert len(opened) <= ALLOWED
