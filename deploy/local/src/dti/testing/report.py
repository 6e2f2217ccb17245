"""What a run of the suites adds up to."""

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from dti.places import ROOT

SLOWEST = 20
BAR_MINUTES = 45
SILENCED = re.compile(
    r"# (?:noqa|type: ignore|pyright: ignore)|(?:/[/*] )(?:oxlint-disable|eslint-disable|@ts-expect-error)"
)


@dataclass(frozen=True)
class Case:
    name: str
    seconds: float


@dataclass(frozen=True)
class Counts:
    suite: str
    tests: int
    failed: int
    skipped: int
    seconds: float
    cases: tuple[Case, ...] = ()
    exit_code: int = 0

    @property
    def well(self) -> bool:
        """Every test ran and held; a suite of no tests proves nothing."""
        return self.exit_code == 0 and self.tests > 0 and self.failed == 0 and self.skipped == 0


def read(suite: str, report: Path, exit_code: int) -> Counts:
    """The counts of one suite from the report of its runner; without one, nothing ran."""
    if not report.exists():
        return Counts(suite, 0, 0, 0, 0.0, exit_code=exit_code or 1)
    run = ET.parse(report).getroot()  # noqa: S314  # written by our own pytest
    suites = list(run.iter("testsuite"))
    names = ("tests", "failures", "errors", "skipped")
    numbers = {name: sum(int(one.get(name, "0")) for one in suites) for name in names}
    cases = tuple(
        Case(
            f"{case.get('file') or case.get('classname', '')}::{case.get('name', '')}",
            float(case.get("time", "0")),
        )
        for case in run.iter("testcase")
    )
    failed = numbers["failures"] + numbers["errors"]
    seconds = sum(float(one.get("time", "0")) for one in suites)
    return Counts(suite, numbers["tests"], failed, numbers["skipped"], seconds, cases, exit_code)


def suppressions() -> int:
    """Comments in the repository that silence a checker."""
    listed = subprocess.run(
        ["git", "ls-files", "*.py", "web/*.ts", "web/*.tsx"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    files = (ROOT / name for name in listed)
    return sum(len(SILENCED.findall(file.read_text(encoding="utf-8"))) for file in files if file.exists())


def text(results: Sequence[Counts], seconds: float) -> str:
    """How long the run took, counts per suite, skips, the slowest tests and the number of suppressions."""
    cases = sorted((case for one in results for case in one.cases), key=lambda case: -case.seconds)
    lines = ["", f"{'suite':<12}{'tests':>7}{'failed':>8}{'skipped':>9}{'seconds':>9}"]
    lines += [
        f"{one.suite:<12}{one.tests:>7}{one.failed:>8}{one.skipped:>9}{one.seconds:>9.1f}"
        + ("" if one.well else "  ←")
        for one in results
    ]
    total = sum(one.tests for one in results)
    lines += [f"{total} tests, {sum(one.skipped for one in results)} skips, {suppressions()} suppressions"]
    over = "" if seconds <= BAR_MINUTES * 60 else "  ← too long"
    lines += [f"{seconds / 60:.1f} minutes (bar {BAR_MINUTES} on two idle cores){over}"]
    lines += ["", f"the slowest {SLOWEST}:"]
    lines += [f"{case.seconds:8.2f} s  {case.name}" for case in cases[:SLOWEST]]
    return "\n".join(lines)
