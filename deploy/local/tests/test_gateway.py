"""The gateway's configuration, in the real Envoy, before an upstream that says what reached it."""

import subprocess
from collections.abc import Generator
from pathlib import Path

import pytest
from dti.engines import envoy
from dti.engines.envoy import Limit
from dti.services.table import SERVICES
from dti.supervisor import probes
from httpx2 import Client, HTTPTransport, Response
from testkit.ports import free_port

from .upstream import ISSUER, PAGE_TAG, Upstream
from .waiting import until

# More than all tests without a token send together, and never filled up again.
LIMIT = Limit(30, "3600s")
SIGN_IN = Limit(10, "3600s")
MEGABYTE = 1024 * 1024


@pytest.fixture(scope="module")
def upstream() -> Generator[Upstream]:
    started = Upstream()
    yield started
    started.close()


@pytest.fixture(scope="module")
def configuration(tmp_path_factory: pytest.TempPathFactory, upstream: Upstream) -> tuple[Path, int]:
    port = free_port()
    file = tmp_path_factory.mktemp("gateway") / "envoy.yaml"
    every = dict.fromkeys((*SERVICES, "store", "web"), ("127.0.0.1", upstream.port))
    text = envoy.rendered(
        listen=port, admin=free_port(), issuer=ISSUER, upstreams=every, limit=LIMIT, sign_in=SIGN_IN
    )
    file.write_text(text)
    return file, port


@pytest.fixture(scope="module")
def gateway(configuration: tuple[Path, int], upstream: Upstream) -> Generator[Client]:
    file, port = configuration
    with subprocess.Popen(
        envoy.command(file), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        until(probes.http_ok(port, "/health/live"), "the gateway to answer")
        with Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
            warm = {"authorization": f"Bearer {upstream.token('warming-up')}"}
            until(lambda: client.get("/api/tasks/v1/x", headers=warm).is_success, "the keys to be fetched")
            yield client
        server.kill()


def test_the_configuration_is_valid(configuration: tuple[Path, int]) -> None:
    command = [envoy.binary(), "--mode", "validate", "-c", configuration[0]]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def refused(response: Response, status: int, code: str) -> None:
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert (problem["status"], problem["code"]) == (status, code)
    assert problem["title_vi"] != problem["title_en"]
    assert problem["request_id"] == response.headers["x-request-id"]


def bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


def test_without_a_token_a_service_is_closed(gateway: Client) -> None:
    response = gateway.get("/api/scoring/v1/rounds?limit=1")
    refused(response, 401, "unauthenticated")
    assert response.json()["instance"] == "/api/scoring/v1/rounds"


@pytest.mark.parametrize(("issuer", "seconds"), [("http://other.test", 300), (ISSUER, -60)])
def test_a_foreign_or_expired_token_is_refused(
    gateway: Client, upstream: Upstream, issuer: str, seconds: int
) -> None:
    token = upstream.token(issuer=issuer, seconds=seconds)
    refused(gateway.get("/api/scoring/v1/rounds", headers=bearer(token)), 401, "unauthenticated")


def test_a_token_opens_by_header_or_by_cookie(gateway: Client, upstream: Upstream) -> None:
    token = upstream.token()
    for headers in (bearer(token), {"cookie": f"__Host-token={token}"}):
        seen = gateway.get("/api/scoring/v1/rounds?limit=1", headers=headers).json()
        assert seen["path"] == "/v1/rounds?limit=1"


def test_a_caller_cannot_name_itself(gateway: Client, upstream: Upstream) -> None:
    forged = bearer(upstream.token("real")) | {"x-dti-subject": "forged"}
    assert gateway.get("/api/tasks/v1/tasks", headers=forged).json()["headers"]["x-dti-subject"] == "real"
    public = gateway.get("/api/tasks/public/v1/progress", headers={"x-dti-subject": "forged"})
    assert "x-dti-subject" not in public.json()["headers"]


def test_a_spoilt_cookie_breaks_no_public_route(gateway: Client) -> None:
    response = gateway.get("/api/scoring/public/v1/rankings", headers={"cookie": "__Host-token=spoilt"})
    assert response.json()["path"] == "/public/v1/rankings"


@pytest.mark.parametrize("path", ["sessions", "jwks", "browser-session", "browser-session/refresh"])
def test_signing_in_needs_no_token(gateway: Client, path: str) -> None:
    assert gateway.get(f"/api/identity/v1/{path}", headers={"cookie": "__Host-token=spoilt"}).is_success


@pytest.mark.parametrize("path", ["browser-session", "browser-session/refresh"])
def test_the_session_s_cookie_reaches_identity_s_session_routes(gateway: Client, path: str) -> None:
    seen = gateway.post(f"/api/identity/v1/{path}", headers={"cookie": "__Host-session=a.b"}).json()
    assert seen["headers"]["cookie"] == "__Host-session=a.b"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/api/scoring/v1/rounds", "__Host-token={token}"),
        ("/api/identity/v1/browser-sessions", "__Host-token={token}"),
        ("/api/scoring/public/v1/rankings", None),
    ],
)
def test_the_session_s_cookie_reaches_nobody_else(
    gateway: Client, upstream: Upstream, path: str, told: str | None
) -> None:
    token = upstream.token()
    sent = {"cookie": f"__Host-session=a.b; __Host-token={token}; other=c"}
    seen = gateway.get(path, headers=sent).json()["headers"]
    assert seen.get("cookie") == (told and told.format(token=token))


