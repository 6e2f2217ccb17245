"""`dti demo`; the story itself is `dti.demo`."""

import argparse

from dti import demo as story
from dti import places as where
from dti.commands.up import up
from dti.supervisor import state


def demo(arguments: argparse.Namespace) -> None:
    """Bring up what is not running, then play one round through the gateway."""
    places = where.of_checkout()
    if state.read(places.state_file, places.lock) is None:
        up(argparse.Namespace(port_base=arguments.port_base, engines=False, workers=[]))
    story.play(arguments)
