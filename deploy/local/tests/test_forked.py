"""Services come from one fork server: each its own session, title, log and environment, none an orphan."""

import os
import signal
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from dti.memory import children, descendants
from dti.supervisor import state
from testkit.ports import free_port

from .processes import alive, command_line
from .waiting import until


@pytest.fixture
def stack(tmp_path: Path) -> Generator[subprocess.Popen[str]]:
    command = [
        sys.executable,
        str(Path(__file__).with_name("forked_stack.py")),
        str(tmp_path),
        str(free_port()),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert any(line == "READY\n" for line in process.stdout)
        yield process
        process.kill()


def web(folder: Path) -> int:
    found = state.read(folder / "state.json", folder / "lock")
    assert found is not None
    pid = found.processes[0].pid
    assert pid is not None
    return pid


def test_each_is_told_apart(stack: subprocess.Popen[str], tmp_path: Path) -> None:
    pid = web(tmp_path)
    assert os.getsid(pid) == pid
    assert command_line(pid) == "dti http.server --bind"
    assert (tmp_path / "logs" / "web.log").read_text().count("GET / HTTP/1.1") >= 1


def test_a_killed_supervisor_takes_fork_server_and_services_along(
    stack: subprocess.Popen[str], tmp_path: Path
) -> None:
    family = descendants(stack.pid, children())
    assert web(tmp_path) in family
    stack.kill()
    until(lambda: not any(map(alive, family)), "the whole family to be gone")


def test_a_dead_fork_server_is_replaced(stack: subprocess.Popen[str], tmp_path: Path) -> None:
    before = web(tmp_path)
    parent = int(Path(f"/proc/{before}/stat").read_text().rpartition(") ")[2].split()[1])
    os.kill(parent, signal.SIGKILL)
    until(lambda: not alive(before), "the service to end with its fork server")
    until(lambda: web_again(tmp_path, before), "the service to be healthy again")


def web_again(folder: Path, before: int) -> bool:
    found = state.read(folder / "state.json", folder / "lock")
    return (
        found is not None
        and found.processes[0].pid not in {None, before}
        and found.processes[0].health == "healthy"
    )
