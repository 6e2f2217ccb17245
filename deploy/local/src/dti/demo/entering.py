"""The units enter their values as people do: the first main group leaf by leaf, the rest pasted at once."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dti.board import Board
from dti.demo.crowd import all_of, until
from dti.demo.people import CONFLICT, NOT_FOUND, STALE, People, Refused
from dti.demo.story import RANKED, Sheet
from dti.seed.generator import LeafEntry

ASSESSMENTS = "/api/scoring/v1/assessments"
TRIES = 5


@dataclass
class Ledger:
    """What the demo was promised and how long it waited: leaves saved with a 2xx, seconds per request."""

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

    await all_of(board, "values", "sheets filled by their officers", sheets, one, at_once=8)


async def _enter(people: People, sheet: Sheet, assessment: str, ledger: Ledger) -> None:
    entries = [entry for entry in sheet.entries if not entry.missing]
    officer, path = people.officer(sheet.code), f"{ASSESSMENTS}/{assessment}"
    document = await officer.get(path)
    versions = {leaf["code"]: leaf["version"] for leaf in document["leaves"]}
    for portion in _portions(entries):
        started = time.perf_counter()
        await _save(people, sheet, path, portion, versions)
        ledger.seconds.append(time.perf_counter() - started)
        ledger.saved |= {(sheet.code, entry.leaf): entry.body() for entry in portion}
    if sheet.group in RANKED:
        ledger.seconds_to_rank.append(await _until_ranked(people, sheet, path))


def _portions(entries: Sequence[LeafEntry]) -> list[list[LeafEntry]]:
    first = entries[0].leaf.split(".")[0] if entries else ""
    typed = [[entry] for entry in entries if entry.leaf.split(".")[0] == first]
    pasted = [entry for entry in entries if entry.leaf.split(".")[0] != first]
    return [*typed, *([pasted] if pasted else [])]


async def _save(
    people: People, sheet: Sheet, path: str, entries: Sequence[LeafEntry], versions: dict[str, int]
) -> None:
    """Save a leaf or a range. A conflict after a lost answer means it was saved: then the document counts."""
    officer = people.officer(sheet.code)
    for _ in range(TRIES):
        try:
            if len(entries) == 1:
                (entry,) = entries
                target = f"{path}/leaves/{entry.leaf}/value"
                answer = await officer.put(target, entry.body(), version=versions[entry.leaf])
            else:
                values = [{"leaf": one.leaf, "version": versions[one.leaf], **one.body()} for one in entries]
                answer = await officer.put(f"{path}/values", {"values": values})
        except Refused as refused:
            if refused.status not in {CONFLICT, STALE}:
                raise
            document = await officer.get(path)
            versions |= {leaf["code"]: leaf["version"] for leaf in document["leaves"]}
            leaves = {leaf["code"]: leaf for leaf in document["leaves"]}
            if all(_says(leaves[entry.leaf], entry) for entry in entries):
                return
        else:
            versions |= {changed["code"]: changed["version"] for changed in answer["changed"]}
            return
    raise RuntimeError(f"{sheet.code} {entries[0].leaf}: {TRIES} conflicts in a row")


def _says(leaf: dict[str, Any], entry: LeafEntry) -> bool:
    if entry.not_applicable is not None:
        return bool(leaf["na"]) and leaf["na"]["reason"] == entry.not_applicable
    return leaf["inputs"] == entry.inputs


async def _until_ranked(people: People, sheet: Sheet, path: str) -> float:
    """Seconds from the last save until the unit's provisional rank stands on it."""
    officer, started = people.officer(sheet.code), time.perf_counter()
    saved = (await officer.get(path))["version"]

    async def ranked() -> bool:
        try:
            standing = await officer.get(f"{path}/standing")
        except Refused as refused:
            if refused.status != NOT_FOUND:
                raise
            return False
        return standing["assessment_version"] >= saved

    await until(ranked, f"the provisional rank of {sheet.code}", every=0.15)
    return time.perf_counter() - started
