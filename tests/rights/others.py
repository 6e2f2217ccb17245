"""What the other five services hold of the unit: plans, evidence, notices, records, a session."""

import hashlib
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from contracts.scoring import AssessmentFinalised, AssessmentOpened, LeafResult, RoundOpened, Total
from contracts.tasks import TaskAssigned
from httpx2 import AsyncClient

from rights.canaries import NUMBER, WORDS
from rights.people import UNIT
from rights.platform import PASSWORD, Json, Platform
from rights.scores import WISH

NOON = datetime(2026, 11, 23, 5, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(17) + b"\x00\x00\x00\x00IEND\xaeB`\x82"
STATES = {"published": "public", "unpublished": "province", "private": "unit"}


async def plans(platform: Platform) -> dict[str, Json]:
    """A plan in each state of openness with one task of the unit; canaries where it is not published."""
    for state, visibility in STATES.items():
        owner = UNIT if visibility == "unit" else "75"
        await platform.done(
            "tasks", "system_owner", "POST", "/v1/plan-imports", _package(state, owner, visibility)
        )
    found = await platform.done("tasks", "officer", "GET", "/v1/tasks?limit=500")
    ids = {it["code"]: it["id"] for it in found["items"]}
    for task in ids.values():
        await platform.done("tasks", "officer", "POST", f"/v1/tasks/{task}/acceptance")
        body = {"percent": 40, "text": f"Đã làm {WORDS} {NUMBER}"}
        await platform.done("tasks", "officer", "POST", f"/v1/tasks/{task}/reports", body)
    return {state: {"code": f"p-{state}", "task_id": ids[f"t-{state}"]} for state in STATES}


def _package(state: str, owner: str, visibility: str) -> Json:
    word = "công khai" if state == "published" else WORDS
    document = {
        "code": f"d-{state}", "number": f"1/{state}", "kind": "CV", "issuer": "UBND",
        "issued_on": "2026-10-14", "abstract": f"Về việc {word}",
    }  # fmt: skip
    plan = {
        "code": f"p-{state}", "name": f"Kế hoạch {word}", "document": f"d-{state}", "owner_unit": owner,
        "level": "unit" if visibility == "unit" else "province", "visibility": visibility, "years": [2026],
        "status": "active",
    }  # fmt: skip
    aim = {
        "code": f"o-{state}", "plan": f"p-{state}", "name": f"Chỉ tiêu {word}", "unit": "%",
        "direction": "up", "targets": [{"year": 2026, "operator": ">=", "value": "50", "text": "50%"}],
        "lead": UNIT, "source_text": word,
    }  # fmt: skip
    task = {
        "code": f"t-{state}", "plan": f"p-{state}", "order_label": "1", "content": f"Việc {word}",
        "kind": "dated", "deadline_text": "trước 20/12/2026", "lead": {"unit": UNIT}, "assigner": "75",
    }  # fmt: skip
    return {"documents": [document], "plans": [plan], "objectives": [aim], "tasks": [task]}


def declaration(**more: object) -> Json:
    """A picture that says in name, number and abstract whose it is."""
    cited = {
        "number": f"{NUMBER}/{WORDS}", "issued_on": "2026-04-26", "issuer": "UBND", "abstract": f"Về {WORDS}",
    }  # fmt: skip
    return {
        "filename": f"{WORDS}.png", "size": len(PNG), "sha256": hashlib.sha256(PNG).hexdigest(),
        "media_type": "image/png", "citation": cited,
    } | more  # fmt: skip


def target(unit: str = UNIT) -> Json:
    return {"kind": "criterion", "id": f"{uuid4()}/1.1", "unit": unit}


async def papers(platform: Platform) -> dict[str, Json]:
    """One kept file with a second link, and one whose upload waits for completion; both prove a criterion."""
    criterion = await _criterion(platform)
    kept = await _sent(platform, criterion)
    await platform.done("evidence", "officer", "POST", f"/v1/uploads/{kept}/completion")
    chores = platform.evidence.chores()
    while await chores.verify():
        pass
    linked = await platform.done(
        "evidence", "officer", "POST", f"/v1/evidence/{kept}/links", {"target": target()}
    )
    place = {"evidence_id": kept, "link_id": linked["id"]}
    return {"": place, "of the unit": place, "waiting": {"evidence_id": await _sent(platform, criterion)}}


async def _criterion(platform: Platform) -> Json:
    """A leaf of the unit's sheet, of which evidence has heard who verifies it."""
    opened = await platform.told("scoring", AssessmentOpened)
    for event in opened:
        await platform.hears("evidence", event)
    sheet = next(event for event in opened if event.unit == UNIT)
    return {"kind": "criterion", "id": f"{sheet.assessment_id}/{WISH}", "unit": UNIT}


async def _sent(platform: Platform, proven: Json) -> str:
    begun = await platform.done("evidence", "officer", "POST", "/v1/uploads", declaration(target=proven))
    async with AsyncClient(base_url=platform.evidence.settings.s3_endpoint) as store:
        form = begun["form"]
        path = form["url"].removeprefix("/s3")
        posted = await store.post(path, data=form["fields"], files={"file": PNG})
        assert posted.status_code == 204, posted.text
    return str(begun["evidence_id"])


async def notices(platform: Platform) -> dict[str, Json]:
    """The officer's notice of a task of the unit."""
    await platform.hears("notify", an_assignment())
    found = await platform.done("notify", "officer", "GET", "/v1/notices")
    return {"": {"notice_id": found["items"][0]["id"]}}


def an_assignment(task: UUID | None = None) -> TaskAssigned:
    return TaskAssigned(
        task_id=task or uuid4(), code="T-1", plan="p", title=f"Việc {WORDS} {NUMBER}", lead=UNIT,
        assigned_at=NOON,
    )  # fmt: skip


MAPPING: Json = {
    "indicators": [{"code": "DTI-P-1.1", "name": "Chỉ số 1.1"}],
    "rows": [
        {
            "leaf": "1.1", "indicator": "DTI-P-1.1", "not_applicable": "NA",
            "fields": {"tu_so": {"from": "inputs.a"}},
        },
    ],
}  # fmt: skip


async def records(platform: Platform) -> dict[str, Json]:
    """One record of the province's values, with a figure that no unit may see."""
    place = {"framework": "province", "version": "1"}
    await platform.done("sync", "system_owner", "PUT", "/v1/mappings/province/1", MAPPING)
    round_ = RoundOpened(
        round="R-tinh", name="Năm 2026", year=2026, sample=True, units=("75",),
        self_assessment_until=NOON, opened_by=uuid4(), opened_at=NOON,
    )  # fmt: skip
    leaf = LeafResult(code="1.1", inputs={"a": NUMBER}, displayed="1.00", exact="1", state="scored")
    final = AssessmentFinalised(
        assessment_id=uuid4(), round="R-tinh", group="province", unit="75", framework="province",
        framework_version="1", leaves=(leaf,), approved_by=uuid4(), approved_at=NOON,
        total=Total(displayed="1.00", exact="1", normalised="1.0000", complete=True),
    )  # fmt: skip
    await platform.hears("sync", round_)
    await platform.hears("sync", final)
    found = await platform.done("sync", "system_owner", "GET", "/v1/records")
    return {"": place | {"record_id": found["items"][0]["id"]}}


async def accounts(platform: Platform) -> dict[str, Json]:
    """An account of the unit with canaries in post and address, and the officer's session in a browser."""
    post = {"role": "specialist", "unit": UNIT, "valid_from": date(2025, 7, 1).isoformat()}
    body = {"username": WORDS, "post": f"Chuyên viên {WORDS}", "email": f"{WORDS}@x.vn", "roles": [post]}
    made = await platform.done("identity", "system_owner", "POST", "/v1/people", body)
    credentials = {"username": f"officer.{UNIT}", "password": PASSWORD}
    headers = {"origin": "https://identity.test", "sec-fetch-site": "same-origin"}
    opened = await platform.clients["identity"].post("/v1/browser-session", json=credentials, headers=headers)
    assert opened.status_code == 201, opened.text
    platform.clients["identity"].cookies.clear()
    place = {"session_id": opened.json()["session"], "code": UNIT, "person_id": made["id"]}
    return {"": place, "of the unit": place}
