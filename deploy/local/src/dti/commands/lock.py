"""`dti lock`: resolve packages, what builds the members, and Kafka's jars; versions and sums, no hosts."""

import argparse
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from dti import places as where
from dti.engines import kafka
from dti.errors import PlatformError
from dti.places import ROOT

REQUIREMENTS, BUILD = ROOT / "requirements.lock", ROOT / "deploy" / "local" / "build.lock"
PYTHON = ("--python", sys.executable)
BUILDERS = "hatchling\neditables\n"
EXPORT = ("--all-packages", "--all-groups", "--no-emit-workspace", "--no-header", "--no-annotate")


def lock(arguments: argparse.Namespace) -> None:
    """Write the three lock files; what is pinned stays, with --upgrade it becomes the newest that fits."""
    uv = _uv()
    _lock_packages(uv, upgrade=arguments.upgrade)
    _lock_builders(uv, ["--upgrade"] if arguments.upgrade else [])
    _lock_kafka()
    written = (REQUIREMENTS, BUILD, kafka.LOCK)
    print(f"Written: {', '.join(file.name for file in written)}; ./dti installs them at its next start.")


def _lock_packages(uv: str, *, upgrade: bool) -> None:
    """In a copy of what the members ask for: uv's own lock names hosts, so none is kept to begin from."""
    with tempfile.TemporaryDirectory() as copy:
        for project in (ROOT / "pyproject.toml", *ROOT.glob("*/*/pyproject.toml")):
            target = Path(copy) / project.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(project, target)
        if not upgrade:
            whole = Path(copy) / "pyproject.toml"
            whole.write_text(pinned(whole.read_text(), REQUIREMENTS.read_text()))
        _run([uv, "lock", "--quiet", *PYTHON, "--project", copy])
        _run(
            [uv, "export", "--quiet", *PYTHON, *EXPORT, "--project", copy, "--output-file", str(REQUIREMENTS)]
        )


def pinned(project: str, requirements: str) -> str:
    """A project that takes no other versions than those of a lock file."""
    pins = re.findall(r"^[A-Za-z0-9._-]+==[^\\\n]*", requirements, re.MULTILINE)
    listed = "".join(f"    {json.dumps(pin.strip())},\n" for pin in pins)
    return project.replace("[tool.uv]\n", f"[tool.uv]\nconstraint-dependencies = [\n{listed}]\n", 1)


def _lock_builders(uv: str, newest: list[str]) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".in") as wanted:
        wanted.write(BUILDERS)
        wanted.flush()
        flags = ["--quiet", *PYTHON, "--generate-hashes", "--no-header", "--no-annotate"]
        _run([uv, "pip", "compile", *flags, *newest, wanted.name, "--output-file", str(BUILD)])


def _lock_kafka() -> None:
    places = where.of_checkout()
    places.tools.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        kafka.resolve(places, Path(folder), lambda command, _: _run(command))
        jars = sorted(Path(folder).glob("*.jar"))
        lines = [f"{hashlib.sha256(jar.read_bytes()).hexdigest()}  {jar.name}\n" for jar in jars]
    kafka.LOCK.write_text("".join(lines))


def _uv() -> str:
    """The one that ./dti uses: on the PATH, or its own."""
    own = where.of_checkout().state / "uv"
    found = shutil.which("uv") or shutil.which("uv", path=str(own / "bin"))
    if found:
        return found
    version = re.findall(r"^uv_version=(\S+)$", (ROOT / "dti").read_text(), re.MULTILINE)[0]
    _run([sys.executable, "-m", "venv", "--clear", str(own)])
    _run([str(own / "bin" / "python"), "-m", "pip", "install", "--quiet", f"uv=={version}"])
    return str(own / "bin" / "uv")


def _run(command: list[str]) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise PlatformError(f"{Path(command[0]).name} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
