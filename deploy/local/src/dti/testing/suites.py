"""The suites in the order in which they run, and what each needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dti.places import ROOT


class Needs(StrEnum):
    """`FAST` engines do not wait for the disk; `DURABLE` ones survive kill -9 as in production."""

    NOTHING = "nothing"
    FAST = "fast engines"
    DURABLE = "durable engines"
    PLATFORM = "the platform"


class Runner(StrEnum):
    STATIC = "static"
    PYTEST = "pytest"
    VITEST = "vitest"
    PLAYWRIGHT = "playwright"


@dataclass(frozen=True)
class Suite:
    name: str
    paths: tuple[str, ...]
    needs: Needs
    marked: str = ""
    runner: Runner = Runner.PYTEST


MEMBERS = ("libs", "services")
RULES = ("tests/architecture", "tests/simulators", "tests/recompute")
UNIT = Suite("unit", (*MEMBERS, "deploy/local", *RULES), Needs.NOTHING, "not engines")
SUITES = (
    Suite("static", (*MEMBERS, "deploy", "tests", "web"), Needs.NOTHING, runner=Runner.STATIC),
    UNIT,
    Suite("web-unit", ("web",), Needs.NOTHING, runner=Runner.VITEST),
    Suite("contracts", ("tests/contracts",), Needs.FAST),
    Suite("rights", ("tests/rights",), Needs.FAST),
    Suite("local", ("deploy/local",), Needs.NOTHING, "engines"),
    Suite("services", (*MEMBERS, *RULES), Needs.FAST, "engines"),
    Suite("resilience", ("tests/resilience",), Needs.DURABLE),
    Suite("journeys", ("tests/journeys",), Needs.PLATFORM),
    Suite("web", ("web/e2e",), Needs.PLATFORM, runner=Runner.PLAYWRIGHT),
)


def present(suite: Suite) -> tuple[str, ...]:
    """The folders of a suite that exist."""
    return tuple(path for path in suite.paths if (ROOT / path).is_dir())


def pytest_command(suite: Suite, report: Path | None = None) -> Sequence[str]:
    """The arguments after the interpreter."""
    marked = ["-m", suite.marked] if suite.marked else []
    reported = [f"--junitxml={report}", "-o", "junit_family=xunit1"] if report else []
    return ["-m", "pytest", *present(suite), *marked, *reported]
