"""One round over HTTP: entered, signed, appraised, closed, approved."""

from contracts.scoring import AssessmentFinalised

from .packages import APPENDIX_A_INPUTS, appendix_a
from .world import COMMUNES, Opened, World, leaf_of, ok

UNIT = COMMUNES[0]


async def filled(world: World, opened: Opened, unit: str = UNIT) -> str:
    officer, sheet = await world.person("officer", unit), opened.sheets[unit]
    for leaf, inputs in APPENDIX_A_INPUTS.items():
        ok(await officer.saves(sheet, leaf, **inputs))
    return sheet


async def signed(world: World, opened: Opened, unit: str = UNIT) -> str:
    sheet = await filled(world, opened, unit)
    ok(await (await world.person("unit_head", unit)).post(f"/v1/assessments/{sheet}/submission", {}))
    return sheet


async def appraised(world: World, sheet: str, **adjusted: str) -> None:
    """Everything accepted, but for counts that are adjusted."""
    appraiser = await world.person("appraiser", "DN-SNV")
    decisions: list[dict[str, object]] = []
    for leaf in (await appraiser.document(sheet))["leaves"]:
        code = leaf["code"]
        wanted = adjusted.get(f"leaf_{code.replace('.', '_')}")
        decision = {"leaf": code, "version": leaf["version"], "decision": "accept"}
        if wanted is not None:
            decision |= {"decision": "adjust", "inputs": {"count": wanted}, "reason": "Thiếu biên bản"}
        decisions.append(decision)
    ok(await appraiser.post(f"/v1/assessments/{sheet}/appraisals", {"decisions": decisions}))


async def test_a_round_from_package_to_final_track(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet = await signed(world, opened)
    await appraised(world, sheet, leaf_1_3="2")
    owner = await world.owner()
    closed = ok(await owner.post(f"{opened.path}/closing"))
    assert set(closed["missing"]) == {COMMUNES[1], COMMUNES[2]}
    council = await world.person("council", "75")
    assert ok(await council.post(f"{opened.path}/approval")) == {"assessments": 3}
    document = await owner.document(sheet)
    totals = {name: total["displayed"] for name, total in document["totals"].items()}
    assert totals == {"self": "104.79", "appraised": "99.41", "final": "99.41"}
    leaf = leaf_of(document, "1.3")
    assert {name: track["displayed"] for name, track in leaf["tracks"].items()} == {
        "self": "15.00", "appraised": "10.00", "final": "10.00",
    }  # fmt: skip
    assert (leaf["inputs"], leaf["effective"]["inputs"]) == ({"count": "3"}, {"count": "2"})
    finals = [one for one in await world.told(AssessmentFinalised) if one.round == opened.code]
    assert {one.unit: one.total.displayed for one in finals} == {
        UNIT: "99.41", COMMUNES[1]: "0.00", COMMUNES[2]: "0.00",
    }  # fmt: skip


async def test_publication_takes_two_people_and_never_changes(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet = await signed(world, opened)
    await appraised(world, sheet, leaf_1_3="2")
    owner = await world.owner()
    ok(await owner.post(f"{opened.path}/closing"))
    ok(await (await world.person("council", "75")).post(f"{opened.path}/approval"))
    ranking = ok(await owner.get(f"{opened.path}/ranking?track=final"))
    decided = {
        "decision_number": "12/QĐ-UBND", "decision_date": "2026-11-20", "ranking_hash": ranking["ranking_hash"],
    }  # fmt: skip
    proposal = ok(await owner.post(f"{opened.path}/publication-proposals", decided))
    publisher = await world.person("publisher", "DN-SKHCN")
    path = f"/v1/publication-proposals/{proposal['id']}/publication"
    ok(await publisher.post(path))
    public = await world.client.get(f"/public/v1/rankings/{opened.code}/communes.json")
    rows = [(row["rank"], row["unit"], row["total"]) for row in public.json()["rows"]]
    assert rows == [(1, UNIT, "99.41"), (2, COMMUNES[1], "0.00"), (2, COMMUNES[2], "0.00")]
    assert public.json()["ranking_hash"] == ranking["ranking_hash"]
    page = await world.client.get(
        f"/public/v1/rankings/{opened.code}/communes", headers={"Accept": "text/html"}
    )
    assert "99,41" in page.text
    assert "Dữ liệu mẫu" in page.text
    listed = (await world.client.get("/public/v1/rankings")).json()["items"]
    assert opened.code in [line["round"] for line in listed]
