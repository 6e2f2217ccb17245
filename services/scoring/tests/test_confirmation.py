"""Steps that are hard to take back ask for a password given within the last five minutes (RFC 9470)."""

from dataclasses import replace

from .packages import appendix_a
from .stages import UNIT, appraised, filled, proposed, signed
from .world import Caller, Json, World, bearer, ok, refused

LATELY, TOO_LONG_AGO = 290, 310


async def _asks_first(caller: Caller, path: str, body: Json | None = None) -> Json:
    """Refused after six minutes at the desk, done after the password was given again."""
    lapsed = replace(caller, headers=bearer(caller.person, confirmed=TOO_LONG_AGO))
    answer = await lapsed.post(path, body)
    assert refused(answer) == (401, "confirmation-required")
    challenge = 'Bearer error="insufficient_user_authentication", max_age="300"'
    assert answer.headers["www-authenticate"] == challenge
    confirmed = replace(caller, headers=bearer(caller.person, confirmed=LATELY))
    return ok(await confirmed.post(path, body))


async def test_signing_closing_approval_and_publication_ask(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet = await filled(world, opened)
    await _asks_first(await world.person("unit_head", UNIT), f"/v1/assessments/{sheet}/submission", {})
    await appraised(world, sheet)
    await _asks_first(await world.owner(), f"{opened.path}/closing")
    await _asks_first(await world.person("council", "75"), f"{opened.path}/approval")
    await _asks_first(await world.person("publisher", "DN-SKHCN"), await proposed(world, opened))


async def test_accepting_over_many_units_asks_and_deciding_in_one_does_not(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet, appraiser = await signed(world, opened), await world.person("appraiser", "DN-SNV")
    leaves = [{"leaf": leaf, "version": 2} for leaf in ("1.1", "1.2")]
    made = await _asks_first(appraiser, f"/v1/assessments/{sheet}/acceptances", {"leaves": leaves})
    assert [(one["leaf"], one["version"]) for one in made["decided"]] == [("1.1", 3), ("1.2", 3)]
    lapsed = replace(appraiser, headers=bearer(appraiser.person, confirmed=TOO_LONG_AGO))
    one = {"leaf": "1.3", "version": 2, "decision": "accept"}
    ok(await lapsed.post(f"/v1/assessments/{sheet}/appraisals", {"decisions": [one]}))


async def test_entering_does_not_ask(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer = await world.person("officer", UNIT)
    lapsed = replace(officer, headers=bearer(officer.person, confirmed=TOO_LONG_AGO))
    ok(await lapsed.saves(opened.sheets[UNIT], "1.3", count="4"))
