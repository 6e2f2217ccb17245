"""A session's life and its secrets, without a database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from identity.domain.browser_sessions import GRACE, BrowserSession, Cookie, Seeds, opened

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
SEEDS = Seeds(b"h" * 16, b"s" * 32, b"k" * 32, b"c" * 32)


def _opened(*, shared: bool = False, seeds: Seeds = SEEDS) -> tuple[BrowserSession, Cookie]:
    return opened(UUID(int=1), UUID(int=2), seeds, NOW, device="Firefox", shared_computer=shared)


def _next(session: BrowserSession, secret: str, now: datetime = NOW) -> tuple[BrowserSession, str]:
    found = session.refreshed(secret, now, active=True)
    assert found is not None
    return found


def test_each_secret_opens_once_and_gives_another() -> None:
    session, cookie = _opened()
    secrets = [cookie.secret]
    for _ in range(5):
        session, secret = _next(session, secrets[-1])
        secrets.append(secret)
    assert len(set(secrets)) == 6
    assert [session.refreshed(one, NOW, active=True) is None for one in secrets] == [True] * 4 + [False] * 2


def test_the_last_secret_but_one_gives_the_same_answer_for_a_while() -> None:
    begun, cookie = _opened()
    session, secret = _next(begun, cookie.secret)
    again, same = _next(session, cookie.secret, NOW + GRACE)
    assert (same, again.secret_hash, again.rotated_at) == (secret, session.secret_hash, NOW)
    assert session.refreshed(cookie.secret, NOW + GRACE + SECOND, active=True) is None


def test_without_the_session_s_key_nobody_knows_the_next_secret() -> None:
    mine, cookie = _opened()
    other, _ = _opened(seeds=replace(SEEDS, rotation_key=b"x" * 32))
    assert _next(mine, cookie.secret)[1] != _next(other, cookie.secret)[1]


@pytest.mark.parametrize(("shared", "minutes"), [(False, 30), (True, 15)])
def test_it_runs_out_at_the_minute(*, shared: bool, minutes: int) -> None:
    session, _ = _opened(shared=shared)
    end = NOW + timedelta(minutes=minutes)
    assert (session.runs_out_at, session.over(end - SECOND), session.over(end)) == (end, False, True)


def test_only_somebody_active_keeps_it_from_running_idle() -> None:
    session, cookie = _opened()
    later = NOW + timedelta(minutes=20)
    passive, active = (session.refreshed(cookie.secret, later, active=one) for one in (False, True))
    assert passive is not None
    assert active is not None
    assert (passive[0].runs_out_at - NOW, active[0].runs_out_at - NOW) == (
        timedelta(minutes=30),
        timedelta(minutes=50),
    )


def test_use_does_not_move_its_last_end() -> None:
    session, _ = _opened()
    used = replace(session, used_at=NOW + timedelta(hours=11, minutes=50))
    assert used.runs_out_at == NOW + timedelta(hours=12)


@pytest.mark.parametrize("text", ["", "x", ".", "x.", ".x"])
def test_what_is_no_cookie_of_ours_is_none(text: str) -> None:
    assert Cookie.read(text) is None


def test_a_cookie_is_read_as_it_was_written() -> None:
    _, cookie = _opened()
    assert Cookie.read(str(cookie)) == cookie
