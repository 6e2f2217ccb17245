"""Who runs: asking disturbs nobody."""

import fcntl
import os
import signal
import threading
from pathlib import Path

import pytest
from dti.errors import PlatformError
from dti.places import Places
from dti.supervisor import daemon, state


def test_those_who_ask_at_the_same_time_see_nobody(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.touch()
    with lock.open() as asking:
        fcntl.flock(asking, fcntl.LOCK_SH)
        assert state.supervisor(lock) is None


def test_a_start_waits_for_the_moment_in_which_somebody_asks(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    with lock.open("w") as asking:
        fcntl.flock(asking, fcntl.LOCK_SH)
        threading.Timer(0.2, lambda: fcntl.flock(asking, fcntl.LOCK_UN)).start()
        with state.alone(lock):
            assert state.supervisor(lock) == os.getpid()


def test_a_second_holder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "PATIENCE", 0.05)
    with state.alone(tmp_path / "lock"), pytest.raises(PlatformError, match="elsewhere"):
        state.alone(tmp_path / "lock", "It runs elsewhere.").__enter__()


def test_a_holder_that_has_not_said_who_it_is_is_not_taken_for_the_one_who_asks(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)

        def say() -> None:
            held.write("4242")
            held.flush()

        threading.Timer(0.1, say).start()
        assert state.supervisor(lock) == 4242


def test_a_supervisor_that_is_gone_when_it_is_to_be_stopped_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = iter([4_000_000, None])

    def gone(_pid: int, _number: signal.Signals) -> None:
        raise ProcessLookupError

    def asked(_: Path) -> int | None:
        return next(found)

    monkeypatch.setattr(daemon, "supervisor", asked)
    monkeypatch.setattr("os.kill", gone)
    assert daemon.stop(Places(tmp_path))


def test_a_supervisor_that_crashes_is_named_with_its_log(tmp_path: Path) -> None:
    with pytest.raises(PlatformError) as refused:
        daemon.launch(Places(tmp_path), ["--port-base=nonsense"])
    assert "The supervisor ended (exit code 2) before all was up.\nThe end of" in str(refused.value)
    assert "argument --port-base: invalid int value: 'nonsense'" in str(refused.value)
