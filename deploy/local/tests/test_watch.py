"""What the supervisor makes of the answers of its probes."""

import time
from pathlib import Path

import pytest
from dti.supervisor.child import Child, Health
from dti.supervisor.program import Program
from dti.supervisor.watch import Watch

from .waiting import until


class Mute:
    """A process that is there and says nothing."""

    pid = 1

    def poll(self) -> int | None:
        return None


def breaks() -> bool:
    raise ValueError("no number")


def test_a_probe_that_breaks_is_said_once_and_stops_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    child = Child(Program("toy", lambda _: Mute(), breaks, 1, alive=lambda: True, hung_after=0.2), tmp_path)
    child.start()
    child.health = Health.HEALTHY
    watch = Watch()

    def hung() -> bool:
        time.sleep(0.02)
        watch.look([child])
        return watch.hung(child)

    until(hung, "the program to be called hung")
    assert child.health is Health.UNHEALTHY
    assert capfd.readouterr().err == "the probe of toy failed: ValueError('no number')\n"
    watch.close()


@pytest.mark.parametrize(("health", "hung"), [(Health.UNHEALTHY, False), (Health.STARTING, True)])
def test_alive_is_enough_unless_it_starts(tmp_path: Path, health: Health, *, hung: bool) -> None:
    program = Program(
        "toy", lambda _: Mute(), lambda: False, 1, alive=lambda: True, hung_after=0.1, start_seconds=0.1
    )
    child = Child(program, tmp_path)
    child.start()
    child.health = health
    watch = Watch()
    for _ in range(20):
        watch.look([child])
        time.sleep(0.02)
    assert watch.hung(child) is hung
    watch.close()


def test_what_cannot_say_that_it_is_alive_is_left_alone(tmp_path: Path) -> None:
    child = Child(Program("toy", lambda _: Mute(), lambda: False, 1, start_seconds=0.0), tmp_path)
    child.start()
    watch = Watch()
    watch.look([child])
    assert not watch.hung(child)
    watch.close()
