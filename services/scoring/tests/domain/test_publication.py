"""A ranking is proposed by one person, published by another, and then stands."""

import json
from datetime import date, timedelta
from uuid import UUID

import pytest
from scoring.domain.publication import (
    AlreadyPublished,
    DecidedInFuture,
    NoDecision,
    Proposal,
    ProposalOutdated,
    Published,
    RankingMoved,
    SamePerson,
    check_proposal,
    snapshot,
)
from scoring.domain.ranking import Row, ranking_hash
from webapi.refusal import Refusal

from .builders import IN_TIME

OWNER, PUBLISHER = UUID(int=1), UUID(int=2)
ROWS = (Row("communes", "25195", 1, "812.40", ("81.00", ""), "0.8124", (1, None)),)
HASH = ranking_hash(ROWS)
ABOUT = Published(
    "2026",
    "Đánh giá năm 2026",
    2026,
    "communes",
    "Xã, phường",
    "communes",
    "2026.1",
    sample=True,
    decision_number="12/QĐ-UBND",
    decision_date=date(2027, 3, 1),
)


def a_proposal() -> Proposal:
    return Proposal(UUID(int=5), "2026", "communes", HASH, "12/QĐ-UBND", date(2027, 3, 1), OWNER, IN_TIME)


def test_another_person_publishes() -> None:
    proposal = a_proposal()
    proposal.publish(by=PUBLISHER, at=IN_TIME, current_hash=HASH)
    assert (proposal.published_by, proposal.published_at) == (PUBLISHER, IN_TIME)


def test_who_proposed_does_not_publish() -> None:
    with pytest.raises(SamePerson):
        a_proposal().publish(by=OWNER, at=IN_TIME, current_hash=HASH)


def test_a_ranking_that_moved_is_not_published() -> None:
    with pytest.raises(RankingMoved):
        a_proposal().publish(by=PUBLISHER, at=IN_TIME, current_hash="0" * 64)


def test_a_proposal_older_than_the_last_publication_is_not_published() -> None:
    with pytest.raises(ProposalOutdated):
        a_proposal().publish(
            by=PUBLISHER, at=IN_TIME, current_hash=HASH, last_published=IN_TIME + timedelta(minutes=1)
        )


def test_a_proposal_is_published_once() -> None:
    proposal = a_proposal()
    proposal.publish(by=PUBLISHER, at=IN_TIME, current_hash=HASH)
    with pytest.raises(AlreadyPublished):
        proposal.publish(by=PUBLISHER, at=IN_TIME, current_hash=HASH)


@pytest.mark.parametrize(
    ("number", "day", "given", "refusal"),
    [
        (" ", date(2027, 3, 1), HASH, NoDecision),
        ("12/QĐ-UBND", date(2027, 3, 3), HASH, DecidedInFuture),
        ("12/QĐ-UBND", date(2027, 3, 1), "0" * 64, RankingMoved),
    ],
)
def test_a_proposal_is_refused(number: str, day: date, given: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        check_proposal(
            decision_number=number, decision_date=day, today=date(2027, 3, 2), given=given, current=HASH
        )


def test_a_snapshot_holds_the_frozen_names_and_the_decision() -> None:
    frozen = snapshot(ABOUT, ["Nhận thức", "Thể chế"], ROWS, {"25195": "Xã Bù Gia Mập", "25198": "Xã khác"})
    content = json.loads(frozen.canonical_bytes())
    assert content["rows"][0]["name"] == "Xã Bù Gia Mập"
    assert content["decision"] == {"number": "12/QĐ-UBND", "date": "2027-03-01"}
    assert (content["ranking_hash"], content["sample"]) == (HASH, True)


def test_equal_snapshots_have_equal_bytes() -> None:
    names = {"25195": "Xã Bù Gia Mập"}
    first, second = (snapshot(ABOUT, ["a", "b"], ROWS, names) for _ in range(2))
    assert first.canonical_bytes() == second.canonical_bytes()
