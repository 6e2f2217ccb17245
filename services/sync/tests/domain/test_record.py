import json
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from uuid import UUID

import pytest
from sync.domain.answer import Acknowledged, Again, Refused
from sync.domain.record import Persistence, Record, State
from sync.domain.refusals import AlreadyAcknowledged, OnItsWay

NOON = datetime(2026, 11, 23, 5, tzinfo=UTC)
POLICY = Persistence(first=timedelta(seconds=10), longest=timedelta(minutes=5), attempts=3)
BODY = {"period": "2026", "values": {"tu_so": "347"}}


def a_record(tries: int = 1) -> Record:
    one = Record(UUID(int=1), UUID(int=2), "DNI-2026", "1.1", {}, NOON)
    one.offer("DTI-P-1.1", BODY, NOON)
    one.tries = one.attempts = tries
    return one


def settled(one: Record, verdict: Acknowledged | Refused | Again) -> Record:
    one.settle(verdict, POLICY, Fraction(1), NOON)
    return one


def test_a_receipt_ends_the_record() -> None:
    one = settled(a_record(), Acknowledged("R1"))
    assert (one.state, one.receipt, one.acknowledged_at) == (State.ACKNOWLEDGED, "R1", NOON)


def test_a_refusal_stops_trying_and_keeps_the_field() -> None:
    one = settled(a_record(), Refused("values.tu_so", "không hợp lệ"))
    assert (one.state, one.refused_field, one.reason) == (State.REFUSED, "values.tu_so", "không hợp lệ")


def test_a_fault_that_heals_waits_longer_each_time() -> None:
    waits = [settled(a_record(tries), Again("HTTP 500")).due_at - NOON for tries in (1, 2)]
    assert waits == [timedelta(seconds=10), timedelta(seconds=20)]


def test_jitter_takes_up_to_half_of_the_wait() -> None:
    assert POLICY.delay(1, Fraction(0)) == timedelta(seconds=5)
    assert POLICY.delay(1, Fraction(1)) == timedelta(seconds=10)


def test_the_wait_has_an_upper_bound() -> None:
    assert POLICY.delay(500, Fraction(1)) == timedelta(minutes=5)


def test_the_ministry_may_ask_for_a_longer_wait() -> None:
    assert settled(a_record(), Again("HTTP 429", after_seconds=90)).due_at == NOON + timedelta(seconds=90)


def test_after_the_last_attempt_the_record_failed() -> None:
    assert settled(a_record(tries=3), Again("HTTP 500")).state is State.FAILED


def test_a_failed_record_may_be_sent_again_under_the_same_key() -> None:
    one = settled(a_record(tries=3), Again("HTTP 500"))
    one.resend(NOON)
    assert (one.state, one.tries, one.attempts, one.key) == (State.WAITING, 0, 3, "DNI-2026:DTI-P-1.1:1")


def test_an_acknowledged_record_is_not_sent_again() -> None:
    with pytest.raises(AlreadyAcknowledged):
        settled(a_record(), Acknowledged("R1")).resend(NOON)


def test_nothing_is_resent_while_an_answer_is_awaited() -> None:
    one = a_record()
    one.leased_until = NOON + timedelta(seconds=1)
    with pytest.raises(OnItsWay):
        one.guard_resend(NOON)


def test_the_same_values_change_nothing() -> None:
    one = settled(a_record(), Acknowledged("R1"))
    assert not one.offer("DTI-P-1.1", BODY, NOON)
    assert one.state is State.ACKNOWLEDGED


def test_other_values_go_as_the_next_version() -> None:
    one = settled(a_record(), Acknowledged("R1"))
    assert one.offer("DTI-P-1.1", {**BODY, "values": {"tu_so": "348"}}, NOON)
    assert (one.state, one.receipt, one.key) == (State.WAITING, None, "DNI-2026:DTI-P-1.1:2")
    assert json.loads(one.content or "")["version"] == 2


def test_withdrawn_values_no_longer_count() -> None:
    one = settled(a_record(), Acknowledged("R1"))
    one.withdraw("1.1", "Chưa có ánh xạ")
    assert (one.state, one.receipt, one.content, one.version) == (State.REFUSED, None, None, 2)
    one.offer("DTI-P-1.1", BODY, NOON)
    assert (one.state, one.version) == (State.WAITING, 2)
