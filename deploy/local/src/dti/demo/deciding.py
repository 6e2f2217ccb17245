"""From sign-off to publication: heads, appraisers, council, and two people who publish."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from dti.board import Board
from dti.demo.crowd import all_of, until
from dti.demo.papers import Paper
from dti.demo.people import STALE, People, Refused
from dti.demo.story import GROUPS, ICT, RANKED, Sheet, Story

ROUNDS = "/api/scoring/v1/rounds"
TRIES = 5


async def submit_all(
    board: Board, people: People, story: Story, assessments: dict[str, str],
    papers: Sequence[Paper], clock: Path,
) -> None:  # fmt: skip
    """Heads sign off: the punctual today, the late ones on a clock that scoring alone sees moved."""

    async def one(sheet: Sheet) -> None:
        evidence = [paper.evidence for paper in papers if paper.unit == sheet.code]
        await _submit(people, sheet, assessments[sheet.code], evidence)

    by_days: dict[int, list[Sheet]] = defaultdict(list)
    for sheet in story.sheets:
        by_days[sheet.days_late].append(sheet)
    try:
        for days, sheets in sorted(by_days.items()):
            ahead = story.late(days) - datetime.now(ICT) if days else timedelta()
            set_clock(clock, ahead.total_seconds())
            when = "on time" if not days else f"{days} working days late"
            await all_of(board, f"sign-off +{days}", f"sheets signed by their heads, {when}", sheets, one)
    finally:
        set_clock(clock, 0)


def set_clock(path: Path, seconds: float) -> None:
    """Shift the clock of a local stack; replaced whole, so nobody reads half a number."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_text(f"{seconds:.0f}\n", encoding="utf-8")
    draft.replace(path)


async def _submit(people: People, sheet: Sheet, assessment: str, evidence: list[str]) -> None:
    head = people.head(sheet.code)

    async def sign() -> bool:
        try:
            await head.post(f"/api/scoring/v1/assessments/{assessment}/submission", {"evidence": evidence})
        except Refused as refused:
            if refused.code == "nothing-to-submit":
                return True
            if refused.code == "behind":
                return False
            raise
        return True

    await until(sign, f"the sign-off of {sheet.code}")


async def appraise_all(board: Board, people: People, story: Story, assessments: dict[str, str]) -> None:
    """Every verifier decides its leaves of every sheet, one batch per sheet and verifier."""

    async def one(sheet: Sheet) -> None:
        path = f"/api/scoring/v1/assessments/{assessments[sheet.code]}"
        document = await people.owner.get(path)
        for verifier in sorted({decision.verifier for decision in sheet.decisions}):
            await _appraise(people, sheet, verifier, path, document)

    await all_of(board, "appraisal", "sheets decided by their verifying units", story.sheets, one)


async def _appraise(people: People, sheet: Sheet, verifier: str, path: str, document: dict[str, Any]) -> None:
    """One batch; what was decided before an answer got lost is not decided twice."""
    appraiser = people.appraiser(verifier)
    for _ in range(TRIES):
        leaves = {leaf["code"]: leaf for leaf in document["leaves"]}
        decisions = [
            {"leaf": one.leaf, "version": leaves[one.leaf]["version"], **one.body()}
            for one in sheet.decisions
            if one.verifier == verifier and leaves[one.leaf]["appraisal"] is None
        ]
        if not decisions:
            return
        try:
            await appraiser.post(f"{path}/appraisals", {"decisions": decisions})
        except Refused as refused:
            if refused.status != STALE:
                raise
            document = await appraiser.get(path)
        else:
            return
    raise RuntimeError(f"{sheet.code}: {verifier} met {TRIES} conflicts in a row")


async def close_and_approve(board: Board, people: People, story: Story) -> None:
    """The owner closes each group (what is missing counts 0), the council approves it."""
    board.start("council", "closing and approving the groups")
    for group in GROUPS:
        path = f"{ROUNDS}/{story.code}/groups/{group}"
        await people.owner.post(f"{path}/closing")
        await people.council.post(f"{path}/approval")
    board.done("council", f"{len(GROUPS)} groups closed and approved")


async def publish_all(board: Board, people: People, story: Story) -> dict[str, dict[str, Any]]:
    """One person proposes, another publishes; the published ranking of each group, read as a citizen."""
    board.start("publication", "proposal by one person, publication by another")
    found: dict[str, dict[str, Any]] = {}
    for number, group in enumerate(RANKED, start=1):
        path = f"{ROUNDS}/{story.code}/groups/{group}"
        ranking = await people.owner.get(f"{path}/ranking", track="final")
        proposal = await people.owner.post(
            f"{path}/publication-proposals",
            {
                "decision_number": f"{story.seed % 1000:03}/{number}/QĐ-UBND",
                "decision_date": story.today.isoformat(),
                "ranking_hash": ranking["ranking_hash"],
            },
        )
        await people.publisher.post(f"/api/scoring/v1/publication-proposals/{proposal['id']}/publication")
        public = await people.gateway.ask("GET", f"/api/scoring/public/v1/rankings/{story.code}/{group}.json")
        found[group] = public.json()
    board.done("publication", f"{len(found)} rankings published")
    return found


def hash_of(rankings: dict[str, dict[str, Any]]) -> str:
    """SHA-256 of the canonical JSON list of [group, unit, rank, total, main-group scores] of all rankings."""
    rows = [
        [group, row["unit"], str(row["rank"]), row["total"], list(row["scores"])]
        for group in sorted(rankings)
        for row in sorted(rankings[group]["rows"], key=lambda row: (row["rank"], row["unit"]))
    ]
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()
