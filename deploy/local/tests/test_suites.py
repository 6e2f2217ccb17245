"""No test is left out of `dti test`."""

from dti.places import ROOT
from dti.testing.suites import SUITES


def test_every_folder_with_tests_belongs_to_a_suite() -> None:
    run = {ROOT / path for suite in SUITES for path in suite.paths}
    folders = {file.parent for file in (ROOT / "tests").rglob("test_*.py")}
    assert folders
    assert [str(folder) for folder in folders if run.isdisjoint({folder, *folder.parents})] == []


def test_what_one_suite_leaves_out_by_marker_another_runs() -> None:
    unit = {path for suite in SUITES if suite.marked == "not engines" for path in suite.paths}
    rest = {path for suite in SUITES if suite.marked == "engines" for path in suite.paths}
    assert unit == rest
