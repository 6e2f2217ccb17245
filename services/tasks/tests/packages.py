"""Plan packages for the tests."""

import json
from typing import cast

from .world import Json


def a_document(**changes: object) -> Json:
    return {
        "code": "cv-1",
        "number": "492/UBND-HCC",
        "kind": "CV",
        "issuer": "UBND tỉnh",
        "issued_on": "2025-10-14",
        "abstract": "Thực hiện Thông báo 46",
        "relations": [{"kind": "implements", "code": "tb-46"}],
    } | changes


def a_plan(**changes: object) -> Json:
    return {
        "code": "p-1",
        "name": "Kế hoạch chuyển đổi số",
        "document": "cv-1",
        "owner_unit": "75",
        "level": "province",
        "visibility": "public",
        "years": [2025, 2026],
        "status": "active",
    } | changes


def an_objective(**changes: object) -> Json:
    return {
        "code": "o-1",
        "plan": "p-1",
        "name": "Chữ ký số cá nhân",
        "unit": "%",
        "direction": "up",
        "baseline": {"operator": "<", "value": "10", "text": "dưới 10%"},
        "targets": [
            {"year": 2026, "operator": ">=", "value": "50", "text": "tối thiểu 50%"},
            {"year": 2030, "operator": "≥", "value": "70", "text": "70%"},
        ],
        "lead": "DN-SKHCN",
        "lead_note": "tạm",
        "source_text": "nâng tỉ lệ này lên mức tối thiểu 50%",
    } | changes


def a_task(**changes: object) -> Json:
    return {
        "code": "t-1",
        "plan": "p-1",
        "order_label": "1",
        "content": "Khẩn trương rà soát việc bố trí trụ sở",
        "kind": "dated",
        "deadline_text": "Hoàn thành trước 20/10/2025",
        "lead": {"unit": "DN-SNV"},
        "coordinators": [{"unit": "DN-VPUB"}, {"group": "communes", "phrase": "UBND các phường, xã"}],
        "assigner": "75",
    } | changes


def a_collective_task(**changes: object) -> Json:
    lead = {"collective": "các Sở, ban, ngành, địa phương", "units": "scored"}
    collective: Json = {
        "code": "t-all",
        "order_label": "2",
        "lead": lead,
        "coordinators": [{"unit": "DN-CA"}],
    }
    return a_task(**(collective | changes))


def a_recurring_task(**changes: object) -> Json:
    recurring: Json = {
        "code": "t-rec",
        "order_label": "3",
        "kind": "recurring",
        "deadline_text": "Nhiệm vụ thường xuyên",
        "cycle": "month",
    }
    return a_task(**(recurring | changes))


def a_package(*tasks: Json, **sections: object) -> Json:
    whole: Json = {
        "documents": [a_document()],
        "plans": [a_plan()],
        "objectives": [an_objective()],
        "tasks": list(tasks) or [a_task(), a_collective_task(), a_recurring_task()],
    }
    return whole | sections


def with_plan(package: Json, **changes: object) -> Json:
    """The same package with its plan changed."""
    plans = cast("list[Json]", package["plans"])
    return package | {"plans": [plans[0] | changes]}


def renamed(package: Json, mark: str) -> Json:
    """The same package under codes of its own, so that tests of one module do not meet."""
    text = json.dumps(package, ensure_ascii=False)
    for name in ("cv-1", "p-1", "o-1", "t-1", "t-all", "t-rec"):
        text = text.replace(f'"{name}"', f'"{name}-{mark}"')
    text = text.replace("492/UBND-HCC", f"492-{mark}/UBND")
    found: Json = json.loads(text)
    return found
