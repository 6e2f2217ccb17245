"""Whoever silences a checker says why, on the same line."""

import re

from dti.testing.report import SILENCED, suppressions
from source import ROOT, committed

REASON = re.compile(r"(?: #| --?) \w|@ts-expect-error \w")


def silenced() -> list[tuple[str, int, str]]:
    """File, line number and the line from the silencing word on."""
    return [
        (name, number, line[found.start() :])
        for name in committed("*.py", "web/*.ts", "web/*.tsx")
        for number, line in enumerate((ROOT / name).read_text(encoding="utf-8").splitlines(), start=1)
        if (found := SILENCED.search(line))
    ]


def test_each_suppression_has_its_reason_on_the_line() -> None:
    found = [f"{name}:{number}" for name, number, line in silenced() if not REASON.search(line)]
    assert not found, f"write `noqa: RULE - why`, `oxlint-disable-next-line rule -- why`: {found}"


def test_the_report_counts_those_of_the_web_too() -> None:
    lines = silenced()
    assert suppressions() == len(lines)
    assert any(name.startswith("web/") for name, _, _ in lines)
