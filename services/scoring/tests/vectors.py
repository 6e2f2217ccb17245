"""What the engine answers for many sheets, written down for the engine of the browser to be held to.

``python -m services.scoring.tests.vectors`` writes the file anew; ``test_vectors.py`` finds it stale.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import cast
from uuid import UUID

from scoring.domain.assessment import Actor, Assessment, AssessmentId
from scoring.domain.framework import Framework, Leaf
from scoring.domain.inputs import Inputs
from scoring.domain.parsing import parse
from scoring.domain.refusals import Refused
from scoring.domain.results import Missing, MissingReason, Result
from scoring.domain.sharing import share_items
from scoring.domain.totals import total
from scoring.showing.results import ResultView
from scoring.storing.totals import total_json

from .vector_cases import EDGES, Json, edge_package

ROOT = Path(__file__).parents[3]
FILE = ROOT / "web/packages/score/vectors.json"
PACKAGES = ROOT / "deploy/local/src/dti/seed/frameworks"
REAL = ("communes-2026.1", "departments-2026.1", "province-2026.1")
UNITS = ("25195", "DN-SNV", "DN-SKHCN")
DAYS: tuple[Inputs, ...] = (
    {"due": "2027-01-15", "submitted": None},
    {"due": "2027-01-15", "submitted": "2027-01-15"},
    {"due": "2027-01-15", "submitted": "2027-01-20"},
    {"due": "2027-01-15", "submitted": "2027-03-15"},
)
SHEETS = 6
SEED = 20260430
_AT = datetime(2027, 1, 10, 3, tzinfo=UTC)


def vectors() -> Json:
    """The package of edge cases, every edge, and seeded sheets of it and of the real packages."""
    edges = edge_package()
    documents = {"edges": edges} | {name: _document(name) for name in REAL}
    frameworks = {name: parse(document) for name, document in documents.items()}
    return {
        "package": edges,
        "edges": list(_edges(frameworks["edges"])),
        "sheets": [
            _sheet(name, framework, number)
            for name, framework in frameworks.items()
            for number in range(SHEETS)
        ],
        "sharing": [_sharing(name, framework) for name, framework in frameworks.items()],
    }


def text() -> str:
    """The file: one case per line, so that a change shows as the lines it concerns."""
    made = vectors()
    parts = [f'"package": {_line(made["package"])}']
    for name in ("edges", "sheets", "sharing"):
        cases = cast("list[object]", made[name])
        parts.append(f'"{name}": [\n' + ",\n".join(map(_line, cases)) + "\n]")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _document(name: str) -> Json:
    return cast("Json", json.loads((PACKAGES / f"{name}.json").read_text(encoding="utf-8")))


def _edges(framework: Framework) -> Iterator[Json]:
    for code, entries in EDGES.items():
        for inputs in entries:
            yield {
                "leaf": code,
                "inputs": dict(inputs),
                "result": _told(framework, code, UNITS[0], inputs)[1],
            }


def _sheet(name: str, framework: Framework, number: int) -> Json:
    luck = Random(f"{SEED} {name} {number}")
    unit, days, closed = UNITS[number % len(UNITS)], DAYS[number % len(DAYS)], number % 2 == 1
    entries = {} if number == 0 else {code: _inputs(luck, leaf) for code, leaf in framework.leaves.items()}
    results: dict[str, Result] = {}
    leaves: dict[str, object] = {}
    for code in framework.leaves:
        results[code], leaves[code] = _told(framework, code, unit, entries.get(code))
    taken = {one.code: one.formula.evaluate(days) for one in framework.adjustments}
    summed = total(framework, results, taken, closed=closed)
    return {
        "framework": name,
        "unit": unit,
        "days": dict(days),
        "closed": closed,
        "entries": {code: inputs for code, inputs in entries.items() if inputs is not None},
        "leaves": leaves,
        "adjustments": {code: _shown(result, framework) for code, result in taken.items()},
        "total": total_json(summed),
        "fraction": str(summed.exact),
    }


def _told(framework: Framework, code: str, unit: str, inputs: Inputs | None) -> tuple[Result, object]:
    """What a leaf counts as, and how it is told: a refusal with its field and its context."""
    try:
        result = framework.evaluate(code, unit, inputs)
    except Refused as refused:
        field = str(refused.field)
        params = {name: str(value) for name, value in refused.context.items()}
        told = {"state": "refused", "code": refused.code, "field": field, "params": params}
        return Missing((field,), MissingReason.REFUSED_VALUE), told
    return result, _shown(result, framework)


def _shown(result: Result, framework: Framework) -> Json:
    return ResultView.of(result, framework.display_decimals).model_dump(exclude_defaults=True)


def _sharing(name: str, framework: Framework) -> Json:
    """A sheet filled leaf by leaf: which others each leaf changes, and what stands there in the end."""
    luck = Random(f"{SEED} {name} sharing")
    sheet = Assessment.opened(AssessmentId(UUID(int=9)), UNITS[1], framework, _AT)
    who = Actor(UUID(int=1), UNITS[1])
    steps: list[Json] = []
    for code in [one for one in framework.leaves if sheet.applies(one)]:
        inputs = _inputs(luck, framework.leaf(code))
        sheet.record(code).inputs = inputs
        changed = share_items(sheet, code, by=who, at=_AT) if inputs else []
        steps.append({"leaf": code, "inputs": inputs, "changed": [code, *(one.leaf for one in changed)]})
    entries = {code: dict(one.inputs) for code, one in sheet.leaves.items() if one.inputs is not None}
    return {"framework": name, "unit": UNITS[1], "steps": steps, "entries": entries}


def _inputs(luck: Random, leaf: Leaf) -> Inputs | None:
    """Plausible figures, now and then missing, impossible or without any case."""
    if luck.random() < 0.06:
        return None
    names = leaf.formula.names
    if "b" in names or "population" in names:
        return dict(zip(names, _pair(luck, leaf), strict=True))
    return {name: _single(luck, leaf, name) for name in names}


def _pair(luck: Random, leaf: Leaf) -> tuple[str | None, str]:
    below = luck.choice((0, 7, 48, 97, 412, 1580, 20145))
    above = luck.randint(0, below)
    if luck.random() < 0.06:
        return luck.choice((None, "-1", str(below + 1), "1.234,5")), str(below)
    decimals = leaf.items["a"].type != "count" and luck.random() < 0.5
    shown = (
        f"{above * 2 // 3}.{luck.randint(0, 99):02}" if decimals and below and above < below else str(above)
    )
    return shown, str(below)


def _single(luck: Random, leaf: Leaf, name: str) -> str | None:
    parameters = vars(leaf.formula)
    if name == "answer":
        return luck.choice(("yes", "no"))
    if name == "choice":
        known = [str(code) for code in cast("Mapping[str, Fraction]", parameters["shares"])]
        ticked = luck.sample(known, luck.randint(1, len(known)))
        return ",".join(ticked) if parameters["checklist"] else ticked[0]
    if name in {"due", "submitted"}:
        return f"2026-{luck.randint(8, 9):02}-{luck.randint(1, 28):02}"
    return luck.choice((str(luck.randint(0, 30)), str(luck.randint(0, 4)), "2.5"))


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
