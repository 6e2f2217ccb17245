"""A round of its own for the measurement, and officers before the empty sheets of their units."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dti.board import Board
from dti.demo.crowd import all_of
from dti.demo.entering import ASSESSMENTS
from dti.demo.people import People, Person
from dti.demo.play import free_code, open_round
from dti.demo.story import GROUPS, Story
from dti.seed import loading
from dti.seed.generator import LeafEntry, generate

GROUP = "communes"
SEED = 1


@dataclass(frozen=True)
class Save:
    """One answered save as it went over HTTP: what anybody would have to write down for it."""

    assessment: str
    entry: LeafEntry
    answer: Mapping[str, Any]

    @property
    def inputs(self) -> str:
        return json.dumps(self.entry.body())

    @property
    def version(self) -> int:
        return self._leaf["version"]

    @property
    def score(self) -> str:
        return json.dumps(self._leaf["tracks"]["self"])

    @property
    def totals(self) -> str:
        return json.dumps(self.answer["totals"])

    @property
    def _leaf(self) -> Mapping[str, Any]:
        """The entered leaf comes first, then those that share a figure with it."""
        return self.answer["changed"][0]


@dataclass
class Desk:
    """One officer with the figures for the unit's sheet, which is still empty."""

    officer: Person
    assessment: str
    entries: Sequence[LeafEntry]
    versions: dict[str, int]

    async def fill(self) -> list[Save]:
        """Save leaf after leaf, each under the version that the officer saw last."""
        saves: list[Save] = []
        for entry in self.entries:
            path = f"{ASSESSMENTS}/{self.assessment}/leaves/{entry.leaf}/value"
            answer = await self.officer.put(path, entry.body(), version=self.versions[entry.leaf])
            self.versions |= {changed["code"]: changed["version"] for changed in answer["changed"]}
            saves.append(Save(self.assessment, entry, answer))
        return saves


async def opened(board: Board, people: People, today: date) -> tuple[Story, dict[str, str]]:
    """A fresh round with all units; the assessment of each unit by its code."""
    story = Story(SEED, await free_code(people, f"BENCH-{today:%Y}"), today)
    return story, await open_round(board, people, story)


async def desks(
    board: Board, people: People, assessments: Mapping[str, str], today: date, *, count: int, saves: int
) -> list[Desk]:
    """The first communes, their officers signed in and their sheets read."""
    framework = loading.framework(GROUPS[GROUP])
    units = [unit for _, unit in sorted(loading.units_at(today).items()) if unit["group"] == GROUP]

    async def one(code: str, entries: list[LeafEntry]) -> Desk:
        officer = people.officer(code)
        document = await officer.get(f"{ASSESSMENTS}/{assessments[code]}")
        versions = {leaf["code"]: leaf["version"] for leaf in document["leaves"]}
        return Desk(officer, assessments[code], entries, versions)

    figures = {unit["code"]: generate(SEED, framework, unit) for unit in units[:count]}
    chosen = [(code, [one for one in told if one.inputs][:saves]) for code, told in figures.items()]
    return await all_of(board, "officers", "officers signed in", chosen, lambda pair: one(*pair), at_once=8)
