"""A package with every kind of leaf, and inputs at the edges of each."""

from collections.abc import Mapping, Sequence
from typing import cast

from scoring.domain.formulas import TYPES

type Json = dict[str, object]
type Entry = Mapping[str, str | None]

_ITEM_TYPES = {"answer": "boolean", "choice": "choice", "due": "date", "submitted": "date"}
_OPTIONS = [
    {"code": "all", "label": "Cả hai", "share": "0.75"},
    {"code": "one", "label": "Một", "share": "0.5"},
    {"code": "none", "label": "Chưa", "share": "0"},
]
_BANDS = [
    {"from": "0", "points": "0"},
    {"from": "0.5", "points": "4"},
    {"from": "0.333333333333333333333333333333", "points": "2.5"},
    {"from": "0.9", "to": "1", "points": "8"},
    {"from": "1", "points": "10"},
]
_KINDS: Mapping[str, tuple[str, Json]] = {
    "yes-no": ("F1", {}),
    "option": ("F2", {"options": _OPTIONS}),
    "checklist": ("F2", {"options": _OPTIONS, "checklist": True}),
    "ratio": ("F3", {}),
    "ratio-capped": ("F3", {"cap": "0.8"}),
    "ratio-over": ("F3", {"allow_over": True, "cap": "1.2"}),
    "target": ("F4", {"target": "0.3"}),
    "target-over": ("F4", {"target": "1.5", "allow_over": True}),
    "bands": ("F5", {"bands": _BANDS}),
    "bands-right": ("F5", {"bands": _BANDS, "closed": "right", "allow_over": True}),
    "floor": ("F6", {"floor": "0.5"}),
    "floor-target": ("F6", {"floor": "0.3", "target": "0.7", "allow_over": True}),
    "table": ("F7", {"table": [{"count": str(n), "points": str(n)} for n in (10, 2, 5)]}),
    "each": ("F8", {"each": "0.7", "cap": "5"}),
    "density": ("F11", {"per": "1000", "target": "2.5"}),
    "fewer": ("F12", {}),
    "timely": ("F16", {"step": "1.5", "cap": "10", "holidays": ["2026-09-02", "2026-09-05"]}),
}
_WITH_POLICY: Sequence[tuple[str, str, Json]] = (
    ("1", "zero", {"na_allowed": True}),
    ("2", "award_full", {"na_allowed": True}),
    ("3", "redistribute_in_group", {"na_allowed": True}),
    ("4", "exclude_and_rescale", {"applicability": {"kind": "only", "units": ["25195"]}}),
    ("5", "redistribute_in_group", {"applicability": {"kind": "except", "units": ["25195"]}}),
)

EDGES: Mapping[str, Sequence[Entry]] = {
    "yes-no": [
        {"answer": "yes"},
        {"answer": "no"},
        {"answer": "có"},
        {"answer": ""},
        {"answer": None},
        {"a": "1"},
    ],
    "option": [
        {"choice": "all"},
        {"choice": "none"},
        {"choice": ""},
        {"choice": "all,one"},
        {"choice": "x" * 70},
    ],
    "checklist": [
        {"choice": ""},
        {"choice": "one"},
        {"choice": "one,all"},
        {"choice": "all,all"},
        {"choice": "all, one"},
        {"choice": "none,"},
        {},
    ],
    "ratio": [
        {"a": "0", "b": "0"},
        {"a": "0.0", "b": "-0"},
        {"a": "1", "b": "0"},
        {"a": "3", "b": "2"},
        {"a": "1", "b": "3"},
        {"a": "2", "b": "2"},
        {"a": "412", "b": "1580"},
        {"a": "1"},
        {"b": "1", "a": None},
        {},
        {"a": "-1", "b": "2"},
        {"a": "1,5", "b": "2"},
        {"a": "1.000.000", "b": "2"},
        {"a": "1e3", "b": "2"},
        {"a": "1.", "b": "2"},
        {"a": ".5", "b": "2"},
        {"a": "+1", "b": "2"},
        {"a": " 1", "b": "2"},
        {"a": "1\n", "b": "2"},
        {"a": "", "b": "2"},
        {"a": "١", "b": "2"},
        {"a": "9" * 30, "b": "9" * 30 + "." + "9" * 30},
        {"a": "9" * 31, "b": "2"},
        {"a": "nghìn 𝟏" * 20, "b": "x"},
        {"a": "1", "b": "2", "c": "3"},
        {"count": None},
    ],
    "ratio-capped": [{"a": "8", "b": "10"}, {"a": "81", "b": "100"}, {"a": "79", "b": "100"}],
    "ratio-over": [
        {"a": "11", "b": "10"},
        {"a": "13", "b": "10"},
        {"a": "1", "b": "1"},
        {"a": "5", "b": "0"},
    ],
    "target": [
        {"a": "3", "b": "10"},
        {"a": "299999", "b": "1000000"},
        {"a": "1", "b": "1"},
        {"a": "2", "b": "1"},
    ],
    "target-over": [{"a": "3", "b": "2"}, {"a": "31", "b": "20"}, {"a": "5", "b": "4"}],
    "bands": [
        {"a": "0", "b": "7"},
        {"a": "1", "b": "3"},
        {"a": "1", "b": "2"},
        {"a": "49", "b": "100"},
        {"a": "9", "b": "10"},
        {"a": "1", "b": "1"},
        {"a": "11", "b": "10"},
    ],
    "bands-right": [
        {"a": "0", "b": "7"},
        {"a": "1", "b": "2"},
        {"a": "51", "b": "100"},
        {"a": "1", "b": "1"},
        {"a": "11", "b": "10"},
    ],
    "floor": [{"a": "1", "b": "2"}, {"a": "499", "b": "1000"}, {"a": "1", "b": "1"}],
    "floor-target": [
        {"a": "3", "b": "10"},
        {"a": "29", "b": "100"},
        {"a": "7", "b": "10"},
        {"a": "12", "b": "10"},
    ],
    "table": [
        {"count": "0"},
        {"count": "2"},
        {"count": "9"},
        {"count": "1000"},
        {"count": "2.5"},
        {"count": "-3"},
    ],
    "each": [{"count": "7"}, {"count": "8"}, {"count": "1.0"}, {"count": "0"}, {}],
    "density": [
        {"a": "120", "population": "48215"},
        {"a": "121", "population": "48215.5"},
        {"a": "1", "population": "1"},
        {"a": "0", "population": "0"},
        {"a": "2", "population": "0"},
        {"b": "2"},
    ],
    "fewer": [{"a": "0", "b": "9"}, {"a": "9", "b": "9"}, {"a": "1", "b": "7"}, {"a": "10", "b": "9"}],
    "timely": [
        {"due": "2026-08-31", "submitted": "2026-08-31"},
        {"due": "2026-08-31", "submitted": "2026-08-01"},
        {"due": "2026-08-31", "submitted": "2026-09-03"},
        {"due": "2026-08-28", "submitted": "2026-08-30"},
        {"due": "2026-08-28", "submitted": "2026-10-30"},
        {"due": "2026-02-29", "submitted": "2026-03-30"},
        {"due": "2028-02-29", "submitted": "2028-03-01"},
        {"due": "0000-01-01", "submitted": "0001-01-01"},
        {"due": "0001-01-01", "submitted": "0001-01-03"},
        {"due": "2026-8-31", "submitted": "2026-09-03"},
        {"submitted": "31/08/2026"},
        {"submitted": "2026-09-03"},
        {},
    ],
}


