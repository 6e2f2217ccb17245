"""The configuration of the web files, in the real Caddy, with two small apps."""

import gzip
import re
import subprocess
from collections.abc import Generator

import pytest
from dti.engines import caddy
from dti.supervisor import probes
from httpx2 import Client, Response
from testkit.ports import free_port

from .waiting import until

HASHED = "assets/index-Ab12Cd34.js"
SCRIPT = b"console.log('x');\n" * 100
PAGE = '<meta property="csp-nonce" nonce="{{placeholder `http.request.uuid`}}"><p>%s</p>'


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Generator[Client]:
    folder, port = tmp_path_factory.mktemp("web"), free_port()
    for app in ("portal", "app"):
        (folder / app / "assets").mkdir(parents=True)
        (folder / app / "index.html").write_text(PAGE % app)
        (folder / app / HASHED).write_bytes(SCRIPT)
        (folder / app / f"{HASHED}.gz").write_bytes(gzip.compress(SCRIPT))
        (folder / app / "favicon.svg").write_text(f"<svg>{app}</svg>")
    with subprocess.Popen(
        caddy.command(),
        env=caddy.environment(folder, port, folder / "own"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        until(probes.http_ok(port, "/health/ready"), "the file server to answer")
        with Client(base_url=f"http://127.0.0.1:{port}") as client:
            yield client
        server.kill()


def policy(response: Response) -> dict[str, list[str]]:
    rules = response.headers["content-security-policy"].split("; ")
    return {name: values for name, *values in (rule.split() for rule in rules)}


@pytest.mark.parametrize(
    ("address", "app"),
    [("/", "portal"), ("/xep-hang/2026", "portal"), ("/app/", "app"), ("/app/rounds/2026", "app")],
)
def test_an_address_without_a_file_is_the_page_of_its_app(files: Client, address: str, app: str) -> None:
    response = files.get(address)
    assert response.status_code == 200
    assert f"<p>{app}</p>" in response.text
    assert response.headers["cache-control"] == "no-cache"


def test_every_page_of_the_work_app_has_a_nonce_of_its_own(files: Client) -> None:
    nonces: set[str] = set()
    for _ in range(3):
        response = files.get("/app/")
        found = re.search(r'nonce="([^"]+)"', response.text)
        assert found
        assert policy(response)["style-src"] == ["'self'", f"'nonce-{found[1]}'"]
        nonces.add(found[1])
    assert len(nonces) == 3


@pytest.mark.parametrize("address", ["/", "/app/"])
def test_a_page_runs_scripts_of_its_own_site_only(files: Client, address: str) -> None:
    response = files.get(address)
    rules = policy(response)
    assert (rules["default-src"], rules["script-src"]) == (["'none'"], ["'self'"])
    for name in ("frame-ancestors", "base-uri", "object-src"):
        assert rules[name] == ["'none'"]
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "same-origin"
    assert response.headers["cross-origin-opener-policy"] == "same-origin"
    assert "max-age=" in response.headers["strict-transport-security"]


def test_the_portal_allows_no_style_but_its_files(files: Client) -> None:
    assert policy(files.get("/"))["style-src"] == ["'self'"]
    assert "style-src-attr" not in policy(files.get("/"))


@pytest.mark.parametrize("folder", ["/", "/app/"])
def test_a_hashed_file_is_immutable_and_compressed_already(files: Client, folder: str) -> None:
    response = files.get(f"{folder}{HASHED}", headers={"accept-encoding": "gzip"})
    assert response.content == SCRIPT
    assert response.headers["content-encoding"] == "gzip"
    assert int(response.headers["content-length"]) == len(gzip.compress(SCRIPT))
    assert response.headers["cache-control"] == "public, max-age=31536000, immutable"
    known = {"accept-encoding": "gzip", "if-none-match": response.headers["etag"]}
    assert files.get(f"{folder}{HASHED}", headers=known).status_code == 304


@pytest.mark.parametrize("folder", ["/", "/app/"])
def test_a_hashed_file_that_is_gone_is_neither_a_page_nor_remembered(files: Client, folder: str) -> None:
    response = files.get(f"{folder}assets/index-old.js")
    assert response.status_code == 404
    assert "cache-control" not in response.headers


def test_other_files_are_asked_for_again_each_time(files: Client) -> None:
    response = files.get("/app/favicon.svg")
    assert response.text == "<svg>app</svg>"
    assert response.headers["cache-control"] == "no-cache"


def test_nothing_but_the_files_is_served(files: Client) -> None:
    for address in ("/app/../portal/index.html", "/app/%2e%2e/own", "/..%2fapp/favicon.svg"):
        assert "<svg>" not in files.get(address).text
    assert files.post("/app/", content=b"x").status_code == 405
