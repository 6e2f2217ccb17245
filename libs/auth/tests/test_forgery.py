from contextlib import AbstractContextManager, nullcontext

import pytest
from auth import forgery
from auth.errors import AccessRefused, CrossSiteRefused, CsrfRefused, MediaTypeRefused

JSON = {"content-type": "application/json"}


def _outcome(refusal: type[AccessRefused] | None) -> AbstractContextManager[object]:
    return nullcontext() if refusal is None else pytest.raises(refusal)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "post"])
@pytest.mark.parametrize(
    ("headers", "refusal"),
    [
        (JSON, None),
        (JSON | {"sec-fetch-site": "same-origin"}, None),
        (JSON | {"sec-fetch-site": "none"}, None),
        (JSON | {"sec-fetch-site": "same-site"}, CrossSiteRefused),
        (JSON | {"sec-fetch-site": "cross-site"}, CrossSiteRefused),
        (JSON | {"sec-fetch-site": "something new"}, CrossSiteRefused),
        ({"content-type": "APPLICATION/JSON; charset=utf-8"}, None),
        ({"content-type": "text/csv"}, None),
        ({"content-type": "text/plain; application/json"}, MediaTypeRefused),
        ({"content-type": "application/json-seq"}, MediaTypeRefused),
        ({}, None),
        ({"content-length": "0"}, None),
        ({"content-length": "7"}, MediaTypeRefused),
        ({"transfer-encoding": "chunked"}, MediaTypeRefused),
    ],
)
def test_a_change_comes_from_its_own_origin_with_a_body_no_form_can_send(
    method: str, headers: dict[str, str], refusal: type[AccessRefused] | None
) -> None:
    with _outcome(refusal):
        forgery.check_origin(method, headers)


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_reading_needs_nothing(method: str) -> None:
    forgery.check_change(method, {"sec-fetch-site": "cross-site", "content-type": "text/plain"}, None)


@pytest.mark.parametrize(
    ("sent", "csrf", "refusal"),
    [
        ("a", "a", None),
        ("", "a", CsrfRefused),
        ("b", "a", CsrfRefused),
        ("a", None, CsrfRefused),
        ("", "", CsrfRefused),
        ("ă", "a", CsrfRefused),
    ],
)
def test_a_change_carries_the_token_of_its_session(
    sent: str, csrf: str | None, refusal: type[AccessRefused] | None
) -> None:
    with _outcome(refusal):
        forgery.check_change("POST", JSON | {"x-csrf-token": sent}, csrf)
