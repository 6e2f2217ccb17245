"""What the browser tests find on the platform: one published round, and rounds that are open."""

import asyncio
import json
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from dti.access import Access
from dti.board import Board, PlainBoard
from dti.demo import deciding, entering, papers
from dti.demo.entering import Ledger
from dti.demo.load import load_all
from dti.demo.people import Gateway, People
from dti.demo.play import free_code, open_round
from dti.demo.story import ICT, Sheet, Story
from dti.places import Places

PUBLIC = "/api/scoring/public/v1/rankings"
SEED = 4
OPEN = ("ENTRY", "CLOSING")
COMMUNES = 8
WHOLE = 4


class ShortStory(Story):
    """The same story in which most communes send nothing, which counts 0: a round in a tenth of the time."""

    @cached_property
    def sheets(self) -> list[Sheet]:
        told = Story(self.seed, self.code, self.today).sheets
        communes = [sheet for sheet in told if sheet.group == "communes"]
        return [*communes[:COMMUNES], *(sheet for sheet in told if sheet.group == "departments")]


def set_up(platform: Access, folder: Path) -> Path:
    """Load the platform, publish a round unless one is, open further ones; the file that tells the tests."""
    told = asyncio.run(_set_up(platform, folder))
    file = folder / "stage.json"
    file.touch(mode=0o600)
    file.write_text(json.dumps(told))
    return file


async def _set_up(platform: Access, folder: Path) -> dict[str, Any]:
    board = PlainBoard()
    await load_all(platform, board)
    people = People(Gateway(platform.gateway, platform.demo_password))
    try:
        if not await _published(people):
            await _publish(board, people, Places(folder).clocks / "scoring")
        newest = (await _published(people))[0]
        rounds = {name: await _opened(board, people, name) for name in OPEN}
    finally:
        await people.gateway.http.aclose()
    return {
        "gateway": platform.gateway,
        "password": platform.demo_password,
        "administrator": {"username": platform.username, "password": platform.password},
        "state_file": str(platform.state_file),
        "signing_key": str(folder / "keys" / "current.pem"),
        "published": newest["round"],
        "rounds": rounds,
        "sheets": _whole_sheets(),
        "paper": str(_paper(folder)),
    }


async def _published(people: People) -> list[dict[str, Any]]:
    return (await people.gateway.ask("GET", PUBLIC)).json()["items"]


async def _publish(board: Board, people: People, clock: Path) -> None:
    today = datetime.now(ICT).date()
    story = ShortStory(SEED, await free_code(people, f"WEB-{today:%Y}"), today)
    assessments = await open_round(board, people, story)
    await entering.enter_all(board, people, story.sheets, assessments, Ledger())
    uploaded = await papers.upload_all(board, people, story.sheets, assessments)
    await deciding.submit_all(board, people, story, assessments, uploaded, clock)
    await deciding.appraise_all(board, people, story, assessments)
    await deciding.close_and_approve(board, people, story)
    await deciding.publish_all(board, people, story)


async def _opened(board: Board, people: People, name: str) -> dict[str, Any]:
    """A round in which nobody has entered anything."""
    today = datetime.now(ICT).date()
    story = Story(SEED, await free_code(people, f"WEB-{today:%Y}-{name}"), today)
    assessments = await open_round(board, people, story)
    return {"code": story.code, "assessments": assessments}


def _whole_sheets() -> dict[str, dict[str, dict[str, str]]]:
    """What communes that lack nothing would enter, by unit and leaf; inputs in the order of the grid."""
    told = Story(SEED, "", datetime.now(ICT).date()).sheets
    values = {
        sheet.code: {entry.leaf: entry.inputs for entry in sheet.entries if entry.inputs is not None}
        for sheet in told
        if sheet.group == "communes"
    }
    whole = [sheet.code for sheet in told if len(values.get(sheet.code, ())) == len(sheet.entries)]
    return {code: values[code] for code in whole[:WHOLE]}


def _paper(folder: Path) -> Path:
    """A paper as people upload it: one page with text."""
    sheet = next(sheet for sheet in Story(SEED, "", datetime.now(ICT).date()).sheets if sheet.papers)
    file = folder / "bao-cao.pdf"
    file.write_bytes(sheet.papers[0].content)
    return file
