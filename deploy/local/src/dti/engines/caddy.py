"""The server of the web client's files: Caddy from a wheel, with the file the cluster uses too."""

import os
import sysconfig
from pathlib import Path

from dti.engines import webclient
from dti.places import ROOT, Places
from dti.ports import HOST, Ports
from dti.supervisor import probes
from dti.supervisor.program import Program
from dti.supervisor.spawn import spawn

CONFIGURATION = ROOT / "deploy" / "gateway" / "Caddyfile"


def binary() -> Path:
    return Path(sysconfig.get_path("scripts")) / "caddy"


def command() -> list[str | Path]:
    return [binary(), "run", "--config", CONFIGURATION, "--adapter", "caddyfile"]


def environment(root: Path, port: int, own: Path) -> dict[str, str]:
    """Where to listen and what to serve; small, since it serves one machine."""
    small = {"GOGC": "50", "GOMEMLIMIT": "48MiB", "GOMAXPROCS": "1"}
    folders = {"XDG_CONFIG_HOME": str(own), "XDG_DATA_HOME": str(own)}
    told = {"WEB_HOST": HOST, "WEB_PORT": str(port), "WEB_ROOT": str(root)}
    return dict(os.environ) | small | folders | told


def program(places: Places, ports: Ports) -> Program:
    port = ports.of("web")
    told = environment(webclient.current(places), port, places.data / "caddy")
    return Program(
        name="web",
        start=lambda log: spawn(command(), log, environment=told),
        healthy=probes.http_ok(port, "/health/ready"),
        port=port,
    )
