"""The units enter their values, leaf by leaf, as people do; each save is kept with what it was answered."""

import time
from dataclasses import dataclass, field
from typing import Any

from dti.board import Board
from dti.demo.crowd import all_of
from dti.demo.people import CONFLICT, STALE, People, Refused
from dti.demo.story import Sheet
from dti.seed.generator import LeafEntry


@dataclass
class Ledger:
    """What the demo was promised and how long it waited: saves answered 2xx, and seconds until shown."""

    saved: dict[tuple[str, str], dict[str, Any]] = field(
        default_factory=dict[tuple[str, str], dict[str, Any]]
    )
    seconds: list[float] = field(default_factory=list[float])
    seconds_to_rank: list[float] = field(default_factory=list[float])


async def enter_all(
    board: Board, people: People, sheets: list[Sheet], assessments: dict[str, str], ledger: Ledger
) -> None:
    """Every unit's officer fills the unit's sheet; units work side by side."""

    async def one(sheet: Sheet) -> None:
        await _enter(people, sheet, assessments[sheet.code], ledger)

    await all_of(board, "values", "sheets filled by their officers", sheets, one)


async def _enter(people: People, sheet: Sheet, assessment: str, ledger: Ledger) -> None:
    officer = people.officer(sheet.code)
    path = f"/api/scoring/v1/assessments/{assessment}"
    document = await officer.get(path)
    versions = {leaf["code"]: leaf["version"] for leaf in document["leaves"]}
    for entry in sheet.entries:
        if entry.missing:
            continue
        started = time.perf_counter()
        answer = await _save(people, sheet, path, entry, versions)
        ledger.seconds.append(time.perf_counter() - started)
        ledger.saved[sheet.code, entry.leaf] = entry.body()
        versions |= {changed["leaf"]: changed["version"] for changed in answer["changed"]}


async def _save(
    people: People, sheet: Sheet, path: str, entry: LeafEntry, versions: dict[str, int]
) -> dict[str, Any]:
    """Save one leaf. A 412 after a lost answer means it was saved: then the document is what counts."""
    officer = people.officer(sheet.code)
    target = f"{path}/leaves/{entry.leaf}/value"
    for _ in range(5):
        try:
            return await officer.put(target, entry.body(), version=versions[entry.leaf])
        except Refused as refused:
            if refused.status not in {CONFLICT, STALE}:
                raise
            document = await officer.get(path)
            leaf = next(leaf for leaf in document["leaves"] if leaf["code"] == entry.leaf)
            versions |= {one["code"]: one["version"] for one in document["leaves"]}
            if _says(leaf, entry):
                changed = [{"leaf": one["code"], "version": one["version"]} for one in document["leaves"]]
                return {"changed": changed}
    raise RuntimeError(f"{sheet.code} {entry.leaf}: five conflicts in a row")


def _says(leaf: dict[str, Any], entry: LeafEntry) -> bool:
    if entry.not_applicable is not None:
        return bool(leaf["na"]) and leaf["na"]["reason"] == entry.not_applicable
    return leaf["inputs"] == entry.inputs
