"""Whether the platform still holds what it accepted."""

import httpx2
from dti.demo.people import People
from dti.demo.play import Played


async def assert_kept(people: People, played: Played) -> None:
    """Every leaf saved with a 2xx says what was saved."""
    for sheet in played.story.sheets:
        document = await people.officer(sheet.code).get(
            f"/api/scoring/v1/assessments/{played.assessments[sheet.code]}"
        )
        leaves = {leaf["code"]: leaf for leaf in document["leaves"]}
        saved = {leaf: body for (unit, leaf), body in played.ledger.saved.items() if unit == sheet.code}
        assert saved, sheet.code
        for code, body in saved.items():
            leaf = leaves[code]
            if "not_applicable" in body:
                assert leaf["na"]["reason"] == body["not_applicable"]["reason"], f"{sheet.code} {code}"
            else:
                assert leaf["inputs"] == body["inputs"], f"{sheet.code} {code}"


async def assert_received(ministry: str, people: People, played: Played) -> None:
    """The ministry holds each indicator of the round once, with the receipt that the ledger shows."""
    code = played.story.code
    async with httpx2.AsyncClient(base_url=ministry, timeout=30) as http:
        found = (await http.get("/received")).raise_for_status().json()["records"]
    received = {one["key"]: one["receipt_number"] for one in found if one["body"]["round"] == code}
    page = await people.owner.get("/api/sync/v1/records", round=code, limit=500)
    ledger = {f"{code}:{one['indicator']}:{one['version']}": one["receipt"] for one in page["items"]}
    assert received == ledger
    assert len(received) == len(set(received.values())) == played.sync["records"]
