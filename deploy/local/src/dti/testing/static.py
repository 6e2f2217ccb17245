"""What is read without being run: the steps that `dti check` and the first suite of `dti test` share."""

import subprocess
import sysconfig
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dti.engines import node
from dti.places import ROOT, Places
from dti.testing import vitest
from dti.testing.report import Case, Counts

TOOLS = Path(sysconfig.get_path("scripts"))


@dataclass(frozen=True)
class Step:
    """A command that must succeed; it stands in the report as a test of this name."""

    name: str
    command: Sequence[str | Path]
    folder: Path = ROOT


@dataclass(frozen=True)
class Outcome:
    name: str
    well: bool
    seconds: float


def steps() -> tuple[Step, ...]:
    return (
        Step("types", [TOOLS / "basedpyright"]),
        Step("format", [TOOLS / "ruff", "format", "--check", "--quiet", "."]),
        Step("lint", [TOOLS / "ruff", "check", "--quiet", "."]),
        Step("imports", [TOOLS / "lint-imports"]),
        *(Step(name, command, node.WEB) for name, command in vitest.checks().items()),
    )


def run_all(wanted: Sequence[Step], places: Places) -> list[Outcome]:
    """Two at a time; shows the output of what failed."""
    node.install(places, print)
    run = partial(_run, environment=node.environment(places))
    with ThreadPoolExecutor(max_workers=2) as threads:
        return list(threads.map(run, wanted))


def counts(suite: str, outcomes: Sequence[Outcome]) -> Counts:
    """The steps as cases of a suite."""
    cases = tuple(Case(f"{suite}::{one.name}", one.seconds) for one in outcomes)
    failed = sum(1 for one in outcomes if not one.well)
    return Counts(suite, len(cases), failed, 0, sum(one.seconds for one in outcomes), cases)


def _run(step: Step, environment: dict[str, str]) -> Outcome:
    started = time.monotonic()
    done = subprocess.run(
        step.command, cwd=step.folder, env=environment, capture_output=True, text=True, check=False
    )
    outcome = Outcome(step.name, done.returncode == 0, time.monotonic() - started)
    print(f"{step.name}: {'clean' if outcome.well else 'NOT CLEAN'} ({outcome.seconds:.1f} s)", flush=True)
    if not outcome.well:
        print(f"{done.stdout}{done.stderr}", flush=True)
    return outcome
