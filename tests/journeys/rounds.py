"""Rounds played on the running platform."""

from dti import places
from dti.access import Access
from dti.board import PlainBoard
from dti.demo.play import Played, play_round

SEEDS = (1, 2)
CLOCK = places.of_tests().state / "clock" / "scoring"


class Rounds:
    """Undisturbed rounds by seed, each played once for all tests."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._played: dict[int, Played] = {}

    async def of_seed(self, seed: int) -> Played:
        if seed not in self._played:
            self._played[seed] = await play_round(self._access, PlainBoard(), seed=seed, clock=CLOCK)
        return self._played[seed]
