import pytest
from httpx2 import Response

from .notes import CSRF, Service

BODY = b'{"title": "by cookie"}'
JSON = {"Content-Type": "application/json"}


def _cookie(service: Service, *, csrf: str | None = CSRF) -> dict[str, str]:
    return {"Cookie": f"other=1; __Host-token={service.token(csrf=csrf)}"}


async def _write(service: Service, headers: dict[str, str], body: bytes = BODY) -> Response:
    return await service.client.post("/v1/notes", content=body, headers=headers)


def _refusal(answer: Response) -> tuple[int, str]:
    problem = answer.json()
    assert problem["title_vi"] != problem["title_en"]
    return answer.status_code, problem["code"]


async def test_without_a_token_every_route_of_the_service_is_closed(service: Service) -> None:
    answer = await service.client.get("/v1/notes")
    assert (answer.status_code, answer.json()["code"], answer.headers["www-authenticate"]) == (
        401,
        "unauthenticated",
        "Bearer",
    )


async def test_a_public_route_reads_no_token(service: Service) -> None:
    answer = await service.client.get("/public/v1/about", headers={"Cookie": "__Host-token=expired"})
    assert answer.json() == {"about": "notes"}


async def test_an_expired_token_is_401(service: Service) -> None:
    answer = await service.client.get("/v1/notes", headers=service.bearer(seconds=-60))
    assert answer.status_code == 401


async def test_a_token_that_knows_more_than_the_service_is_503(service: Service) -> None:
    answer = await service.client.get("/v1/notes", headers=service.bearer(version=2))
    assert (answer.status_code, answer.json()["code"], answer.headers["retry-after"]) == (
        503,
        "behind-directory",
        "1",
    )


async def test_a_token_older_than_the_directory_is_401(service: Service) -> None:
    person = await service.knows(version=3)
    answer = await service.client.get("/v1/notes", headers=service.bearer(person, version=2))
    assert (answer.status_code, answer.json()["code"]) == (401, "stale-token")


async def test_a_missing_right_is_named(service: Service) -> None:
    answer = await service.client.get("/v1/notes/reports/2026", headers=service.bearer())
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert "identity.unit.manage" in answer.json()["title"]


async def test_a_cookie_may_read(service: Service) -> None:
    for headers in (_cookie(service), _cookie(service, csrf=None)):
        assert (await service.client.get("/v1/notes", headers=headers)).status_code == 200


async def test_a_cookie_alone_may_not_write(service: Service) -> None:
    assert _refusal(await _write(service, _cookie(service) | JSON)) == (403, "csrf-refused")


async def test_a_cookie_with_the_token_of_its_session_may_write(service: Service) -> None:
    headers = _cookie(service) | JSON | {"X-CSRF-Token": CSRF}
    assert (await _write(service, headers, b'{"title": "genuine"}')).status_code == 201


@pytest.mark.parametrize("sent", ["", "x", "token-of-another-session", CSRF.upper()])
async def test_no_other_token_will_do(service: Service, sent: str) -> None:
    headers = _cookie(service) | JSON | {"X-CSRF-Token": sent}
    assert _refusal(await _write(service, headers)) == (403, "csrf-refused")


@pytest.mark.parametrize("sent", ["", "None"])
async def test_a_bearer_s_token_in_a_cookie_may_not_write(service: Service, sent: str) -> None:
    headers = _cookie(service, csrf=None) | JSON | {"X-CSRF-Token": sent}
    assert _refusal(await _write(service, headers)) == (403, "csrf-refused")


@pytest.mark.parametrize(
    ("site", "status"), [("same-origin", 201), ("none", 201), ("same-site", 403), ("cross-site", 403)]
)
async def test_a_cookie_writes_from_its_own_origin_only(service: Service, site: str, status: int) -> None:
    headers = _cookie(service) | JSON | {"X-CSRF-Token": CSRF, "Sec-Fetch-Site": site}
    answer = await _write(service, headers, f'{{"title": "from {site}"}}'.encode())
    assert answer.status_code == status
    assert status == 201 or _refusal(answer)[1] == "cross-site-refused"


async def test_another_site_may_still_link_to_a_page(service: Service) -> None:
    headers = _cookie(service) | {"Sec-Fetch-Site": "cross-site"}
    assert (await service.client.get("/v1/notes", headers=headers)).status_code == 200


@pytest.mark.parametrize(
    "kind", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
)
async def test_what_a_form_can_send_is_not_read(service: Service, kind: str) -> None:
    headers = _cookie(service) | {"X-CSRF-Token": CSRF} | ({"Content-Type": kind} if kind else {})
    assert _refusal(await _write(service, headers)) == (415, "media-type-refused")


async def test_a_change_without_a_body_names_no_media_type(service: Service) -> None:
    headers = _cookie(service) | {"X-CSRF-Token": CSRF}
    assert (await service.client.post("/v1/notes/archive", headers=headers)).status_code == 204


async def test_a_bearer_needs_no_csrf_token_from_wherever(service: Service) -> None:
    headers = service.bearer() | JSON | {"Sec-Fetch-Site": "cross-site"}
    assert (await _write(service, headers, b'{"title": "by bearer"}')).status_code == 201


async def test_the_header_counts_before_the_cookie(service: Service) -> None:
    headers = {"Cookie": "__Host-token=spoilt"} | service.bearer()
    assert (await service.client.get("/v1/notes", headers=headers)).status_code == 200


async def test_a_spoilt_cookie_is_401_before_anything_is_guarded(service: Service) -> None:
    assert _refusal(await _write(service, {"Cookie": "__Host-token=spoilt"} | JSON)) == (
        401,
        "unauthenticated",
    )
