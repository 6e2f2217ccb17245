"""Whoever silences a checker says why, on the same line."""

import re
from collections import Counter

from dti.testing.report import SILENCED, suppressions
from source import ROOT, committed

REASON = re.compile(r"(?: #| --?) \w|@ts-expect-error \w")
# Files where a line still lacks its reason, with how many do: take one off with each that is explained.
UNEXPLAINED = {
    "libs/observability/src/observability/traces.py": 2,
    "services/evidence/src/evidence/inspection/content.py": 1,
    "services/evidence/tests/world.py": 2,
    "services/notify/src/notify/texts.py": 1,
    "services/sync/tests/test_api.py": 3,
    "web/apps/portal/src/scroll.tsx": 1,
    "web/apps/portal/src/unit/profile.ts": 1,
    "web/apps/work/src/entry/queue.ts": 1,
    "web/apps/work/src/entry/saving.ts": 1,
    "web/apps/work/src/entry/use-entry.ts": 1,
    "web/apps/work/src/evidence/sending.ts": 1,
    "web/e2e/bench/measuring.ts": 1,
}


def silenced() -> list[tuple[str, int, str]]:
    """File, line number and the line from the silencing word on."""
    return [
        (name, number, line[found.start() :])
        for name in committed("*.py", "web/*.ts", "web/*.tsx")
        for number, line in enumerate((ROOT / name).read_text(encoding="utf-8").splitlines(), start=1)
        if (found := SILENCED.search(line))
    ]


def test_each_suppression_has_its_reason_on_the_line() -> None:
    bare = [(name, number) for name, number, line in silenced() if not REASON.search(line)]
    counted = Counter(name for name, _ in bare)
    found = [f"{name}:{number}" for name, number in bare if counted[name] > UNEXPLAINED.get(name, 0)]
    assert not found, f"write `noqa: RULE - why`, `oxlint-disable-next-line rule -- why`: {found}"


def test_the_report_counts_those_of_the_web_too() -> None:
    lines = silenced()
    assert suppressions() == len(lines)
    assert any(name.startswith("web/") for name, _, _ in lines)
