"""`dti check`: what must be clean before a push, in under a minute."""

import argparse
import subprocess
import sys
import sysconfig
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dti.errors import PlatformError
from dti.places import ROOT
from dti.testing.suites import UNIT, pytest_command

TOOLS = Path(sysconfig.get_path("scripts"))


def check(_: argparse.Namespace) -> None:
    """Format, lint, types, imports and unit tests side by side; shows the output of what failed."""
    steps: dict[str, list[str | Path]] = {
        "format": [TOOLS / "ruff", "format", "--check", "--quiet", "."],
        "lint": [TOOLS / "ruff", "check", "--quiet", "."],
        "imports": [TOOLS / "lint-imports"],
        "types": [TOOLS / "basedpyright"],
        "unit tests": [sys.executable, *pytest_command(UNIT), "-q"],
    }
    with ThreadPoolExecutor(max_workers=2) as threads:
        results = list(threads.map(_run, steps, steps.values()))
    failed = [name for name, well in zip(steps, results, strict=True) if not well]
    if failed:
        raise PlatformError(f"not clean: {', '.join(failed)}.")


def _run(name: str, command: list[str | Path]) -> bool:
    started = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    well = done.returncode == 0
    print(f"{name}: {'clean' if well else 'NOT CLEAN'} ({time.monotonic() - started:.1f} s)", flush=True)
    if not well:
        print(f"{done.stdout}{done.stderr}", flush=True)
    return well
