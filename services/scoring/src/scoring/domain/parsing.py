"""From a framework package (JSON) to a Framework; all faults at once, each with its JSON path."""

import hashlib
import json
from collections.abc import Mapping
from fractions import Fraction

from scoring.domain.formulas import TYPES, Formula
from scoring.domain.formulas.f1 import YesNo
from scoring.domain.framework import (
    Adjustment,
    Applicability,
    DataItem,
    EvidenceRule,
    Framework,
    Group,
    ItemType,
    Leaf,
    NaPolicy,
)
from scoring.domain.inputs import day
from scoring.domain.lint import lint
from scoring.domain.reader import Fault, PackageRefused, Reader
from scoring.domain.refusals import NotADate

_POLICIES = tuple(NaPolicy)
_NUMBERS = (ItemType.COUNT, ItemType.DECIMAL, ItemType.MONEY)
_FITTING: dict[str, tuple[ItemType, ...]] = {
    "answer": (ItemType.BOOLEAN,),
    "choice": (ItemType.CHOICE,),
    "count": (ItemType.COUNT,),
    "due": (ItemType.DATE,),
    "submitted": (ItemType.DATE,),
}


def content_hash(package: Mapping[str, object]) -> str:
    """SHA-256 of the package as canonical JSON: UTF-8, sorted keys, no spaces."""
    text = json.dumps(package, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def parse(package: Mapping[str, object], *, units: frozenset[str] | None = None) -> Framework:
    """The framework of a package; raises PackageRefused with every fault.

    With ``units`` given, every unit a leaf names must be one of them.
    """
    faults: list[Fault] = []
    root = Reader(package, "", faults)
    framework = _framework(root, content_hash(package))
    lint(root, framework, units)
    if faults:
        raise PackageRefused(list(dict.fromkeys(faults)))
    return framework


def _framework(root: Reader, hashed: str) -> Framework:
    items = {item.code: item for item in (_item(entry) for entry in root.children("data_items"))}
    policy = _policy(root.text("na_policy", among=_POLICIES))
    framework = Framework(
        code=root.text("code"),
        version=root.text("version"),
        name=root.text("name"),
        status_note=root.text("status_note", ""),
        basis=root.text("basis", ""),
        audience=root.text("audience"),
        scale=root.decimal("scale", positive=True),
        display_decimals=root.whole("display_decimals", 2),
        normalised_decimals=root.whole("normalised_decimals", 4),
        na_policy=policy,
        years=root.wholes("years"),
        second_verifiers=root.mapping("second_verifier"),
        data_items=items,
        groups=tuple(_group(entry, items, policy) for entry in root.children("groups")),
        adjustments=tuple(_adjustment(entry) for entry in root.children("adjustments", optional=True)),
        content_hash=hashed,
    )
    root.child("checksum")
    root.finish()
    return framework


def _item(entry: Reader) -> DataItem:
    cut_off = None
    try:
        cut_off = day(entry.value["cut_off"]) if entry.value.get("cut_off") is not None else None
    except NotADate:
        entry.fault(
            "cut_off", "wrong-form", "Phải là ngày dạng 2026-12-31", "Must be a date such as 2026-12-31"
        )
    entry.seen.add("cut_off")
    item = DataItem(
        code=entry.text("code"),
        name=entry.text("name"),
        type=_item_type(entry.text("type", among=tuple(ItemType))),
        unit=entry.text("unit", ""),
        source=entry.text("source", "unit", among=("unit", "province", "system")),
        cut_off=cut_off,
    )
    entry.finish()
    return item


def _group(entry: Reader, items: dict[str, DataItem], policy: NaPolicy) -> Group:
    group = Group(
        code=entry.text("code"),
        name=entry.text("name"),
        short_name=entry.text("short_name"),
        maximum=entry.decimal("max"),
        pillars=entry.texts("pillars", optional=True),
        leaves=tuple(_leaf(leaf, items, policy) for leaf in entry.children("leaves")),
    )
    entry.finish()
    return group


def _leaf(entry: Reader, items: dict[str, DataItem], policy: NaPolicy) -> Leaf:
    maximum = entry.decimal("max")
    formula = _formula(entry, maximum)
    leaf = Leaf(
        code=entry.text("code"),
        name=entry.text("name"),
        short_name=entry.text("short_name"),
        maximum=maximum,
        formula=formula,
        items=_inputs(entry, formula, items),
        evidence=_evidence(entry),
        verifier=_one_unit(entry, "verifier"),
        lead=_one_unit(entry, "lead"),
        source=entry.text("source", ""),
        applicability=_applicability(entry),
        na_allowed=entry.flag("na_allowed"),
        na_policy=_policy(entry.text("na_policy", policy, among=_POLICIES)),
        guidance=entry.text("guidance", ""),
        basis=entry.text("basis", ""),
    )
    entry.finish()
    return leaf


def _item_type(text: str) -> ItemType:
    return ItemType(text) if text in tuple(ItemType) else ItemType.DECIMAL


def _policy(text: str) -> NaPolicy:
    """One that is not known is a fault already; the rest is read on, so that every fault is told."""
    return NaPolicy(text) if text in _POLICIES else NaPolicy.EXCLUDE_AND_RESCALE


def _formula(entry: Reader, maximum: Fraction) -> Formula:
    given = entry.child("formula")
    kind, parameters = given.text("type"), given.child("parameters", {})
    given.finish()
    if kind not in TYPES:
        if kind:
            known = ", ".join(TYPES)
            given.fault("type", "unknown", f"Không có loại công thức “{kind}”", f"Formula types are {known}")
        return YesNo(maximum)
    return TYPES[kind].parse(parameters, maximum)


def _inputs(entry: Reader, formula: Formula, items: dict[str, DataItem]) -> dict[str, DataItem]:
    reader = entry.child("inputs")
    found: dict[str, DataItem] = {}
    for name in formula.names:
        code = reader.text(name)
        if code not in items:
            if code:
                reader.fault(name, "unknown", f"Không có chỉ tiêu số liệu “{code}”", f"No data item “{code}”")
            continue
        found[name] = items[code]
        if items[code].type not in _FITTING.get(name, _NUMBERS):
            shown = items[code].type
            reader.fault(
                name, "wrong-type", f"Kiểu số liệu “{shown}” không hợp", f"The type “{shown}” does not fit"
            )
    reader.finish()
    return found


def _evidence(entry: Reader) -> EvidenceRule:
    reader = entry.child("evidence")
    required = reader.flag("required")
    rule = EvidenceRule(
        required=required,
        minimum=reader.whole("minimum", 1 if required else 0),
        kinds=reader.texts("kinds", optional=True),
        example=reader.text("example", ""),
    )
    if required and not rule.minimum:
        reader.fault("minimum", "out-of-range", "Phải ít nhất là 1", "Must be at least 1")
    reader.finish()
    return rule


def _one_unit(entry: Reader, key: str) -> str:
    unit = entry.text(key)
    if any(mark in unit for mark in ",;"):
        entry.fault(key, "not-one", "Phải là đúng một đơn vị", "Must be exactly one unit")
    return unit


def _applicability(entry: Reader) -> Applicability:
    reader = entry.child("applicability", {"kind": "all"})
    kind = reader.text("kind", among=("all", "only", "except"))
    units = reader.texts("units", optional=kind == "all")
    if (kind == "all") == bool(units) or len(set(units)) < len(units):
        vi = "“only” và “except” cần danh sách đơn vị không trùng; “all” thì không"
        reader.fault("units", "wrong-units", vi, "“only” and “except” need distinct units, “all” takes none")
    reader.finish()
    return Applicability(kind, frozenset(units))


def _adjustment(entry: Reader) -> Adjustment:
    formula = _formula(entry, Fraction(0))
    if formula.type != "F16":
        entry.fault("formula.type", "unfit", "Điểm trừ dùng công thức F16", "An adjustment takes formula F16")
    adjustment = Adjustment(entry.text("code"), entry.text("name"), formula)
    entry.finish()
    return adjustment
