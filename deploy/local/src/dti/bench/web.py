"""Bytes, times and shifts of the screens that have budgets, through the gateway of the platform that runs."""

import argparse
import asyncio
import json
import subprocess

from dti import access
from dti import places as where
from dti.access import Access
from dti.demo.people import Gateway, People
from dti.engines import chromium, node
from dti.engines.fetch import fetch_browser
from dti.errors import PlatformError

UNIT = "25195"
ROUNDS = "/api/scoring/v1/rounds"


def run(_: argparse.Namespace) -> None:
    """Measure with the data that is there: after a demo, that is a whole round."""
    places, platform = where.of_checkout(), access.current()
    node.install(places, print)
    fetch_browser(places)
    told = {
        "gateway": platform.gateway,
        "username": f"{UNIT}.canbo",
        "password": platform.demo_password,
        "assessment": asyncio.run(_sheet(platform)),
    }
    environment = node.environment(places) | chromium.environment(places) | {"DTI_BENCH": json.dumps(told)}
    done = subprocess.run([node.binary(), node.WEB / "e2e" / "bench.ts"], env=environment, check=False)
    if done.returncode != 0:
        raise PlatformError("A screen is above its budget (web/e2e/budgets.json).")


async def _sheet(platform: Access) -> str:
    """The unit's sheet of the newest round."""
    people = People(Gateway(platform.gateway, platform.demo_password))
    try:
        rounds = (await people.owner.get(ROUNDS, limit=500))["items"]
        if not rounds:
            raise PlatformError("There is no round to measure with: ./dti demo plays one.")
        newest = max(rounds, key=lambda one: str(one["opened_at"]))
        page = await people.owner.get(f"{ROUNDS}/{newest['code']}/assessments", limit=500)
    finally:
        await people.gateway.http.aclose()
    return next(str(one["id"]) for one in page["items"] if one["unit"] == UNIT)
