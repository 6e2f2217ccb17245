"""What an answer of the ministry means: the HTTP status and the business status together."""

import json
from dataclasses import dataclass
from typing import Final, cast

ACCEPTED: Final = "00"
UNAUTHORISED: Final = 401
DUPLICATE: Final = 409
# 403 heals: credentials are the operator's to repair, the values are not at fault.
HEALS: Final = frozenset({403, 408, 425, 429, *range(500, 600)})
SUCCESS: Final = range(200, 300)


@dataclass(frozen=True)
class Answer:
    """One HTTP answer, read completely."""

    status: int
    body: bytes
    retry_after: str | None = None


@dataclass(frozen=True)
class Acknowledged:
    receipt: str


@dataclass(frozen=True)
class Refused:
    field: str | None
    reason: str


@dataclass(frozen=True)
class Again:
    reason: str
    after_seconds: int = 0


type Verdict = Acknowledged | Refused | Again


def judge(answer: Answer, content_sha256: str) -> Verdict:
    """A receipt counts wherever it comes with our own content; an HTTP 200 alone counts for nothing."""
    body = _object(answer.body)
    if answer.status == UNAUTHORISED:
        return Again("HTTP 401")
    if answer.status in HEALS:
        return Again(_said(answer.status, body), after_seconds=_seconds(answer.retry_after))
    if answer.status in SUCCESS or answer.status == DUPLICATE:
        receipt = _receipt(body)
        if receipt is not None:
            return _own(receipt, body, content_sha256)
    if answer.status in SUCCESS and not _errors(body):
        return Again(_said(answer.status, body))
    return _refusal(answer.status, body)


def _own(receipt: str, body: dict[str, object], content_sha256: str) -> Verdict:
    theirs = body.get("content_sha256")
    if theirs is None or theirs == content_sha256:
        return Acknowledged(receipt)
    return Refused("version", f"Bộ đã nhận nội dung khác cho phiên bản này (biên nhận {receipt})")


def _receipt(body: dict[str, object]) -> str | None:
    receipt = body.get("receipt_number")
    if isinstance(receipt, str) and receipt and body.get("code") == ACCEPTED and body.get("accepted") is True:
        return receipt
    return None


def _refusal(status: int, body: dict[str, object]) -> Refused:
    for error in _errors(body):
        field, message = error.get("field"), error.get("message")
        return Refused(
            field if isinstance(field, str) else None,
            message if isinstance(message, str) and message else _said(status, body),
        )
    return Refused(None, _said(status, body))


def _errors(body: dict[str, object]) -> list[dict[str, object]]:
    found = body.get("errors")
    if not isinstance(found, list):
        return []
    listed = cast("list[object]", found)
    return [cast("dict[str, object]", error) for error in listed if isinstance(error, dict)]


def _object(body: bytes) -> dict[str, object]:
    try:
        found: object = json.loads(body)
    except ValueError:
        return {}
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}


def _said(status: int, body: dict[str, object]) -> str:
    code, message = body.get("code"), body.get("message")
    words = [f"HTTP {status}", *(word for word in (code, message) if isinstance(word, str) and word)]
    return " · ".join(words)


def _seconds(retry_after: str | None) -> int:
    text = (retry_after or "").strip()
    return min(int(text), 3600) if text.isascii() and text.isdigit() else 0
