"""Small files, small libs: what keeps a reader's minute enough."""

from pathlib import Path
from statistics import median

import pytest
from source import LIBS, ROOT, code_lines, committed, python_files

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


WRITTEN = ("*.py", "*.ts", "*.tsx", "*.mjs", "*.css", "*.j2", "*.sh", "dti", ":!*.d.ts")
LONGER = {
    "deploy/gateway/envoy.yaml.j2": "one gateway, one file (decision 0013): Envoy reads it whole",
}


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_file_is_over_300_lines() -> None:
    lengths = {name: lines_of(ROOT / name) for name in committed(*WRITTEN)}
    long = {name: lines for name, lines in lengths.items() if lines > 300 and name not in LONGER}
    assert not long, f"split by what each part is for: {long}"


def test_the_median_file_is_under_80_lines() -> None:
    counted = [lines_of(path) for path in python_files(*CODE) if path.name != "__init__.py"]
    assert median(counted) < 80


@pytest.mark.parametrize("lib", LIBS)
def test_a_lib_stays_within_its_budget(lib: str) -> None:
    lines = sum(code_lines(path) for path in python_files(f"libs/{lib}/src"))
    assert lines <= BUDGETS[lib], (
        f"libs/{lib} has {lines} lines of code; move what only one service needs there"
    )
