"""The services' programs and what must run before them; the simulators that stand for the outside."""

import shutil
import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from dti.errors import PlatformError
from dti.ports import HOST
from dti.services import databases, forked
from dti.services.environment import Site, of_ministry, of_service
from dti.services.forked import Module
from dti.services.table import SERVICES, processes_of
from dti.supervisor import probes
from dti.supervisor.logs import tail
from dti.supervisor.program import Program

MIGRATION_SECONDS = 120.0


def prepare(site: Site) -> None:
    """Clocks that a killed demo left ahead are set right; databases and roles, the six migrations at once."""
    if site.places.clocks.exists():
        shutil.rmtree(site.places.clocks)
    databases.create(site)
    runs = {service: _migration(site, service) for service in SERVICES}
    deadline = time.monotonic() + MIGRATION_SECONDS
    for service, (run, log) in runs.items():
        while run.poll() is None:
            if time.monotonic() > deadline:
                raise PlatformError(f"{service} migrate takes longer than {MIGRATION_SECONDS:.0f} s.")
            time.sleep(0.02)
        if run.poll() != 0:
            end = f"The end of {log}:\n{tail(log)}"
            raise PlatformError(f"{service} migrate failed (exit code {run.poll()}).\n{end}")


def _migration(site: Site, service: str) -> tuple[forked.Running, Path]:
    log = site.places.log(f"{service}-migrate")
    return forked.start(Module(service, ("migrate",), of_service(site, service)), log), log


def programs(site: Site, workers: Mapping[str, int]) -> tuple[Program, ...]:
    """An api and its workers for every service, and two simulators."""
    services = [
        _process(site, service, name, role)
        for service in SERVICES
        for name, role in processes_of(service, workers.get(service, 1))
    ]
    return (_ministry(site), _smtp(site), *services)


def _process(site: Site, service: str, name: str, role: str) -> Program:
    port = site.ports.of(name)
    environment = of_service(site, service) | {
        f"{service.upper()}_{role.upper()}_PORT": str(port),
        f"{service.upper()}_WORKER_NAME": name,
    }
    return Program(
        name=name,
        start=partial(forked.start, Module(service, (role,), environment)),
        healthy=probes.http_ok(port, "/health/ready"),
        alive=probes.http_ok(port, "/health/live"),
        port=port,
        grace_seconds=15.0,
    )


def _ministry(site: Site) -> Program:
    port = site.ports.of("ministry")
    receipts = site.places.data / "ministry.json"
    arguments = ("--host", HOST, "--port", str(port), "--receipts-file", str(receipts))
    return _simulator(site, "ministry", arguments, of_ministry(site), port=port, health=port)


def _smtp(site: Site) -> Program:
    port, mailbox = site.ports.of("smtp"), site.ports.of("smtp-mailbox")
    kept = site.places.data / "mail.jsonl"
    arguments = ("--host", HOST, "--port", str(port), "--admin-port", str(mailbox), "--file", str(kept))
    return _simulator(site, "smtp_sink", arguments, of_ministry(site), port=port, health=mailbox)


def _simulator(
    site: Site, name: str, arguments: tuple[str, ...], environment: dict[str, str], *, port: int, health: int
) -> Program:
    module = Module(f"simulators.{name}", arguments, environment, path=(site.places.root / "tests",))
    return Program(
        name=name.replace("_", "-"),
        start=partial(forked.start, module),
        healthy=probes.http_ok(health, "/health"),
        alive=probes.http_ok(health, "/health"),
        port=port,
        more_ports=tuple({health} - {port}),
    )
