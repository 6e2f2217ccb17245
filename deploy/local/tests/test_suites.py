"""No test and no check is left out of `dti test`."""

import sys

import pytest
from dti.places import ROOT, Places
from dti.testing import static
from dti.testing.static import Step
from dti.testing.suites import SUITES, Runner

STEPS = (("types", 0), ("lint", 1))


def test_every_folder_with_tests_belongs_to_a_suite() -> None:
    run = {ROOT / path for suite in SUITES for path in suite.paths if suite.runner is Runner.PYTEST}
    folders = {file.parent for file in (ROOT / "tests").rglob("test_*.py")}
    assert folders
    assert [str(folder) for folder in folders if run.isdisjoint({folder, *folder.parents})] == []


def test_what_one_suite_leaves_out_by_marker_another_runs() -> None:
    unit = {path for suite in SUITES if suite.marked == "not engines" for path in suite.paths}
    rest = {path for suite in SUITES if suite.marked == "engines" for path in suite.paths}
    assert unit == rest


def test_a_step_that_fails_is_a_failed_case_of_the_first_suite(capfd: pytest.CaptureFixture[str]) -> None:
    wanted = [Step(word, [sys.executable, "-c", f"exit({fails})"]) for word, fails in STEPS]
    found = static.counts("static", static.run_all(wanted, Places(ROOT / ".dti")))
    assert (found.tests, found.failed, found.well) == (2, 1, False)
    assert [case.name for case in found.cases] == ["static::types", "static::lint"]
    assert "lint: NOT CLEAN" in capfd.readouterr().out


def test_the_first_suite_holds_every_check_of_the_sources() -> None:
    assert SUITES[0].runner is Runner.STATIC
    named = {step.name for step in static.steps()}
    assert named == {"types", "format", "lint", "imports", "web API types", "web lint", "web types"}
