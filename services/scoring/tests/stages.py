"""A round brought to a stage: entered, signed, appraised, approved, published."""

from collections.abc import Mapping

from .packages import APPENDIX_A_INPUTS, appendix_a
from .world import COMMUNES, Json, Opened, World, ok

UNIT = COMMUNES[0]
DECISION = {"decision_number": "12/QĐ-UBND", "decision_date": "2026-11-20"}


async def filled(
    world: World,
    opened: Opened,
    unit: str = UNIT,
    values: Mapping[str, Mapping[str, str]] = APPENDIX_A_INPUTS,
) -> str:
    """The assessment of a unit whose officer entered these values."""
    officer, sheet = await world.person("officer", unit), opened.sheets[unit]
    for leaf, inputs in values.items():
        ok(await officer.saves(sheet, leaf, **inputs))
    return sheet


async def signed(world: World, opened: Opened, unit: str = UNIT, /, **values: Mapping[str, str]) -> str:
    sheet = await filled(world, opened, unit, values or APPENDIX_A_INPUTS)
    ok(await (await world.person("unit_head", unit)).post(f"/v1/assessments/{sheet}/submission", {}))
    return sheet


async def appraised(world: World, sheet: str, verifier: str = "DN-SNV", **counts: str) -> None:
    """Every leaf accepted; a count named like ``leaf_1_3`` is adjusted."""
    appraiser = await world.person("appraiser", verifier)
    decisions: list[Json] = []
    for leaf in (await appraiser.document(sheet))["leaves"]:
        decision: Json = {"leaf": leaf["code"], "version": leaf["version"], "decision": "accept"}
        count = counts.get(f"leaf_{leaf['code'].replace('.', '_')}")
        if count is not None:
            decision |= {"decision": "adjust", "inputs": {"count": count}, "reason": "Thiếu biên bản"}
        decisions.append(decision)
    ok(await appraiser.post(f"/v1/assessments/{sheet}/appraisals", {"decisions": decisions}))


async def approved(world: World, package: Json | None = None) -> Opened:
    """A round of Appendix A: one unit entered and was lowered to two meetings, the council approved."""
    opened = await world.opens(package or appendix_a())
    await appraised(world, await signed(world, opened), leaf_1_3="2")
    ok(await (await world.owner()).post(f"{opened.path}/closing"))
    ok(await (await world.person("council", "75")).post(f"{opened.path}/approval"))
    return opened


async def proposed(world: World, opened: Opened) -> str:
    """The address at which another person publishes."""
    owner = await world.owner()
    ranking = ok(await owner.get(f"{opened.path}/ranking?track=final"))
    body = DECISION | {"ranking_hash": ranking["ranking_hash"]}
    made = ok(await owner.post(f"{opened.path}/publication-proposals", body))
    return f"/v1/publication-proposals/{made['id']}/publication"


async def published(world: World, package: Json | None = None) -> Opened:
    opened = await approved(world, package)
    ok(await (await world.person("publisher", "DN-SKHCN")).post(await proposed(world, opened)))
    return opened
