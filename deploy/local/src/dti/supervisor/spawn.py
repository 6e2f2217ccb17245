"""Starting an executable so that it never outlives its supervisor."""

import ctypes
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True)


def die_with(parent: int, death: signal.Signals) -> None:
    """Ask the kernel to signal this process when its parent dies; to be called in the child."""
    _libc.prctl(PR_SET_PDEATHSIG, int(death))
    if os.getppid() != parent:  # it died before the wish was known
        os._exit(1)


def spawn(
    command: Sequence[str | Path],
    log: Path,
    *,
    environment: Mapping[str, str] | None = None,
    user: int | None = None,
    group: int | None = None,
    death: signal.Signals = signal.SIGKILL,
) -> subprocess.Popen[bytes]:
    """Start a command as the leader of its own session, writing to a log.

    To be called from the main thread only: the kernel takes the death of the *thread* that forked for
    the death of the parent. The wish is stated in `preexec_fn`, because that runs after the user was
    dropped, which clears it.
    """
    parent = os.getpid()
    with log.open("ab") as output:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=environment,
            start_new_session=True,
            user=user,
            group=group,
            extra_groups=None if user is None else [],
            cwd="/",
            preexec_fn=lambda: die_with(parent, death),  # noqa: PLW1509  # all else is undone by the change of user
        )
