"""What the commands say and leave behind when something is not as they need it."""

import argparse
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from dti import __main__ as command
from dti import access, secrets
from dti.commands import bench, inspect
from dti.commands.reset import wipe
from dti.commands.up import require_same
from dti.errors import Ended, PlatformError
from dti.places import Places
from dti.ports import HIGHEST_BASE, Ports, chosen_base
from dti.services import databases, processes
from dti.services.environment import Site, of_service
from dti.stack import Choice
from dti.supervisor.state import ProcessState, StackState
from dti.testing import running

ENGINES = ("postgres", "kafka", "s3")
WHOLE = (*ENGINES, "scoring-api", "scoring-worker", "scoring-worker-2", "gateway")


def stack(*names: str) -> StackState:
    return StackState(
        1, 18000, ready=True, processes=tuple(ProcessState(n, 1, 1, 0, "healthy") for n in names)
    )


@pytest.mark.parametrize(
    ("names", "choice", "base"),
    [
        (ENGINES, Choice(), None),
        (WHOLE, Choice(engines_only=True), None),
        (WHOLE, Choice(workers=(("scoring", 3),)), None),
        (WHOLE, Choice(), 18100),
    ],
)
def test_other_options_than_those_it_runs_with_are_refused(
    names: tuple[str, ...], choice: Choice, base: int | None
) -> None:
    with pytest.raises(PlatformError, match=r"with other options: \./dti down, then again"):
        require_same(stack(*names), choice, None if base is None else Ports(base))


def test_the_same_options_again_and_none_at_all_are_fine() -> None:
    require_same(stack(*ENGINES), Choice(engines_only=True), None)
    require_same(stack(*WHOLE), Choice(), None)
    require_same(stack(*WHOLE), Choice(workers=(("scoring", 2),)), Ports(18000))


def test_engines_alone_are_no_platform_to_play_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def engines_alone(_file: Path, _lock: Path) -> StackState:
        return stack(*ENGINES)

    monkeypatch.setattr("dti.supervisor.state.read", engines_alone)
    with pytest.raises(PlatformError, match="Only the engines run"):
        access.current(Places(tmp_path))


@pytest.mark.parametrize("base", [0, -5, 80, HIGHEST_BASE + 1, 10**9])
def test_a_base_without_room_for_the_ports_is_refused(base: int) -> None:
    with pytest.raises(PlatformError, match="is a number from 1024 to"):
        chosen_base(base)


def test_every_port_above_the_highest_base_is_a_port() -> None:
    ports = Ports(chosen_base(HIGHEST_BASE) + running.TESTS_ABOVE)
    assert ports.of("notify-worker-5") < 2**16


def test_what_the_machine_refuses_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(_: argparse.Namespace) -> None:
        raise PermissionError(13, "Permission denied", "/var/tmp/x")

    monkeypatch.setattr(inspect, "status", refused)
    assert command.main(["status"]) == 1
    assert capsys.readouterr().err == "dti: [Errno 13] Permission denied: '/var/tmp/x'\n"


def test_what_cannot_be_deleted_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder / "mail.jsonl"))

    monkeypatch.setattr("shutil.rmtree", refused)
    with pytest.raises(PlatformError, match=r"data/mail\.jsonl could not be deleted: Permission denied"):
        wipe(Places(tmp_path))


def test_a_clock_left_ahead_is_set_right_by_a_reset_and_by_a_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Site(Places(tmp_path), Ports(), secrets.load(Places(tmp_path)))
    ahead = Path(of_service(site, "scoring")["SCORING_CLOCK_OFFSET_FILE"])

    def nothing(_: Site) -> None:
        return

    monkeypatch.setattr(databases, "create", nothing)
    monkeypatch.setattr(processes, "SERVICES", ())
    for set_right in (lambda: wipe(site.places), lambda: processes.prepare(site)):
        ahead.parent.mkdir()
        ahead.write_text("864000\n")
        set_right()
        assert not ahead.exists()


def test_logs_before_the_first_start_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dti.places.of_checkout", lambda: Places(tmp_path))
    with pytest.raises(PlatformError, match="There are no logs yet"):
        inspect.logs(argparse.Namespace(name=None, follow=True))


def test_bench_without_a_name_lists_what_can_be_measured(capsys: pytest.CaptureFixture[str]) -> None:
    bench.bench(argparse.Namespace(name=None))
    assert capsys.readouterr().out == "./dti bench NAME measures one of: events, up, web.\n"


def test_every_command_says_what_it_is_for(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.parser().parse_args(["down", "--help"])
    assert "Stop it; the data stays." in capsys.readouterr().out


def test_a_second_run_of_the_suites_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dti.places.of_tests", lambda: Places(tmp_path))
    held = f"alone(Path({str(tmp_path)!r}) / {running.LOCK!r})"
    holder = f"from dti.supervisor.state import *\nwith {held}: print('held', flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", holder], stdin=-1, stdout=-1, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(PlatformError, match=r"Another \./dti test runs here"):
            running.test(argparse.Namespace(suite="static", port_base=None))
        first.kill()


@pytest.mark.parametrize("begun", ["", "trap '' INT; "], ids=["alone", "in the background of a script"])
def test_tests_of_a_run_that_is_ended_put_away_what_they_started(tmp_path: Path, begun: str) -> None:
    tests = tmp_path / "put_away.py"
    tests.write_text("""
import pathlib, sys, time
try:
    print("STARTED", flush=True); time.sleep(60)
except KeyboardInterrupt:
    pathlib.Path(sys.argv[1]).touch()
""")
    run = f"""
import signal, sys
from dti import __main__ as command
from dti.testing import running
from pathlib import Path
def test(_): running.call([sys.executable, {str(tests)!r}, {str(tmp_path / "away")!r}], Path('/'), {{}})
running.test = test
sys.exit(command.main(["test"]))
"""
    command = ["sh", "-c", f'{begun}exec "$@"', "sh", sys.executable, "-c", run]
    with subprocess.Popen(command, stdout=-1, text=True) as ended:
        assert ended.stdout is not None
        assert ended.stdout.readline() == "STARTED\n"
        ended.send_signal(signal.SIGTERM)
        assert ended.wait(20) == 130
    assert (tmp_path / "away").exists()
    assert issubclass(Ended, KeyboardInterrupt)
