"""The plans of the four documents, as they are loaded everywhere."""

import csv
import json
from pathlib import Path

from contracts.tasks import TaskAssigned
from tasks.projections import units

from .world import World, a_unit

SEED = Path(__file__).parents[3] / "deploy/local/src/dti/seed"
PACKAGES = sorted((SEED / "plans").glob("*.json"))


async def test_the_seed_plans_load_whole_and_loading_them_again_changes_nothing(empty_world: World) -> None:
    with (SEED / "units.csv").open(encoding="utf-8-sig", newline="") as file:
        groups = {row["code"]: row["group"] for row in csv.DictReader(file)}
    await empty_world.hears(units, *(a_unit(code, group) for code, group in groups.items()))
    owner = await empty_world.person("system_owner", "DN-SKHCN")
    first = [await owner.bring_in(json.loads(path.read_text(encoding="utf-8"))) for path in PACKAGES]
    again = [await owner.bring_in(json.loads(path.read_text(encoding="utf-8"))) for path in PACKAGES]
    assert [one["warnings"] for one in first] == [[]] * len(PACKAGES)
    assert [(one["added"], one["changed"]) for one in again] == [(0, 0)] * len(PACKAGES)
    assigned = await empty_world.facts(TaskAssigned)
    assert len({event.code for event in assigned}) == len(assigned)
    assert sum(event.code.startswith("tb46-6/") for event in assigned) == 108
