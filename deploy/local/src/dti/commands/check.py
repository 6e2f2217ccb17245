"""`dti check`: what must be clean before a push, in under a minute."""

import argparse
import os
import subprocess
import sys
import sysconfig
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dti import places as where
from dti.engines import node
from dti.errors import PlatformError
from dti.places import ROOT
from dti.testing import vitest
from dti.testing.suites import UNIT, pytest_command

TOOLS = Path(sysconfig.get_path("scripts"))


def check(_: argparse.Namespace) -> None:
    """Format, lint, types, imports and unit tests side by side; shows the output of what failed."""
    places = where.of_checkout()
    node.install(places, print)
    steps: dict[str, list[str | Path]] = {
        "format": [TOOLS / "ruff", "format", "--check", "--quiet", "."],
        "lint": [TOOLS / "ruff", "check", "--quiet", "."],
        "imports": [TOOLS / "lint-imports"],
        "types": [TOOLS / "basedpyright"],
        "unit tests": [sys.executable, *pytest_command(UNIT), "-q"],
    }
    with ThreadPoolExecutor(max_workers=2) as threads:
        environment = os.environ | node.environment(places)
        runs = [threads.submit(_run, name, command, ROOT, os.environ) for name, command in steps.items()]
        web = vitest.checks()
        runs += [threads.submit(_run, name, one, node.WEB, environment) for name, one in web.items()]
    failed = [name for name, run in zip((*steps, *web), runs, strict=True) if not run.result()]
    if failed:
        raise PlatformError(f"not clean: {', '.join(failed)}.")


def _run(name: str, command: list[str | Path], folder: Path, environment: Mapping[str, str]) -> bool:
    started = time.monotonic()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    well = done.returncode == 0
    print(f"{name}: {'clean' if well else 'NOT CLEAN'} ({time.monotonic() - started:.1f} s)", flush=True)
    if not well:
        print(f"{done.stdout}{done.stderr}", flush=True)
    return well
