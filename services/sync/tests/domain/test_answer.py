import json

import pytest
from sync.domain.answer import Acknowledged, Again, Answer, Refused, judge

OURS = "a" * 64


def an_answer(status: int, **body: object) -> Answer:
    return Answer(status, json.dumps(body, ensure_ascii=False).encode())


def a_receipt(status: int, **more: object) -> Answer:
    return an_answer(status, code="00", accepted=True, receipt_number="BKHCN-1", **more)


@pytest.mark.parametrize("status", [200, 201, 409])
def test_a_receipt_for_our_content_acknowledges(status: int) -> None:
    assert judge(a_receipt(status, content_sha256=OURS), OURS) == Acknowledged("BKHCN-1")


def test_a_receipt_for_other_content_is_no_acknowledgement() -> None:
    assert isinstance(judge(a_receipt(409, content_sha256="b" * 64), OURS), Refused)


@pytest.mark.parametrize(
    "answer",
    [
        an_answer(200, code="E99", accepted=False, message="Hệ thống đang bận", errors=[]),
        an_answer(200, code="00", accepted=True),
        an_answer(200, code="00", accepted=False, receipt_number="BKHCN-1"),
        an_answer(200, code="00", accepted=True, receipt_number=""),
        Answer(200, b"<html>maintenance</html>"),
        Answer(201, b"[]"),
    ],
)
def test_a_success_without_a_proper_receipt_is_tried_again(answer: Answer) -> None:
    assert isinstance(judge(answer, OURS), Again)


def test_an_error_in_a_200_that_names_a_field_is_a_refusal() -> None:
    answer = an_answer(200, code="E1", errors=[{"field": "values.mau_so", "message": "phải lớn hơn 0"}])
    assert judge(answer, OURS) == Refused("values.mau_so", "phải lớn hơn 0")


@pytest.mark.parametrize("status", [403, 408, 425, 429, 500, 502, 503, 504])
def test_what_heals_is_tried_again(status: int) -> None:
    assert isinstance(judge(Answer(status, b""), OURS), Again)


def test_a_422_is_final_and_names_the_field() -> None:
    answer = an_answer(422, code="E422", errors=[{"field": "values.tu_so", "message": "không hợp lệ"}])
    assert judge(answer, OURS) == Refused("values.tu_so", "không hợp lệ")


def test_a_refusal_without_a_body_still_says_something() -> None:
    assert judge(Answer(404, b""), OURS) == Refused(None, "HTTP 404")


def test_a_conflict_without_a_receipt_is_final() -> None:
    assert isinstance(judge(an_answer(409, code="E409"), OURS), Refused)


def test_a_401_asks_for_another_token() -> None:
    assert judge(Answer(401, b""), OURS) == Again("HTTP 401")


@pytest.mark.parametrize(
    ("text", "seconds"), [("7", 7), (None, 0), ("Wed, 21 Oct", 0), ("99999", 3600), ("²", 0)]
)
def test_a_wait_the_ministry_asks_for_is_kept_within_reason(text: str | None, seconds: int) -> None:
    assert judge(Answer(429, b"", text), OURS) == Again("HTTP 429", after_seconds=seconds)
