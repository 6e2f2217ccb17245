"""Bytes, times and shifts of the screens that have budgets, through the gateway of the platform that runs."""

import argparse
import asyncio
import json
import subprocess
from datetime import datetime

from dti import access
from dti import places as where
from dti.access import Access
from dti.board import PlainBoard
from dti.demo.entering import Ledger, enter_all
from dti.demo.people import Gateway, People
from dti.demo.play import free_code, open_round
from dti.demo.story import ICT, Story
from dti.engines import chromium, node
from dti.engines.fetch import fetch_browser
from dti.errors import PlatformError

UNIT = "25195"
SEED = 4


def run(_: argparse.Namespace) -> None:
    """Measure with the data that is there, and in a further round that every unit has filled."""
    places, platform = where.of_checkout(), access.current()
    node.install(places, print)
    fetch_browser(places)
    told = asyncio.run(_full_round(platform))
    environment = node.environment(places) | chromium.environment(places) | {"DTI_BENCH": json.dumps(told)}
    command = [node.binary(), node.WEB / "e2e" / "bench" / "main.ts"]
    done = subprocess.run(command, env=environment, check=False)
    if done.returncode != 0:
        raise PlatformError("A screen is above its budget (web/e2e/bench/budgets.json).")


async def _full_round(platform: Access) -> dict[str, str]:
    """Open a round and let every unit enter what it has; who and what the browsers need."""
    board, people = PlainBoard(), People(Gateway(platform.gateway, platform.demo_password))
    today = datetime.now(ICT).date()
    try:
        story = Story(SEED, await free_code(people, f"BENCH-WEB-{today:%Y}"), today)
        assessments = await open_round(board, people, story)
        await enter_all(board, people, story.sheets, assessments, Ledger())
    finally:
        await people.gateway.http.aclose()
    return {
        "gateway": platform.gateway,
        "password": platform.demo_password,
        "round": story.code,
        "unit": UNIT,
        "assessment": assessments[UNIT],
    }
