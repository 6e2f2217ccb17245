"""A supervisor in the background and the command that waits for it to be ready."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from dti.board import Board, board
from dti.errors import PlatformError
from dti.places import Places
from dti.supervisor.logs import tail
from dti.supervisor.state import supervisor

_READY, _FAILED = "ready", "failed"


class PipeBoard:
    """Passes progress on to whoever started the background supervisor; to the log when they are gone."""

    def __init__(self, descriptor: int) -> None:
        self._pipe: IO[str] | None = os.fdopen(descriptor, "w", buffering=1)

    def start(self, name: str, text: str) -> None:
        self._send("start", name, text)

    def update(self, name: str, text: str) -> None:
        self._send("update", name, text)

    def done(self, name: str, text: str) -> None:
        self._send("done", name, text)

    def ready(self) -> None:
        """The last word after a good start."""
        self._send(_READY, "", "")
        self._hang_up()

    def failed(self, reason: str) -> None:
        """The last word after a failed start; later failures go to the log."""
        self._send(_FAILED, "", reason)
        print(reason, file=sys.stderr, flush=True)
        self._hang_up()

    def _send(self, *words: str) -> None:
        if self._pipe is None:
            print(time.strftime("%F %T"), *words, flush=True)
            return
        try:
            print(json.dumps(words), file=self._pipe, flush=True)
        except BrokenPipeError:
            self._hang_up()

    def _hang_up(self) -> None:
        pipe, self._pipe = self._pipe, None
        if pipe is not None:
            try:
                pipe.close()
            except BrokenPipeError:
                return


def launch(places: Places, arguments: Sequence[str]) -> None:
    """Start `dti _supervise` detached; returns when all is healthy, raises when the start failed."""
    places.logs.mkdir(parents=True, exist_ok=True)
    reading, writing = os.pipe()
    command = [sys.executable, "-m", "dti", "_supervise", f"--pipe={writing}", f"--state={places.state}"]
    with places.log("supervisor").open("ab") as log:
        daemon = subprocess.Popen(
            [*command, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            pass_fds=(writing,),
            cwd=places.root,
        )
    os.close(writing)
    with os.fdopen(reading) as pipe, board() as shown:
        outcome = _follow(pipe, shown, daemon, places.log("supervisor"))
    if outcome is not None:
        daemon.wait()
        raise PlatformError(outcome)


def _follow(pipe: IO[str], shown: Board, daemon: subprocess.Popen[bytes], log: Path) -> str | None:
    """Show what it tells until it is ready; otherwise why it is not."""
    interrupted = False
    while True:
        try:
            for line in pipe:
                kind, name, text = json.loads(line)
                if kind in {_READY, _FAILED}:
                    return None if kind == _READY else text
                _show(shown, kind, name, text)
        except KeyboardInterrupt:
            # The first interrupt asks for an orderly stop, the second for an immediate one.
            daemon.send_signal(signal.SIGTERM)
            interrupted = True
            continue
        code = daemon.wait()
        if interrupted or code == 0:
            return "The start was interrupted; nothing is left running."
        return f"The supervisor ended (exit code {code}) before all was up.\nThe end of {log}:\n{tail(log)}"


def _show(shown: Board, kind: str, name: str, text: str) -> None:
    actions: dict[str, Callable[[str, str], None]] = {
        "start": shown.start,
        "update": shown.update,
        "done": shown.done,
    }
    actions[kind](name, text)


def _lives(pid: int) -> bool:
    """Whether a process runs; one that only waits to be noticed by its parent does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def stop(places: Places, *, seconds: float = 60.0) -> bool:
    """Stop the supervisor of this state folder; False when none runs."""
    pid = supervisor(places.lock)
    if pid is None:
        return False
    _terminate(pid)
    started = time.monotonic()
    while supervisor(places.lock) is not None or _lives(pid):
        if time.monotonic() - started > seconds:
            _terminate(pid)  # the second one kills without grace
            seconds += 5
        time.sleep(0.1)
    return True


def _terminate(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
