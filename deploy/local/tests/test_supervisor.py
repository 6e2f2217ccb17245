"""The supervisor over toy programs: it repairs, it gives up, it leaves nothing behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from dti.supervisor import state
from dti.supervisor.state import ProcessState
from testkit.ports import free_port

from .processes import alive
from .waiting import until

SERVES = "serve()"


class Toy:
    """A running toy stack."""

    def __init__(self, folder: Path, *sources: str, first_port: int, told: dict[str, str]) -> None:
        self.folder = folder
        ports = [first_port, *(free_port() for _ in sources[1:])]
        scripts = [f"p{number}={ports[number]}={source}" for number, source in enumerate(sources)]
        self.process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("toy_stack.py")), str(folder), *scripts],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | told,
        )

    def processes(self) -> dict[str, ProcessState]:
        found = state.read(self.folder / "state.json", self.folder / "lock")
        return {process.name: process for process in found.processes} if found else {}

    def pid(self, name: str) -> int:
        pid = self.processes()[name].pid
        assert pid is not None
        return pid

    def ready(self) -> "Toy":
        assert self.process.stdout is not None
        assert any(line == "READY\n" for line in self.process.stdout), self.process.communicate()[1]
        return self

    def end(self) -> tuple[int, str]:
        errors = self.process.communicate(timeout=60)[1]
        return self.process.returncode, errors

    def log(self, name: str) -> str:
        return (self.folder / "logs" / f"{name}.log").read_text()


@pytest.fixture
def toys(tmp_path: Path) -> Generator[list[Toy]]:
    started: list[Toy] = []
    yield started
    for toy in started:
        toy.process.kill()
        toy.process.communicate()


def start(toys: list[Toy], folder: Path, *sources: str, first_port: int | None = None, **told: str) -> Toy:
    toys.append(Toy(folder, *sources, first_port=first_port or free_port(), told=told))
    return toys[-1]


def test_a_child_that_dies_at_start_is_named_with_its_log_and_nothing_is_left(
    toys: list[Toy], tmp_path: Path
) -> None:
    written = f"open({str(tmp_path / 'first.pid')!r}, 'w').write(str(os.getpid())); serve()"
    code, errors = start(toys, tmp_path, written, "sys.exit('no such colour')").end()
    assert code == 1
    assert "p1 died at start (exit code 1)" in errors
    assert "no such colour" in errors
    assert not alive(int((tmp_path / "first.pid").read_text()))


def test_a_killed_supervisor_leaves_no_orphan(toys: list[Toy], tmp_path: Path) -> None:
    toy = start(toys, tmp_path, SERVES, SERVES).ready()
    pids = [toy.pid("p0"), toy.pid("p1")]
    toy.process.kill()
    until(lambda: not any(map(alive, pids)), "the children to die with their supervisor")


def test_a_killed_child_is_started_again(toys: list[Toy], tmp_path: Path) -> None:
    toy = start(toys, tmp_path, SERVES).ready()
    killed = toy.pid("p0")
    os.kill(killed, signal.SIGKILL)
    until(lambda: toy.processes()["p0"].restarts == 1, "a restart to be counted")
    until(lambda: toy.processes()["p0"].health == "healthy", "the child to be healthy again")
    assert toy.pid("p0") != killed


def test_what_needs_a_dead_program_waits_for_it(toys: list[Toy], tmp_path: Path) -> None:
    port = free_port()
    asks_below = f"import urllib.request as web; web.urlopen('http://127.0.0.1:{port}').close()"
    needs_below = f"{asks_below}; print('below answered', flush=True); serve()"
    toy = start(toys, tmp_path, SERVES, needs_below, first_port=port).ready()
    for name in ("p0", "p1"):
        os.kill(toy.pid(name), signal.SIGKILL)
    until(lambda: toy.log("p1").count("below answered") == 2, "the upper program to start again")
    assert toy.processes()["p1"].restarts == 1


def test_five_deaths_in_a_minute_stop_the_stack(toys: list[Toy], tmp_path: Path) -> None:
    doom = tmp_path / "doom"
    doomed = f"""
