"""The demo as a command: play, then count what the platform did, then tell."""

from rich.console import Console

from dti.access import Access
from dti.board import board
from dti.demo.play import Played, play_round
from dti.demo.report import tell
from dti.demo.settling import sent_events
from dti.places import Places


async def play_and_tell(platform: Access, places: Places, *, seed: int) -> Played:
    """Play one round and print its report."""
    from dti.commands.demo import addresses  # noqa: PLC0415 - the commands import this package

    with board() as shown:
        played = await play_round(platform, shown, seed=seed, clock=places.state / "clock" / "scoring")
    events = await sent_events(platform.state_file)
    tell(Console(), played, events, addresses())
    return played
