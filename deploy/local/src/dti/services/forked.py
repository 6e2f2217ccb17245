"""Python modules started from one fork server: fourteen processes in the time and memory of one."""

import ctypes
import multiprocessing
import os
import runpy
import signal
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing import forkserver
from multiprocessing.process import BaseProcess
from pathlib import Path

from dti.supervisor.program import Running
from dti.supervisor.spawn import die_with

PR_SET_NAME = 15
_COMM_BYTES = 15
_ARGUMENTS_START, _ARGUMENTS_END = 47, 48


@dataclass(frozen=True)
class Module:
    """What `python -m NAME ARGUMENTS` would run."""

    name: str
    arguments: tuple[str, ...]
    environment: Mapping[str, str]
    path: tuple[Path, ...] = ()

    @property
    def title(self) -> str:
        return " ".join((self.name, *self.arguments[:1]))


class Forked:
    """A process of the fork server as the supervisor sees it."""

    def __init__(self, process: BaseProcess) -> None:
        self._process = process
        self.pid = process.pid or 0

    def poll(self) -> int | None:
        return self._process.exitcode


def warm_up() -> None:
    """Start the fork server; it loads its modules while the caller goes on."""
    os.environ["DTI_SUPERVISOR"] = str(os.getpid())
    multiprocessing.get_context("forkserver").set_forkserver_preload(["dti.services.preload"])
    forkserver.ensure_running()


def start(module: Module, log: Path) -> Running:
    """Start a module as the leader of its own session, writing to a log."""
    process = multiprocessing.get_context("forkserver").Process(target=_run, args=(module, str(log)))
    process.start()
    return Forked(process)


def _run(module: Module, log: str) -> None:
    from dti.services import preload  # noqa: PLC0415  # only the fork server's process may load it

    os.setsid()
    die_with(preload.SERVER, signal.SIGKILL)
    _write_to(log)
    _call_it(module.title)
    os.environ.clear()
    os.environ.update(module.environment)
    sys.path[:0] = [str(folder) for folder in module.path]
    sys.argv = [module.name, *module.arguments]
    runpy.run_module(module.name, run_name="__main__", alter_sys=True)


def _write_to(log: str) -> None:
    descriptor = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    for standard in (1, 2):
        os.dup2(descriptor, standard)
    os.close(descriptor)
    sys.stdout = os.fdopen(1, "w", buffering=1, closefd=False)
    sys.stderr = os.fdopen(2, "w", buffering=1, closefd=False)


def _call_it(title: str) -> None:
    """Show the title in `ps`, in place of the fork server's command line."""
    libc = ctypes.CDLL(None)
    libc.prctl(PR_SET_NAME, title.replace(" ", "-").encode()[:_COMM_BYTES])
    fields = Path("/proc/self/stat").read_text().rpartition(") ")[2].split()
    start, end = int(fields[_ARGUMENTS_START - 2]), int(fields[_ARGUMENTS_END - 2])
    shown = f"dti {title}".encode()[: end - start - 1]
    ctypes.memmove(start, shown.ljust(end - start, b"\0"), end - start)