def edge_package() -> Json:
    """Every formula type with its options in one group, every NA policy in another, a deduction."""
    kinds = [_leaf(code, kind, parameters) for code, (kind, parameters) in _KINDS.items()]
    policies = [_leaf(code, "F3", {}, {"na_policy": policy, **more}) for code, policy, more in _WITH_POLICY]
    anchor = _leaf("6", "F1", {}, {"inputs": {"answer": "answer_yes-no"}})
    shared = _leaf(
        "7", "F4", {"target": "0.3"}, {"inputs": {"a": "a_ratio", "b": "b_1"}, "na_policy": "zero"}
    )
    counts = _leaf("8", "F3", {"allow_over": True}, {"inputs": {"a": "count_table", "b": "count_each"}})
    groups = [_group("kinds", kinds), _group("policies", [*policies, anchor, shared, counts])]
    late = {"type": "F16", "parameters": {"step": "0.5", "cap": "2", "holidays": ["2027-01-18"]}}
    return {
        "code": "edges",
        "version": "1",
        "name": "Mọi loại công thức",
        "audience": "communes",
        "scale": "250",
        "display_decimals": 3,
        "normalised_decimals": 5,
        "na_policy": "exclude_and_rescale",
        "years": [2026],
        "checksum": {"leaves": 25, "groups": {str(group["code"]): group["max"] for group in groups}},
        "second_verifier": {"default": "DN-VPUB", "DN-VPUB": "DN-SKHCN"},
        "data_items": _items([*kinds, *policies]),
        "groups": groups,
        "adjustments": [{"code": "late", "name": "Nộp muộn", "formula": late}],
    }


def _leaf(code: str, kind: str, parameters: Json, changes: Json | None = None) -> Json:
    leaf: Json = {
        "code": code,
        "name": f"Tiêu chí {code}",
        "short_name": f"Tiêu chí {code}",
        "max": "10",
        "formula": {"type": kind, "parameters": parameters},
        "inputs": {name: f"{name}_{code}" for name in TYPES[kind].names},
        "evidence": {"required": False},
        "verifier": "DN-SNV",
        "lead": "DN-SNV",
    }
    return leaf | (changes or {})


def _group(code: str, leaves: Sequence[Json]) -> Json:
    named = {"code": code, "name": f"Nhóm {code}", "short_name": f"Nhóm {code}"}
    return {**named, "max": str(10 * len(leaves)), "leaves": list(leaves)}


def _items(leaves: Sequence[Json]) -> list[Json]:
    found: list[Json] = []
    for leaf in leaves:
        for name, code in cast("dict[str, str]", leaf["inputs"]).items():
            kind = "count" if name == "count" else _ITEM_TYPES.get(name, "decimal")
            found.append({"code": code, "name": code, "type": kind})
    return found
