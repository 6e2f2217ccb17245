"""A small package and the documents of a round, as the API shows them."""

from collections.abc import Mapping

type Json = Mapping[str, object]


def a_package(**more: object) -> Json:
    return {
        "code": "communes",
        "version": "2026.1",
        "scale": "40",
        "groups": [
            {"code": "1", "leaves": [a_rule("1.1"), a_rule("1.2", **more)]},
            {"code": "2", "leaves": [a_rule("2.1", max="20")]},
        ],
        "adjustments": [
            {"code": "late", "formula": {"type": "F16", "parameters": {"step": "0.5", "cap": "2"}}}
        ],
    }


def a_rule(code: str, **more: object) -> Json:
    return {
        "code": code,
        "max": "10",
        "formula": {"type": "F3", "parameters": {}},
        "applicability": {"kind": "all"},
        **more,
    }


def a_leaf(code: str, a: str = "1", b: str = "2", **more: object) -> Json:
    return {"code": code, "inputs": {"a": a, "b": b}, "na": None, "appraisal": None, **more}


def a_document(*leaves: Json, unit: str = "25195", submitted_at: str | None = "2026-12-20T02:00:00Z") -> Json:
    return {
        "id": f"id-{unit}",
        "unit": {"code": unit, "name": f"Xã {unit}"},
        "due": "2026-12-31T16:59:59Z",
        "submitted_at": submitted_at,
        "leaves": list(leaves),
    }
