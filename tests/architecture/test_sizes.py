"""Small files, small libs: what keeps a reader's minute enough."""

from statistics import median

import pytest
from source import LIBS, ROOT, code_lines, python_files

CODE = ("libs", "services", "deploy", "tests")
BUDGETS = {
    "contracts": 900,
    "persistence": 250,
    "messaging": 1_300,
    "webapi": 900,
    "auth": 500,
    "observability": 400,
    "documents": 900,
    "chassis": 300,
    "testkit": 700,
}


def lengths() -> dict[str, int]:
    return {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in python_files(*CODE)
    }


def test_no_file_is_over_300_lines() -> None:
    long = {path: lines for path, lines in lengths().items() if lines > 300}
    assert not long, f"split by what each part is for: {long}"


def test_the_median_file_is_under_80_lines() -> None:
    counted = [lines for path, lines in lengths().items() if not path.endswith("__init__.py")]
    assert median(counted) < 80


@pytest.mark.parametrize("lib", LIBS)
def test_a_lib_stays_within_its_budget(lib: str) -> None:
    lines = sum(code_lines(path) for path in python_files(f"libs/{lib}/src"))
    assert lines <= BUDGETS[lib], (
        f"libs/{lib} has {lines} lines of code; move what only one service needs there"
    )
