"""Whether the platform still holds what it accepted."""

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