import pathlib, threading
def watch():
    while not pathlib.Path({str(doom)!r}).exists(): time.sleep(0.05)
    print('out of luck', flush=True); os._exit(7)
threading.Thread(target=watch).start(); serve()
"""
    toy = start(toys, tmp_path, SERVES, doomed).ready()
    below = toy.pid("p0")
    doom.touch()
    code, errors = toy.end()
    assert code == 1
    assert "p1 died 5 times within 60 s (exit code 7)" in errors
    assert "out of luck" in errors
    assert not alive(below)


def test_a_child_that_hangs_is_killed_and_started_again(toys: list[Toy], tmp_path: Path) -> None:
    toy = start(toys, tmp_path, SERVES, TOY_HUNG_AFTER="1").ready()
    hung = toy.pid("p0")
    os.kill(hung, signal.SIGSTOP)
    until(lambda: toy.processes()["p0"].restarts == 1, "the hung child to be killed")
    until(lambda: toy.processes()["p0"].health == "healthy", "another one to be healthy")
    assert toy.pid("p0") != hung
    assert not alive(hung)


def test_what_hangs_above_something_that_is_away_is_left_alone(toys: list[Toy], tmp_path: Path) -> None:
    toy = start(toys, tmp_path, SERVES, SERVES, TOY_HUNG_AFTER="3").ready()
    below, above = toy.pid("p0"), toy.pid("p1")
    os.kill(above, signal.SIGSTOP)
    os.kill(below, signal.SIGSTOP)
    until(lambda: toy.processes()["p0"].restarts == 1, "the lower one to be started again first")
    assert toy.pid("p1") == above


def test_a_restarted_child_that_never_gets_healthy_is_tried_again(toys: list[Toy], tmp_path: Path) -> None:
    count = tmp_path / "count"
    second_hangs = f"""
open({str(count)!r}, 'a').write('.')
if open({str(count)!r}).read() == '..': time.sleep(1000)
serve()
"""
    toy = start(toys, tmp_path, second_hangs, TOY_START_SECONDS="5").ready()
    os.kill(toy.pid("p0"), signal.SIGKILL)
    until(lambda: toy.processes()["p0"].restarts == 2, "the second run to be given up")
    until(lambda: toy.processes()["p0"].health == "healthy", "the third one to be healthy")


def test_an_orderly_stop_goes_from_the_last_layer_to_the_first(toys: list[Toy], tmp_path: Path) -> None:
    file = tmp_path / "order"
    says = f"""
def end(*_):
    open({str(file)!r}, 'a').write(NAME); sys.exit()
signal.signal(signal.SIGTERM, end); serve()
"""
    toy = start(toys, tmp_path, f"NAME = 'first'{says}", f"NAME = 'second '{says}").ready()
    toy.process.send_signal(signal.SIGTERM)
    assert toy.end()[0] == 0
    assert file.read_text() == "second first"


def test_a_second_signal_kills_at_once(toys: list[Toy], tmp_path: Path) -> None:
    deaf = "signal.signal(signal.SIGTERM, lambda *_: print('deaf', flush=True)); serve()"
    toy = start(toys, tmp_path, deaf).ready()
    pid = toy.pid("p0")
    toy.process.send_signal(signal.SIGINT)
    until(lambda: "deaf" in toy.log("p0"), "the first signal to be ignored")
    assert alive(pid)
    toy.process.send_signal(signal.SIGINT)
    assert toy.end()[0] == 0
    assert not alive(pid)


def test_a_second_supervisor_is_refused(toys: list[Toy], tmp_path: Path) -> None:
    start(toys, tmp_path, SERVES).ready()
    code, errors = start(toys, tmp_path, SERVES).end()
    assert code == 1
    assert "runs already" in errors
