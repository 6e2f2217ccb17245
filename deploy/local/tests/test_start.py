"""What stops a start before anything runs."""

import os
import socket
import stat
import subprocess
from pathlib import Path

import pytest
from dti import preflight, secrets
from dti.errors import PlatformError
from dti.places import ROOT, Places
from dti.ports import require_free
from dti.supervisor import daemon, state
from dti.supervisor.logs import LIMIT, rotate, tail
from testkit.ports import free_port

POSTGRES = 10


def test_a_busy_port_is_one_line_and_nothing_is_left(tmp_path: Path) -> None:
    places = Places(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PlatformError) as refused:
            daemon.launch(places, ["--engines", f"--port-base={port - POSTGRES}"])
    assert str(refused.value).startswith(f"Port {port} (postgres) is in use by another program")
    assert "--port-base" in str(refused.value)
    assert "\n" not in str(refused.value)
    assert state.supervisor(places.lock) is None
    assert not places.data.exists()


def test_too_little_disk_is_said_before_anything_is_fetched(tmp_path: Path) -> None:
    with pytest.raises(PlatformError, match="GB of free disk are needed"):
        preflight.check(Places(tmp_path), needed=10**9)


def test_passwords_are_made_once_and_only_the_owner_reads_them(tmp_path: Path) -> None:
    places = Places(tmp_path)
    made = secrets.load(places)
    assert secrets.load(places) == made
    assert len(set(made.values())) == len(made)
    assert stat.S_IMODE(places.secrets.stat().st_mode) == stat.S_IRUSR | stat.S_IWUSR


def test_a_big_log_is_set_aside_and_a_small_one_goes_on(tmp_path: Path) -> None:
    (tmp_path / "big.log").write_bytes(b"x" * (LIMIT + 1))
    (tmp_path / "small.log").write_text("one\ntwo\n")
    rotate(tmp_path)
    assert not (tmp_path / "big.log").exists()
    assert (tmp_path / "big.log.1").stat().st_size == LIMIT + 1
    assert tail(tmp_path / "small.log", 1) == "two"


def shell(folder: Path, tools: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    """The ./dti script in a folder of its own, with nothing on the PATH but these tools."""
    path = folder / "bin"
    path.mkdir()
    for tool in tools:
        found = next(Path(one) / tool for one in ("/bin", "/usr/bin") if (Path(one) / tool).exists())
        (path / tool).symlink_to(found)
    script = folder / "dti"
    script.write_text((ROOT / "dti").read_text())
    environment = {"PATH": str(path), "HOME": str(folder)}
    return subprocess.run(
        ["/bin/sh", script, "up"], env=environment, cwd="/", capture_output=True, text=True, check=False
    )


def test_no_python_is_one_line(tmp_path: Path) -> None:
    done = shell(tmp_path, ("dirname", "cut", "cat"))
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "Python 3.13" in done.stderr
    assert not (tmp_path / ".dti").exists()


def test_the_script_is_plain_posix_shell() -> None:
    assert os.access(ROOT / "dti", os.X_OK)
    assert (ROOT / "dti").read_text().startswith("#!/bin/sh\n")
    assert not any(word in (ROOT / "dti").read_text() for word in ("[[", "local ", "function ", "<<<"))


def test_free_ports_are_accepted(tmp_path: Path) -> None:
    require_free([("anything", free_port())])
