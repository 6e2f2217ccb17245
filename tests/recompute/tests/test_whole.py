"""Over real HTTP, against a stand-in that serves fixed documents in pages."""

import json
import threading
from collections.abc import Generator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from recompute.ranking import ranking_hash
from recompute.whole import recompute

from .documents import Json, a_document, a_leaf, a_package

DOCUMENTS = [
    a_document(a_leaf("1.1", a=a), a_leaf("1.2"), a_leaf("2.1"), unit=unit)
    for unit, a in (("25195", "1"), ("25198", "2"), ("25201", "1"))
]
ROUND: Json = {
    "code": "R1",
    "groups": [
        {"framework": "communes", "version": "2026.1", "group": "communes", "ranked": True},
        {"framework": "province", "version": "2026.1", "group": "province", "ranked": False},
    ],
}


class StandIn(BaseHTTPRequestHandler):
    """Refuses the first call as a rate limit would, then answers whoever carries the token."""

    calls = 0

    def do_GET(self) -> None:
        StandIn.calls += 1
        if StandIn.calls == 1:
            self.send_response(429)
            self.send_header("Retry-After", "0")
            self.end_headers()
            return
        allowed = self.headers["Authorization"] == "Bearer secret"
        body = json.dumps(self._found() if allowed else {}).encode()
        self.send_response(200 if allowed else 401)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _found(self) -> Json:
        address = urlsplit(self.path)
        match address.path.removeprefix("/api/scoring/v1/").split("/"):
            case ["rounds", "R1"]:
                return ROUND
            case ["frameworks", "communes", "2026.1"]:
                return a_package()
            case ["rounds", "R1", "assessments"]:
                return _page(parse_qs(address.query))
            case ["assessments", name]:
                return next(one for one in DOCUMENTS if one["id"] == name)
            case _:
                raise AssertionError(self.path)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Tests have nothing to log."""


def _page(asked: dict[str, list[str]]) -> Json:
    assert asked["group"] == ["communes"]
    start = int(asked.get("after", ["0"])[0])
    lines = [{"id": one["id"]} for one in DOCUMENTS[start : start + 2]]
    return {"items": lines, "next": str(start + 2) if start + 2 < len(DOCUMENTS) else None}


@pytest.fixture
def address() -> Generator[str]:
    StandIn.calls = 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_every_ranked_group_is_computed_again(address: str) -> None:
    found = recompute(address, "secret", "R1")
    assert list(found.groups) == ["communes"]
    rows = found.groups["communes"]
    assert [(row.rank, row.unit, row.total, row.groups) for row in rows] == [
        (1, "25198", "25.00", ("15.00", "10.00")),
        (2, "25195", "20.00", ("10.00", "10.00")),
        (2, "25201", "20.00", ("10.00", "10.00")),
    ]
    assert found.hash == found.hashes["communes"] == ranking_hash(rows)


def test_without_the_right_token_nothing_is_guessed(address: str) -> None:
    with pytest.raises(Exception, match="401"):
        recompute(address, "wrong", "R1")
