"""One complete round, played through the gateway by the posts that would play it."""

import asyncio
import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from dti.access import Access
from dti.board import Board
from dti.demo import deciding, duties, entering, outside, papers
from dti.demo.crowd import until
from dti.demo.entering import Ledger
from dti.demo.papers import Paper
from dti.demo.people import Gateway, People, Refused
from dti.demo.settling import unfinished
from dti.demo.story import GROUPS, ICT, RANKED, Story

ROUNDS = "/api/scoring/v1/rounds"
SETTLING_SECONDS = 6  # workers measure their lag every five


@dataclass
class Played:
    """What a round left behind, for the report and for those who check it."""

    story: Story
    assessments: dict[str, str] = field(default_factory=dict[str, str])
    ledger: Ledger = field(default_factory=Ledger)
    papers: list[Paper] = field(default_factory=list[Paper])
    read_back: int = 0
    rankings: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    ranking_hash: str = ""
    sync: dict[str, Any] = field(default_factory=dict[str, Any])
    faults: list[str] = field(default_factory=list[str])
    tasks: int = 0
    notices: dict[str, Any] = field(default_factory=dict[str, Any])
    retries: int = 0
    seconds: float = 0


async def play_round(platform: Access, board: Board, *, seed: int, clock: Path) -> Played:
    """Play a round of this seed: a further one when the seed was played before."""
    started = time.monotonic()
    people = People(Gateway(platform.gateway, platform.demo_password))
    today = datetime.now(ICT).date()
    played = Played(Story(seed, await free_code(people, f"DEMO-{today:%Y}-S{seed}"), today))
    story = played.story
    try:
        before = await _delivered(people)
        played.assessments = await open_round(board, people, story)
        await entering.enter_all(board, people, story.sheets, played.assessments, played.ledger)
        played.papers = await papers.upload_all(board, people, story.sheets, played.assessments)
        await deciding.submit_all(board, people, story, played.assessments, played.papers, clock)
        await deciding.appraise_all(board, people, story, played.assessments)
        played.faults = await outside.trouble(platform.ministry)
        await deciding.close_and_approve(board, people, story)
        played.rankings = await deciding.publish_all(board, people, story)
        played.ranking_hash = deciding.hash_of(played.rankings)
        played.tasks = await duties.work_on_tasks(board, people)
        province = next(sheet for sheet in story.sheets if sheet.group == "province")
        played.sync = await outside.all_acknowledged(board, people, story.code, len(province.entries))
        played.read_back = await papers.read_back(board, people, played.papers)
        played.notices = await _notices(board, people, before, platform.state_file)
        played.retries = people.gateway.retries
    finally:
        await people.gateway.http.aclose()
    played.seconds = time.monotonic() - started
    return played


async def free_code(people: People, wanted: str) -> str:
    """The wanted code of a round, with a number behind it when there is such a round already."""
    taken = {one["code"] for one in (await people.owner.get(ROUNDS, limit=500))["items"]}
    codes = [wanted, *(f"{wanted}-{again}" for again in range(2, 1000))]
    return next(code for code in codes if code not in taken)


async def open_round(board: Board, people: People, story: Story) -> dict[str, str]:
    """Open the round on the unit list of the day; each unit's assessment by unit code."""
    board.start("round", f"opening {story.code}")
    units = await people.owner.get("/api/identity/v1/unit-lists", as_of=story.today.isoformat())
    body = {
        "code": story.code,
        "name": story.name,
        "year": story.today.year,
        "sample": True,
        "unit_list": {"as_of": units["as_of"], "hash": units["hash"]},
        "frameworks": [
            {
                "framework": name.rsplit("-", 1)[0],
                "version": name.rsplit("-", 1)[1],
                "group": group,
                "ranked": group in RANKED,
            }
            for group, name in GROUPS.items()
        ],
        "calendar": {
            "self_assessment_until": story.self_assessment_until.isoformat(),
            "appraisal_until": story.appraisal_until.isoformat(),
        },
    }

    async def opened() -> bool:
        try:
            await people.owner.post(ROUNDS, body)
        except Refused as refused:
            if refused.code == "behind":
                return False
            raise
        return True

    await until(opened, "the opening of the round")
    page = await people.owner.get(f"{ROUNDS}/{story.code}/assessments", limit=500)
    found = {one["unit"]: one["id"] for one in page["items"]}
    board.done("round", f"{story.code} opened: {len(found)} assessments")
    return found


async def _delivered(people: People) -> dict[str, dict[str, int]]:
    """Notices so far by kind: made for the people concerned, and letters that still wait."""
    summary = await people.owner.get("/api/notify/v1/deliveries/summary")
    made = {one["kind"]: one["created"] for one in summary["counts"] if one["channel"] == "in-app"}
    return {"by_kind": made, "letters": {"waiting": summary["waiting"], "failed": summary["failed"]}}


async def _notices(
    board: Board, people: People, before: dict[str, dict[str, int]], state_file: Path
) -> dict[str, dict[str, int]]:
    """Wait until nothing follows any more; what was delivered since ``before``."""
    board.start("notices", "reaching everyone concerned")

    async def delivered() -> dict[str, dict[str, int]] | None:
        left = await unfinished(state_file)
        now = await _delivered(people)
        board.update("notices", f"{left} events and {now['letters']['waiting']} letters on their way")
        return now if not left and not now["letters"]["waiting"] else None

    await until(delivered, "the last notice", within=300, every=1)
    await asyncio.sleep(SETTLING_SECONDS)
    now = await until(delivered, "the last notice", within=300, every=1)
    earlier = before["by_kind"]
    by_kind = {kind: count - earlier.get(kind, 0) for kind, count in now["by_kind"].items()}
    board.done("notices", f"{sum(by_kind.values())} notices delivered")
    return {"by_kind": by_kind, "letters": now["letters"]}
