"""`dti web`: both apps with hot reload, against the platform that runs."""

import argparse
import os
import subprocess

from dti import access
from dti import places as where
from dti.access import NOT_RUNNING
from dti.engines import node
from dti.errors import PlatformError
from dti.ports import Ports
from dti.supervisor import state


def web(_: argparse.Namespace) -> None:
    """Serve the sources until Ctrl-C; calls of the services go through the gateway."""
    places = where.of_checkout()
    platform = access.current(places)
    stack = state.read(places.state_file, places.lock)
    if stack is None:
        raise PlatformError(NOT_RUNNING)
    ports = Ports(stack.port_base)
    node.install(places, print)
    told = {
        "DTI_GATEWAY": platform.gateway,
        "DTI_DEV_PORT": str(ports.of("web-dev")),
        "DTI_DEV_WORK_PORT": str(ports.of("web-dev-work")),
    }
    environment = os.environ | node.environment(places) | told
    subprocess.run(node.script("dev.ts"), env=environment, cwd=node.WEB, check=False)
