"""The S3 store: versitygw, built once from its Go module with the Go of a wheel."""

import os
import sysconfig
from collections.abc import Callable, Mapping
from pathlib import Path

from dti.engines.tool import run_reporting
from dti.places import Places
from dti.ports import HOST, Ports
from dti.supervisor import probes
from dti.supervisor.program import Program
from dti.supervisor.spawn import spawn

TITLE = "S3 store"
VERSION = "1.7.0"
MODULE = f"github.com/versity/versitygw/cmd/versitygw@v{VERSION}"


def binary(places: Places) -> Path:
    return places.tools / f"versitygw-{VERSION}"


def fetched(places: Places) -> bool:
    return binary(places).exists()


def fetch(places: Places, report: Callable[[str], None]) -> None:
    """Build the store; the module's sums are checked against Go's checksum database."""
    target = places.tools / "gobin"
    command = [str(go()), "install", "-modcacherw", "-trimpath", "-ldflags=-s -w", "-v", MODULE]
    report("downloading and compiling, about a minute")
    run_reporting(command, _go_environment(places, target), report, "Building the S3 store")
    (target / "versitygw").replace(binary(places))
    target.rmdir()


def go() -> Path:
    return Path(sysconfig.get_path("purelib")) / "go" / "bin" / "go"


def _go_environment(places: Places, target: Path) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if name != "GOROOT"}
    return inherited | {
        "GOPATH": str(places.cache / "go"),
        "GOCACHE": str(places.cache / "go-build"),
        "GOBIN": str(target),
        "GOENV": "off",
        "GOFLAGS": "-mod=mod",
        "GOTOOLCHAIN": "local",
        "CGO_ENABLED": "0",
    }


def program(places: Places, ports: Ports, passwords: Mapping[str, str]) -> Program:
    """The store; all paths absolute, since it changes its directory."""
    folders = {name: places.data / "s3" / name for name in ("files", "versions", "accounts")}

    def command() -> list[str | Path]:
        for folder in folders.values():
            folder.mkdir(parents=True, exist_ok=True)
        listen = f"{HOST}:{ports.of('s3')}"
        store: list[str | Path] = ["posix", "--versioning-dir", folders["versions"], folders["files"]]
        return [binary(places), "--port", listen, "--iam-dir", folders["accounts"], *store]

    environment = os.environ | {
        "ROOT_ACCESS_KEY": passwords["s3_access_key"],
        "ROOT_SECRET_KEY": passwords["s3_secret_key"],
    }
    return Program(
        name="s3",
        start=lambda log: spawn(command(), log, environment=environment),
        healthy=probes.s3(ports.of("s3")),
        port=ports.of("s3"),
    )
