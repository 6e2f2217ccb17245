"""What runs, in which order: the engines, the services on them, the gateway before them."""

from dataclasses import dataclass

from dti import secrets
from dti.engines import caddy, envoy, kafka, postgres, s3
from dti.places import Places
from dti.ports import Ports
from dti.services import forked, processes
from dti.services.environment import Site
from dti.supervisor.program import Layer


@dataclass(frozen=True)
class Choice:
    """Which part of the platform a stack holds, with how many workers by service; `fast` is not durable."""

    engines_only: bool = False
    fast: bool = False
    workers: tuple[tuple[str, int], ...] = ()


def layers(places: Places, ports: Ports, choice: Choice) -> tuple[Layer, ...]:
    """The layers of the whole platform, or of the engines alone."""
    site = Site(places, ports, secrets.load(places))
    engines = _engines(site, choice)
    if choice.engines_only:
        return (engines,)
    services = Layer(
        processes.programs(site, dict(choice.workers)), lambda: processes.prepare(site), "migrations"
    )
    gateway = Layer((caddy.program(places, ports), envoy.program(places, ports)), lambda: envoy.prepare(site))
    return (engines, services, gateway)


def _engines(site: Site, choice: Choice) -> Layer:
    password = site.passwords["postgres"]

    def prepare() -> None:
        if not choice.engines_only:
            forked.warm_up()
        postgres.prepare(site.places, password)
        kafka.prepare(site.places, site.ports)

    programs = (
        postgres.program(site.places, site.ports, password, fast=choice.fast),
        kafka.program(site.places, site.ports),
        s3.program(site.places, site.ports, site.passwords),
    )
    return Layer(programs, prepare)
