"""The report of `dti test`: a skip, a failure or an empty suite is no success."""

from pathlib import Path

import pytest
from dti.testing.report import Counts, read, text

JUNIT = """<testsuites>
<testsuite tests="{tests}" failures="{failures}" errors="0" skipped="{skipped}" time="1.5">
<testcase file="a.py" name="test_slow" time="1.25"/><testcase file="a.py" name="test_quick" time="0.01"/>
</testsuite></testsuites>"""


def counts(folder: Path, exit_code: int = 0, **numbers: int) -> Counts:
    report = folder / "report.xml"
    report.write_text(JUNIT.format(**({"tests": 2, "failures": 0, "skipped": 0} | numbers)))
    return read("unit", report, exit_code)


def test_all_passed(tmp_path: Path) -> None:
    assert counts(tmp_path).well
    assert counts(tmp_path).seconds == pytest.approx(1.5)


@pytest.mark.parametrize("numbers", [{"skipped": 1}, {"failures": 1}, {"tests": 0}, {"exit_code": 2}])
def test_anything_else_fails(tmp_path: Path, numbers: dict[str, int]) -> None:
    assert not counts(tmp_path, **numbers).well


def test_a_run_that_wrote_no_report_fails(tmp_path: Path) -> None:
    assert not read("unit", tmp_path / "absent.xml", 0).well


def test_the_files_of_a_run_are_added_up(tmp_path: Path) -> None:
    report = tmp_path / "report.xml"
    files = "".join(
        f'<testsuite tests="2" failures="{failed}" time="0.5"><testcase classname="{file}" name="x"/>'
        "</testsuite>"
        for file, failed in (("a.test.ts", 0), ("b.test.ts", 1))
    )
    report.write_text(f"<testsuites>{files}</testsuites>")
    found = read("web-unit", report, 1)
    assert (found.tests, found.failed, found.seconds) == (4, 1, 1.0)
    assert [case.name for case in found.cases] == ["a.test.ts::x", "b.test.ts::x"]


def test_the_slowest_come_first(tmp_path: Path) -> None:
    shown = text([counts(tmp_path)], 90)
    assert shown.index("test_slow") < shown.index("test_quick")
    assert "2 tests, 0 skips" in shown


def test_the_time_of_the_run_stands_beside_its_bar(tmp_path: Path) -> None:
    assert "1.5 minutes (bar 45 on two idle cores)\n" in text([counts(tmp_path)], 90)
    assert "46.0 minutes (bar 45 on two idle cores)  ← too long\n" in text([counts(tmp_path)], 46 * 60)
