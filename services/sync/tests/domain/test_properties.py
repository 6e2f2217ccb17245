"""Whatever the ministry answers and people do, in any order, the ledger stays honest."""

from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sync.domain.answer import Acknowledged, Again, Refused, judge
from sync.domain.answer import Answer as HttpAnswer
from sync.domain.record import Persistence, Record, State
from sync.domain.refusals import AlreadyAcknowledged
from sync.domain.values import plain

NOON = datetime(2026, 11, 23, 5, tzinfo=UTC)
POLICY = Persistence(first=timedelta(seconds=1), longest=timedelta(seconds=8), attempts=3)


class Ledger(RuleBasedStateMachine):
    """A ministry that gives one receipt per key, and a record that goes to and fro."""

    def __init__(self) -> None:
        super().__init__()
        self.record = Record(UUID(int=1), UUID(int=2), "R", "1.1", {}, NOON)
        self.sent: dict[str, str] = {}
        self.record.offer("DTI-P-1.1", {"values": "1"}, NOON)

    def _send(self) -> str:
        content = self.record.content or ""
        self.record.tries += 1
        self.record.attempts += 1
        self.sent.setdefault(self.record.key, content)
        assert self.sent[self.record.key] == content, "a key never carries two contents"
        return f"receipt of {self.record.key}"

    @property
    def waiting(self) -> bool:
        return self.record.state is State.WAITING

    @precondition(lambda self: self.waiting)
    @rule()
    def acknowledged(self) -> None:
        self.record.settle(Acknowledged(self._send()), POLICY, Fraction(1), NOON)

    @precondition(lambda self: self.waiting)
    @rule()
    def interrupted(self) -> None:
        self._send()
        self.record.settle(Again("HTTP 500"), POLICY, Fraction(1), NOON)

    @precondition(lambda self: self.waiting)
    @rule()
    def refused(self) -> None:
        self._send()
        self.record.settle(Refused("values.tu_so", "không hợp lệ"), POLICY, Fraction(1), NOON)

    @rule(value=st.sampled_from("123"))
    def finalised_again(self, value: str) -> None:
        self.record.offer("DTI-P-1.1", {"values": value}, NOON)

    @rule()
    def mapping_lost(self) -> None:
        self.record.withdraw("1.1", "Chưa có ánh xạ")

    @precondition(lambda self: self.record.content is not None)
    @rule()
    def asked_by_a_person(self) -> None:
        try:
            self.record.resend(NOON)
        except AlreadyAcknowledged:
            assert self.record.receipt is not None

    @invariant()
    def a_receipt_means_acknowledged_and_is_that_of_the_present_key(self) -> None:
        expected = f"receipt of {self.record.key}" if self.record.state is State.ACKNOWLEDGED else None
        assert self.record.receipt == expected

    @invariant()
    def what_waits_can_be_sent_and_is_not_tried_too_often(self) -> None:
        if self.waiting:
            assert self.record.content is not None
            assert self.record.tries < POLICY.attempts

    @invariant()
    def a_refusal_has_a_reason(self) -> None:
        assert (self.record.state is State.REFUSED) <= bool(self.record.reason)


TestLedger = Ledger.TestCase


@given(st.fractions(max_denominator=10**6), st.integers(0, 6))
def test_rounding_is_that_of_half_up_decimals(value: Fraction, decimals: int) -> None:
    with localcontext(prec=80):
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        expected = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        assert Decimal(plain(value, decimals)) == expected


@given(st.integers(100, 599), st.binary(max_size=200), st.none() | st.text(max_size=10))
def test_no_answer_breaks_the_judge(status: int, body: bytes, retry_after: str | None) -> None:
    verdict = judge(HttpAnswer(status, body, retry_after), "a" * 64)
    assert not isinstance(verdict, Acknowledged)
