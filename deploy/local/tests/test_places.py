"""What must lie outside the checkout is this checkout's alone."""

import shutil
from pathlib import Path

from dti.places import Places


def test_a_new_checkout_where_an_old_one_was_finds_nothing_of_the_old(tmp_path: Path) -> None:
    state = tmp_path / "checkout" / ".dti"
    old = Places(state).outside
    assert Places(state).outside == old
    shutil.rmtree(tmp_path / "checkout")
    assert Places(state).outside != old
