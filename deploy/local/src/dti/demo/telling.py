"""The demo as a command: play, then count what the platform did, then tell."""

from rich.console import Console

from dti.access import Access, addresses
from dti.board import board
from dti.demo.play import Played, play_round
from dti.demo.report import tell
from dti.demo.settling import sent_events
from dti.places import Places


async def play_and_tell(platform: Access, places: Places, *, seed: int) -> Played:
    """Play one round and print its report."""
    with board() as shown:
        played = await play_round(platform, shown, seed=seed, clock=places.clocks / "scoring")
    events = await sent_events(platform.state_file)
    tell(Console(), played, events, addresses(platform))
    return played
