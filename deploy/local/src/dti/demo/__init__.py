"""The demo: one round of the digital-transformation index, played through the gateway."""

import argparse
import asyncio

from dti import access
from dti import places as where
from dti.access import Access
from dti.board import board
from dti.demo.load import load_all
from dti.demo.telling import play_and_tell

__all__ = ["load", "play"]


def load(platform: Access) -> None:
    """Units, people, frameworks, plans and the mapping, unless they are there."""
    with board() as shown:
        asyncio.run(load_all(platform, shown))


def play(arguments: argparse.Namespace) -> None:
    """Play a round of ``--seed`` and print what came of it."""
    asyncio.run(play_and_tell(access.current(), where.of_checkout(), seed=arguments.seed))
