"""What runs, in which order: the engines, then what needs them."""

import os
import sys
from dataclasses import dataclass

from dti import secrets
from dti.engines import kafka, postgres, s3
from dti.places import Places
from dti.ports import Ports
from dti.supervisor import probes
from dti.supervisor.program import Layer, Program
from dti.supervisor.spawn import spawn


@dataclass(frozen=True)
class Choice:
    """Which part of the platform a stack holds; `fast` gives up durability for speed."""

    engines_only: bool = False
    fast: bool = False


def layers(places: Places, ports: Ports, choice: Choice) -> tuple[Layer, ...]:
    """The layers of the whole platform, or of the engines alone."""
    passwords = secrets.load(places)

    def prepare() -> None:
        postgres.prepare(places, passwords["postgres"])
        kafka.prepare(places, ports)

    engines = (
        postgres.program(places, ports, passwords["postgres"], fast=choice.fast),
        kafka.program(places, ports),
        s3.program(places, ports, passwords),
    )
    if choice.engines_only:
        return (Layer(engines, prepare),)
    raise NotImplementedError
