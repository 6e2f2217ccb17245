"""Rounds of one unit in every state, with canaries in all that is not published."""

from datetime import UTC, date, datetime
from uuid import uuid4

from contracts.scoring import AssessmentSubmitted, LeavesAppraised, ValuesEntered

from rights.canaries import NUMBER, WORDS
from rights.people import UNIT, VERIFIER
from rights.platform import Json, Platform

STATES = ("entered", "signed", "decided", "published", "")
"""The last one is the round in which changes are tried."""

AS_OF = date(2026, 11, 20)
CALENDAR = {
    "self_assessment_until": datetime(2026, 12, 31, tzinfo=UTC).isoformat(),
    "appraisal_until": datetime(2027, 2, 28, tzinfo=UTC).isoformat(),
}
YES, RATIO, WISH = "1.1", "1.2", "1.3"


def _leaf(code: str, kind: str, inputs: tuple[str, ...]) -> Json:
    return {
        "code": code, "name": f"Tiêu chí {code}", "short_name": f"Tiêu chí {code}", "max": "10",
        "formula": {"type": kind, "parameters": {}}, "inputs": {name: f"{name}_{code}" for name in inputs},
        "evidence": {"required": False}, "verifier": VERIFIER, "lead": VERIFIER, "source": "",
        "na_allowed": True,
    }  # fmt: skip


def _package() -> Json:
    leaves = [_leaf(YES, "F1", ("answer",)), _leaf(RATIO, "F3", ("a", "b")), _leaf(WISH, "F1", ("answer",))]
    types = {"answer": "boolean"}
    items = [
        {"code": code, "name": code, "type": types.get(name, "decimal")}
        for leaf in leaves
        for name, code in leaf["inputs"].items()
    ]
    group = {"code": "1", "name": "Nhóm 1", "short_name": "Nhóm 1", "max": "30", "leaves": leaves}
    return {
        "code": "rights", "version": "1", "name": "Bộ tiêu chí thử", "audience": "communes", "scale": "30",
        "na_policy": "exclude_and_rescale", "years": [2026],
        "checksum": {"leaves": 3, "groups": {"1": "30"}},
        "second_verifier": {"default": "DN-VPUB", "DN-VPUB": "DN-SKHCN"},
        "data_items": items, "groups": [group],
    }  # fmt: skip


async def planted(platform: Platform) -> dict[str, Json]:
    """The places of each state: round, group, assessment, leaf and so on, as the paths name them."""
    await platform.done("scoring", "system_owner", "POST", "/v1/frameworks", _package())
    listed = await platform.done("identity", "system_owner", "GET", f"/v1/unit-lists?as_of={AS_OF}")
    places = {state: await _opened(platform, state, listed["hash"]) for state in STATES}
    await _entered(platform, places["entered"])
    for state in ("signed", "decided"):
        await _entered(platform, places[state])
        await _signed(platform, places[state])
    await _decided(platform, places["decided"], WORDS)
    await _published(platform, places["published"])
    places["entered"]["proposal_id"] = places[""]["proposal_id"] = str(uuid4())
    for event in (ValuesEntered, AssessmentSubmitted, LeavesAppraised):
        for told in await platform.told("scoring", event):
            await platform.hears("scoring", told)
    while await platform.scoring.chores().rank():
        pass
    return places


async def _opened(platform: Platform, state: str, unit_hash: str) -> Json:
    code = f"R-{state or 'changes'}"
    framework = {"framework": "rights", "version": "1", "group": "communes", "ranked": True}
    body = {
        "code": code, "name": f"Kỳ {state}", "year": 2026, "frameworks": [framework], "calendar": CALENDAR,
        "unit_list": {"as_of": AS_OF.isoformat(), "hash": unit_hash}, "sample": True,
    }  # fmt: skip
    await platform.done("scoring", "system_owner", "POST", "/v1/rounds", body)
    lines = await platform.done("scoring", "system_owner", "GET", f"/v1/rounds/{code}/assessments?limit=500")
    sheet = next(line["id"] for line in lines["items"] if line["unit"] == UNIT)
    round_ = dict.fromkeys(("round_code",), code)
    return round_ | {"round": code, "group": "communes", "assessment_id": sheet, "leaf": WISH, "unit": UNIT}


async def _entered(platform: Platform, place: Json) -> None:
    path = f"/v1/assessments/{place['assessment_id']}/values"
    figures = {"leaf": RATIO, "version": 1, "inputs": {"a": NUMBER, "b": "9999999"}}
    wish = {"leaf": WISH, "version": 1, "not_applicable": {"reason": f"Không có {WORDS}"}}
    yes = {"leaf": YES, "version": 1, "inputs": {"answer": "yes"}}
    await platform.done("scoring", "officer", "PUT", path, {"values": [figures, wish, yes]})
    said = {"leaf": YES, "version": 2, "explanation": f"Vì {WORDS}"}
    await platform.done("scoring", "officer", "PUT", path, {"values": [said]})


async def _signed(platform: Platform, place: Json) -> None:
    path = f"/v1/assessments/{place['assessment_id']}/submission"
    await platform.done("scoring", "head", "POST", path, {})


async def _decided(platform: Platform, place: Json, reason: str) -> None:
    path = f"/v1/assessments/{place['assessment_id']}"
    sheet = await platform.done("scoring", "verifier", "GET", path)
    decisions = [
        {"leaf": leaf["code"], "version": leaf["version"], "decision": "accept"} for leaf in sheet["leaves"]
    ]
    decisions[0] |= {"decision": "adjust", "score": "1", "reason": f"Sai {reason}"}
    decisions[2] |= {"decision": "refuse_na", "reason": f"Có {reason}"}
    await platform.done("scoring", "verifier", "POST", f"{path}/appraisals", {"decisions": decisions})


async def _published(platform: Platform, place: Json) -> None:
    """Without canaries: this one everybody may read."""
    group = f"/v1/rounds/{place['round']}/groups/communes"
    value = {"values": [{"leaf": YES, "version": 1, "inputs": {"answer": "yes"}}]}
    await platform.done(
        "scoring", "officer", "PUT", f"/v1/assessments/{place['assessment_id']}/values", value
    )
    await _signed(platform, place)
    sheet = f"/v1/assessments/{place['assessment_id']}"
    leaves = (await platform.done("scoring", "verifier", "GET", sheet))["leaves"]
    decisions = [{"leaf": it["code"], "version": it["version"], "decision": "accept"} for it in leaves]
    await platform.done("scoring", "verifier", "POST", f"{sheet}/appraisals", {"decisions": decisions})
    await platform.done("scoring", "system_owner", "POST", f"{group}/closing")
    await platform.done("scoring", "council", "POST", f"{group}/approval")
    ranking = await platform.done("scoring", "system_owner", "GET", f"{group}/ranking?track=final")
    decision = {"decision_number": "12/QĐ-UBND", "decision_date": AS_OF.isoformat()}
    body = decision | {"ranking_hash": ranking["ranking_hash"]}
    made = await platform.done("scoring", "system_owner", "POST", f"{group}/publication-proposals", body)
    place["proposal_id"] = made["id"]
    await platform.done("scoring", "publisher", "POST", f"/v1/publication-proposals/{made['id']}/publication")
