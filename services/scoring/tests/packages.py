"""Small framework packages for tests."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any
from uuid import uuid4

type Json = dict[str, Any]

_TYPES = {"answer": "boolean", "choice": "choice", "count": "count", "due": "date", "submitted": "date"}
_NAMES: Mapping[str, tuple[str, ...]] = {
    "F1": ("answer",),
    "F2": ("choice",),
    "F7": ("count",),
    "F8": ("count",),
    "F11": ("a", "population"),
    "F16": ("due", "submitted"),
}


def a_leaf(code: str, kind: str, maximum: str, parameters: Json | None = None, **more: object) -> Json:
    """A leaf with data items of its own, unless ``inputs`` names others."""
    names = _NAMES.get(kind, ("a", "b"))
    leaf: Json = {
        "code": code,
        "name": f"Tiêu chí {code}",
        "short_name": f"Tiêu chí {code}",
        "max": maximum,
        "formula": {"type": kind, "parameters": parameters or {}},
        "inputs": {name: f"{name}_{code}" for name in names},
        "evidence": {"required": False},
        "verifier": "DN-SNV",
        "lead": "DN-SNV",
        "source": "",
        "na_allowed": False,
    }
    return leaf | more


def a_package(*groups: Sequence[Json], **more: object) -> Json:
    """A package of these groups of leaves, its sums made to fit; a code of its own."""
    made = [_group(str(number), leaves) for number, leaves in enumerate(groups, start=1)]
    package: Json = {
        "code": f"f{uuid4().hex[:8]}",
        "version": "1",
        "name": "Bộ tiêu chí thử",
        "audience": "communes",
        "scale": _sum([group["max"] for group in made]),
        "na_policy": "exclude_and_rescale",
        "years": [2026],
        "checksum": {
            "leaves": sum(len(leaves) for leaves in groups),
            "groups": {str(group["code"]): group["max"] for group in made},
        },
        "second_verifier": {"default": "DN-VPUB", "DN-VPUB": "DN-SKHCN"},
        "data_items": _items([leaf for leaves in groups for leaf in leaves]),
        "groups": made,
    }
    return package | more


def _group(code: str, leaves: Sequence[Json]) -> Json:
    return {
        "code": code,
        "name": f"Nhóm {code}",
        "short_name": f"Nhóm {code}",
        "max": _sum([leaf["max"] for leaf in leaves]),
        "leaves": list(leaves),
    }


def _items(leaves: Sequence[Json]) -> list[Json]:
    found: dict[str, Json] = {}
    for leaf in leaves:
        named: Mapping[str, str] = leaf["inputs"]
        for name, code in named.items():
            found[code] = {"code": code, "name": code, "type": _TYPES.get(name, "decimal")}
    return list(found.values())


def _sum(maxima: Sequence[object]) -> str:
    total = sum((Fraction(str(one)) for one in maxima), Fraction(0))
    return str(total.numerator) if total.denominator == 1 else f"{float(total):g}"


def appendix_a(**more: object) -> Json:
    """The worked example of a commune: 140 points, one leaf that does not occur, a deduction for lateness."""
    leaders = [{"code": "chair", "label": "Chủ tịch", "share": "1"}]
    leaders += [{"code": "deputy", "label": "Phó Chủ tịch", "share": "0.5"}]
    meetings = [{"count": str(count), "points": str(5 * count)} for count in range(5)]
    leaves = [
        a_leaf("1.1", "F1", "10"),
        a_leaf("1.2", "F2", "10", {"options": leaders}),
        a_leaf("1.3", "F7", "20", {"table": meetings}),
        a_leaf("1.4", "F4", "40", {"target": "0.3"}),
        a_leaf("1.5", "F4", "40", {"target": "0.5"}),
        a_leaf("1.6", "F11", "10", {"per": "100", "target": "5"}),
        a_leaf("1.7", "F3", "10"),
    ]
    late = {"type": "F16", "parameters": {"step": "0.5", "cap": "2"}}
    adjustments = [{"code": "late", "name": "Nộp muộn", "formula": late}]
    return a_package(leaves, adjustments=adjustments) | more


APPENDIX_A_INPUTS: Mapping[str, dict[str, str]] = {
    "1.1": {"answer": "yes"},
    "1.2": {"choice": "deputy"},
    "1.3": {"count": "3"},
    "1.4": {"a": "412", "b": "1580"},
    "1.5": {"a": "6930", "b": "20145"},
    "1.6": {"a": "1210", "population": "48215"},
    "1.7": {"a": "0", "b": "0"},
}
