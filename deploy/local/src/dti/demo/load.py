"""What every stack holds before a round: units, people, frameworks, plans, the ministry's mapping."""

import csv
import io
import json
from datetime import datetime

from dti.access import Access
from dti.board import Board
from dti.demo.crowd import until
from dti.demo.people import Gateway, Person, Refused
from dti.demo.story import ICT
from dti.seed import loading

MAPPING = "province-2026.1"


async def load_all(platform: Access, board: Board) -> None:
    """Load through the gateway as the administrator and the system owner; what is there stays."""
    gateway = Gateway(platform.gateway, platform.demo_password)
    administrator = Person(gateway, platform.username, platform.password)
    owner = Person(gateway, "dn-skhcn.quantri")
    board.start("seed", "units and posts")
    await _import(administrator, "/api/identity/v1/unit-imports", loading.units_csv())
    await _import(administrator, "/api/identity/v1/person-imports", _with_password(platform.demo_password))
    board.update("seed", "indicator frameworks")
    await until(lambda: _known(owner), "the owner's rights reaching scoring")
    for name in loading.FRAMEWORKS:
        await owner.post("/api/scoring/v1/frameworks", json.loads(loading.framework_json(name)))
    board.update("seed", "plans, objectives and tasks")
    for path in loading.plan_files():
        await take_plan(owner, path.name, json.loads(path.read_bytes()))
    mapping = json.loads((loading.ROOT / "mappings" / f"{MAPPING}.json").read_bytes())
    await until(lambda: _mapped(owner, mapping), "the mapping to the ministry's codes")
    board.done("seed", "units, posts, frameworks, plans and the ministry's mapping are loaded")
    await gateway.http.aclose()


async def _import(who: Person, path: str, table: bytes) -> None:
    await who.post(path, content=table, headers={"content-type": "text/csv"}, params={"dry_run": "false"})


def _with_password(password: str) -> bytes:
    rows = list(csv.DictReader(io.StringIO(loading.people_csv().decode("utf-8-sig"))))
    out = io.StringIO()
    writer = csv.DictWriter(out, [*rows[0], "password"])
    writer.writeheader()
    writer.writerows({**row, "password": password} for row in rows)
    return out.getvalue().encode()


async def _known(owner: Person) -> bool:
    await owner.get("/api/scoring/v1/frameworks")
    return True


async def take_plan(owner: Person, name: str, package: object) -> None:
    """Import a package over the unit list of the day, once tasks has heard of all of it."""

    async def take() -> bool:
        today = datetime.now(ICT).date()
        units = await owner.get("/api/identity/v1/unit-lists", as_of=today.isoformat())
        query = {"dry_run": "false", "units_hash": units["hash"]}
        try:
            await owner.post("/api/tasks/v1/plan-imports", package, params=query)
        except Refused as refused:
            if refused.code == "behind":
                return False
            raise
        return True

    await until(take, f"the import of {name}")


async def _mapped(owner: Person, mapping: object) -> bool:
    framework, version = MAPPING.split("-", 1)
    await owner.put(f"/api/sync/v1/mappings/{framework}/{version}", mapping)
    return True
