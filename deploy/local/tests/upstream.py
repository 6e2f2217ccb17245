"""A web server behind the gateway that says what reached it, and the keys of a token issuer."""

import json
import threading
import time
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, override
from urllib.parse import parse_qsl, urlsplit

from joserfc import jwt
from joserfc.jwk import ECKey

ISSUER = "http://issuer.test"
PAGE_TAG = '"7"'


class Upstream:
    """Answers every request with what it saw; `/v1/stream` holds its second event back until `release`.

    `…/page?type=…&size=…` is a page of that type and size, whose ETag is `"7"`.
    """

    def __init__(self) -> None:
        self.key = ECKey.generate_key("P-256", {"kid": "test", "use": "sig", "alg": "ES256"})
        self.release = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Answers, self))
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.release.set()
        self._server.shutdown()
        self._server.server_close()

    def token(self, subject: str = "p-1", *, issuer: str = ISSUER, seconds: int = 300) -> str:
        claims = {"iss": issuer, "aud": "dti", "sub": subject, "exp": int(time.time()) + seconds}
        return jwt.encode({"alg": "ES256", "kid": "test"}, claims, self.key)


class Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, upstream: Upstream, *connection: Any) -> None:
        self.upstream = upstream
        super().__init__(*connection)

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        if asked.path == "/v1/jwks":
            self._answer({"keys": [self.upstream.key.as_dict(private=False)]})
        elif asked.path == "/v1/stream":
            self._stream()
        elif asked.path.endswith("/page"):
            self._page(dict(parse_qsl(asked.query)))
        else:
            self._echo()

    def do_POST(self) -> None:
        self.do_GET()

    def do_PUT(self) -> None:
        self.do_GET()

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Tests are quiet."""

    def _echo(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", "0")))
        self._answer({"path": self.path, "headers": dict(self.headers.items()), "size": len(body)})

    def _answer(self, content: object) -> None:
        body = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _page(self, wanted: dict[str, str]) -> None:
        known = self.headers.get("if-none-match", "").removeprefix("W/") == PAGE_TAG
        body = b"" if known else b"x" * int(wanted["size"])
        self.send_response(304 if known else 200)
        self.send_header("content-type", wanted["type"])
        self.send_header("content-length", str(len(body)))
        self.send_header("etag", PAGE_TAG)
        self.end_headers()
        self.wfile.write(body)

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("connection", "close")
        self.end_headers()
        self.wfile.write(b"data: first\n\n")
        self.upstream.release.wait()
        self.wfile.write(b"data: second\n\n")
        self.close_connection = True
