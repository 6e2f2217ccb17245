"""How each operation is asked, so that the right decides before the content does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import uuid4

from rights import others, scores
from rights.canaries import WORDS
from rights.people import UNIT
from rights.platform import PASSWORD, Json, Platform
from rights.reading import Row

STALE = {"if-match": '"999"'}
VALUE = {"inputs": {"answer": "no"}}
ACCEPT = {"decision": "accept"}
HASH = "0" * 64
PERSON = {
    "username": "moi.25195", "post": "Cán bộ mới",
    "roles": [{"role": "officer", "unit": UNIT, "valid_from": date(2026, 1, 1).isoformat()}],
}  # fmt: skip
PEOPLE_CSV = f"username,post,email,role,unit,valid_from,valid_to\nmoi2,Moi,,officer,{UNIT},2026-01-01,\n"
UNITS_CSV = (
    "code,name,short_name,type,group,parent,former_province,former_names,valid_from,valid_to,successors\n"
    "25195,Phường Bình Phước,Bình Phước,ward,communes,75,,,2025-07-01,,\n"
)
SAME_ORIGIN = {"origin": "https://identity.test", "sec-fetch-site": "same-origin"}
WRONG = {"username": "khong.co", "password": "khong-dung"}
ROUND = {
    "code": "R-new", "name": "Kỳ mới", "year": 2026, "sample": True, "calendar": scores.CALENDAR,
    "unit_list": {"as_of": "2026-11-20", "hash": HASH},
    "frameworks": [{"framework": "rights", "version": "1", "group": "communes", "ranked": True}],
}  # fmt: skip


def _json(body: object, **headers: str) -> Json:
    return {"json": body, "headers": headers}


def _csv(text: str) -> Json:
    return {"content": text.encode(), "headers": {"content-type": "text/csv"}}


_BODIES: Mapping[str, Any] = {
    "PUT /v1/me/password": _json({"present_password": "x", "new_password": "y"}),
    "POST /v1/unit-imports": _csv(UNITS_CSV),
    "POST /v1/people": _json(PERSON),
    "POST /v1/person-imports": _csv(PEOPLE_CSV),
    "POST /v1/people/{person_id}/first-password": _json({"password": PASSWORD}),
    "POST /v1/sessions": _json(WRONG),
    "POST /v1/browser-session": _json(WRONG, **SAME_ORIGIN),
    "DELETE /v1/browser-session": {"headers": SAME_ORIGIN | {"content-type": "application/json"}},
    "POST /v1/browser-session/refresh": _json({}, **SAME_ORIGIN),
    "POST /v1/browser-session/confirmation": _json({"password": WRONG["password"]}),
    "POST /v1/plan-imports": _json({}),
    "PUT /v1/holidays/{day}": _json({"name": "Nghỉ bù"}),
    "POST /v1/tasks/{task_id}/reports": _json({"percent": -1, "text": "x"}),
    "POST /v1/tasks/{task_id}/completion": _json({"text": ""}),
    "POST /v1/tasks/{task_id}/completion/rejection": _json({"reason": ""}),
    "POST /v1/frameworks": _json({}),
    "POST /v1/rounds": _json(ROUND),
    "POST /v1/rounds/{code}/reminders": _json({"units": [UNIT]}),
    "PUT /v1/assessments/{assessment_id}/leaves/{leaf}/value": _json(VALUE, **STALE),
    "PUT /v1/assessments/{assessment_id}/values": _json(
        {"values": [{"leaf": scores.YES, "version": 999, **VALUE}]}
    ),
    "POST /v1/assessments/{assessment_id}/submission": _json({"evidence": [str(uuid4())]}),
    "PUT /v1/assessments/{assessment_id}/leaves/{leaf}/appraisal": _json(ACCEPT, **STALE),
    "POST /v1/assessments/{assessment_id}/appraisals": _json(
        {"decisions": [{"leaf": scores.YES, "version": 999, **ACCEPT}]}
    ),
    "POST /v1/assessments/{assessment_id}/acceptances": _json(
        {"leaves": [{"leaf": scores.YES, "version": 999}]}
    ),
    "PUT /v1/assessments/{assessment_id}/deadline": _json(
        {"until": "2027-01-31T00:00:00Z", "reason": "Mất điện"}
    ),
    "POST /v1/rounds/{code}/groups/{group}/publication-proposals": _json(
        {"decision_number": "1", "decision_date": "2026-11-20", "ranking_hash": HASH}
    ),
    "POST /v1/uploads": _json(others.declaration(target=others.target())),
    "POST /v1/evidence/{evidence_id}/versions": _json(others.declaration()),
    "POST /v1/evidence/{evidence_id}/links": _json({"target": others.target()}),
    "PUT /v1/mappings/{framework}/{version}": _json(others.MAPPING),
}

_QUERIES: Mapping[tuple[str, str], Sequence[str]] = {
    ("GET /v1/unit-lists", ""): ("as_of=2026-11-20",),
    ("POST /v1/unit-imports", ""): ("dry_run=true",),
    ("POST /v1/person-imports", "of the unit"): ("dry_run=true",),
    ("GET /v1/people", "of the unit"): (f"unit={UNIT}",),
    ("GET /v1/evidence", "of the unit"): (f"unit={UNIT}",),
    ("GET /v1/evidence.csv", "of the unit"): (f"unit={UNIT}",),
    ("GET /v1/evidence", ""): ("", f"q={WORDS}", "target_kind=criterion"),
    ("GET /v1/tasks", ""): ("limit=500", f"q={WORDS}", f"lead={UNIT}", "plan=p-private"),
    ("GET /v1/tasks.csv", ""): ("", f"q={WORDS}", "plan=p-unpublished"),
    ("GET /v1/documents", ""): ("limit=500", f"q={WORDS}"),
    ("GET /v1/objectives", ""): ("limit=500", f"q={WORDS}", f"lead={UNIT}"),
    ("GET /v1/objectives.csv", ""): ("", "plan=p-private"),
    ("GET /v1/rounds/{code}/assessments", "entered"): ("limit=500", "sort=total"),
    ("GET /v1/assessments", "entered"): ("", f"unit={UNIT}"),
    ("GET /v1/appraisal-queue", "signed"): ("round=R-signed&verifier=DN-SNV",),
    ("GET /v1/appraisal-queue/counts", "signed"): ("round=R-signed&verifier=DN-SNV",),
}


@dataclass(frozen=True)
class World:
    """The platform with what was planted: per service and state, the names that paths use."""

    platform: Platform
    places: Mapping[str, Mapping[str, Json]]
    paths: dict[str, str] = field(default_factory=dict[str, str])

    @classmethod
    async def planted(cls, platform: Platform) -> "World":
        return cls(
            platform,
            {
                "identity": await others.accounts(platform),
                "tasks": await others.plans(platform),
                "scoring": await scores.planted(platform),
                "evidence": await others.papers(platform),
                "sync": await others.records(platform),
                "notify": await others.notices(platform),
            },
        )

    def asked(self, row: Row) -> Sequence[tuple[str, str, Json]]:
        """Method, address and content of each request that tries a row; GETs are tried in several ways."""
        method, _, path = row.operation.partition(" ")
        filled = path.format(**self._place(row))
        queries = _QUERIES.get((row.operation, row.state), ("",))
        body: Json = _BODIES.get(row.operation, {})
        return [(method, f"{filled}?{query}" if query else filled, dict(body)) for query in queries]

    def _place(self, row: Row) -> Json:
        states = self.places[row.service]
        state = "waiting" if row.operation.endswith("{evidence_id}/completion") else row.state
        place = {"day": "2026-09-02", **states.get(state, {})}
        if row.service == "scoring":
            about_framework = "/frameworks/" in row.operation
            return place | {"version": "1", "code": "rights" if about_framework else place.get("round")}
        return place