def test_a_bearer_is_given_no_cookie(gateway: Client, upstream: Upstream) -> None:
    seen = gateway.get("/api/tasks/v1/tasks", headers=bearer(upstream.token())).json()["headers"]
    assert "cookie" not in seen


def test_a_cookie_alone_changes_nothing(gateway: Client, upstream: Upstream) -> None:
    cookie = {"cookie": f"__Host-token={upstream.token()}"}
    refused(gateway.post("/api/tasks/v1/plans", headers=cookie), 403, "csrf-refused")
    assert gateway.post("/api/tasks/v1/plans", headers=cookie | {"x-csrf-token": "any"}).is_success


def test_trace_and_request_id_pass_through(gateway: Client, upstream: Upstream) -> None:
    told = {"traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "x-request-id": "r-1"}
    response = gateway.get("/api/tasks/v1/tasks", headers=bearer(upstream.token("tracer")) | told)
    seen = {name.lower(): value for name, value in response.json()["headers"].items()}
    assert told.items() <= seen.items()
    assert response.headers["x-request-id"] == "r-1"


def test_a_body_has_a_limit(gateway: Client, upstream: Upstream) -> None:
    headers = bearer(upstream.token("writer"))
    assert (
        gateway.post("/api/tasks/v1/plans", headers=headers, content=b"x" * MEGABYTE).json()["size"]
        == MEGABYTE
    )
    too_much = gateway.post("/api/tasks/v1/plans", headers=headers, content=b"x" * (MEGABYTE + 1))
    refused(too_much, 413, "body-too-large")


def test_one_person_cannot_take_everything(gateway: Client, upstream: Upstream) -> None:
    greedy, modest = bearer(upstream.token("greedy")), bearer(upstream.token("modest"))
    answers = [gateway.get("/api/tasks/v1/tasks", headers=greedy) for _ in range(LIMIT.requests + 1)]
    *accepted, limited = answers
    assert all(answer.is_success for answer in accepted)
    refused(limited, 429, "too-many-requests")
    assert limited.headers["retry-after"] == "1"
    assert gateway.get("/api/tasks/v1/tasks", headers=modest).is_success


def test_one_address_cannot_guess_at_every_account(gateway: Client) -> None:
    elsewhere = HTTPTransport(local_address="127.0.0.2")
    with Client(base_url=gateway.base_url, transport=elsewhere) as outsider:
        *accepted, limited = [
            outsider.post(f"/api/identity/v1/{path}")
            for path in ("sessions", "browser-session") * (SIGN_IN.requests // 2) + ("sessions",)
        ]
        assert all(answer.is_success for answer in accepted)
        refused(limited, 429, "too-many-requests")
        assert outsider.post("/api/identity/v1/browser-session/refresh").is_success
    assert gateway.post("/api/identity/v1/sessions").is_success


def test_live_updates_are_not_held_back(gateway: Client, upstream: Upstream) -> None:
    headers = bearer(upstream.token("listener"))
    with gateway.stream("GET", "/api/notify/v1/stream", headers=headers) as response:
        events = response.iter_text()
        assert "data: first" in next(events)
        upstream.release.set()
        assert "data: second" in "".join(events)


def test_the_store_sees_no_session_and_its_files_cannot_run(gateway: Client) -> None:
    sent = {"cookie": "__Host-token=x", "authorization": "Bearer x"}
    response = gateway.put("/s3/kept/page.html", headers=sent, content=b"x" * (2 * MEGABYTE))
    seen = response.json()
    assert (seen["path"], seen["size"]) == ("/kept/page.html", 2 * MEGABYTE)
    named = {name.lower(): value for name, value in seen["headers"].items()}
    assert not {"cookie", "authorization"} & named.keys()
    assert named["host"] == f"{gateway.base_url.host}:{gateway.base_url.port}"
    assert response.headers["content-disposition"] == "attachment"
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["content-security-policy"] == "sandbox"


def test_an_escaped_slash_is_refused(gateway: Client, upstream: Upstream) -> None:
    response = gateway.get("/api/tasks/public/..%2Fv1/tasks", headers=bearer(upstream.token("climber")))
    assert (response.status_code, response.json()["code"]) == (400, "invalid-http-request")


def test_every_other_address_is_a_page_and_sees_no_session(gateway: Client) -> None:
    sent = {"cookie": "__Host-token=x", "authorization": "Bearer x"}
    for path in ("/", "/app/rounds?year=2026", "/assets/x.js"):
        seen = gateway.get(path, headers=sent).json()
        assert seen["path"] == path
        assert not {"cookie", "authorization"} & {name.lower() for name in seen["headers"]}


def test_an_unknown_service_is_a_problem_and_no_page(gateway: Client) -> None:
    refused(gateway.get("/api/elsewhere/v1/x"), 404, "not-found")


PUBLIC = "/api/scoring/public/v1/page"
GZIP = {"accept-encoding": "gzip"}
PAGE = {"type": "application/json", "size": "2000"}


@pytest.mark.parametrize(
    "kind",
    ["application/json", "application/problem+json", "text/csv; charset=utf-8", "text/html; charset=utf-8"],
)
def test_what_everybody_may_read_is_compressed(gateway: Client, kind: str) -> None:
    response = gateway.get(PUBLIC, params={"type": kind, "size": "2000"}, headers=GZIP)
    assert response.headers["content-encoding"] == "gzip"
    assert "accept-encoding" in response.headers["vary"].lower()
    assert response.content == b"x" * 2000


@pytest.mark.parametrize(
    ("kind", "size", "headers"),
    [
        ("application/json", "1000", GZIP),
        ("application/json", "2000", {"accept-encoding": "identity"}),
        ("text/event-stream", "2000", GZIP),
        ("application/pdf", "2000", GZIP),
    ],
)
def test_what_gains_nothing_or_cannot_be_read_stays_as_it_is(
    gateway: Client, kind: str, size: str, headers: dict[str, str]
) -> None:
    response = gateway.get(PUBLIC, params={"type": kind, "size": size}, headers=headers)
    assert "content-encoding" not in response.headers
    assert response.headers["etag"] == PAGE_TAG


def test_a_compressed_answer_is_asked_for_again_by_its_weak_etag(gateway: Client) -> None:
    tag = gateway.get(PUBLIC, params=PAGE, headers=GZIP).headers["etag"]
    assert tag == f"W/{PAGE_TAG}"
    again = gateway.get(PUBLIC, params=PAGE, headers=GZIP | {"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("service", ["scoring", "notify"])
def test_sheets_and_notices_travel_compressed_and_what_a_change_answers_does_not(
    gateway: Client, upstream: Upstream, service: str
) -> None:
    signed_in = bearer(upstream.token("reader")) | GZIP
    read = gateway.get(f"/api/{service}/v1/page", params=PAGE, headers=signed_in)
    assert read.headers["content-encoding"] == "gzip"
    assert gateway.get(f"/api/{service}/v1/page", params=PAGE, headers=GZIP).status_code == 401
    changed = gateway.put(f"/api/{service}/v1/page", params=PAGE, headers=signed_in)
    assert "content-encoding" not in changed.headers
    assert changed.headers["etag"] == PAGE_TAG


def test_what_a_person_reads_and_edits_keeps_its_length_and_its_strong_etag(
    gateway: Client, upstream: Upstream
) -> None:
    signed_in = bearer(upstream.token("editor")) | GZIP
    read = gateway.get("/api/tasks/v1/page", params=PAGE, headers=signed_in)
    assert "content-encoding" not in read.headers
    assert read.headers["etag"] == PAGE_TAG
    change = {"if-match": read.headers["etag"]}
    seen = gateway.put("/api/tasks/v1/values", headers=signed_in | change).json()["headers"]
    assert seen["if-match"] == PAGE_TAG
