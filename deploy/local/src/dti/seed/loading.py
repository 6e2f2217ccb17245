"""Reads the seed files that ship with the platform."""

import csv
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter

from dti.seed.packages import Framework, Leaf, Unit

ROOT = Path(__file__).parent
FRAMEWORKS = ("communes-2026.1", "departments-2026.1", "province-2026.1")
_FRAMEWORK = TypeAdapter(Framework)
_UNITS = TypeAdapter(list[Unit])


def units_csv() -> bytes:
    """The unit list for identity's unit import."""
    return (ROOT / "units.csv").read_bytes()


def people_csv() -> bytes:
    """The posts for identity's person import; it holds no password."""
    return (ROOT / "people.csv").read_bytes()


def framework_json(name: str) -> bytes:
    """A framework package as scoring accepts it; name is one of FRAMEWORKS."""
    return (ROOT / "frameworks" / f"{name}.json").read_bytes()


def framework(name: str) -> Framework:
    """A framework package, parsed; ValidationError when the file breaks the format."""
    return _FRAMEWORK.validate_json(framework_json(name))


def plan_files() -> tuple[Path, ...]:
    """The plan packages in the order in which tasks must import them."""
    return tuple(sorted((ROOT / "plans").glob("*.json")))


def units_at(day: date) -> dict[str, Unit]:
    """The version of every unit that is valid on a day, by code."""
    rows = _UNITS.validate_python(list(csv.DictReader(units_csv().decode().splitlines())))
    iso = day.isoformat()
    return {
        row["code"]: row
        for row in rows
        if row["valid_from"] <= iso and (not row["valid_to"] or iso <= row["valid_to"])
    }


def leaves_of(package: Framework, unit: str) -> list[Leaf]:
    """The leaves that apply to a unit, in document order."""
    return [leaf for group in package["groups"] for leaf in group["leaves"] if _applies(leaf, unit)]


def _applies(leaf: Leaf, unit: str) -> bool:
    rule = leaf["applicability"]
    named = unit in rule.get("units", [])
    return rule["kind"] == "all" or named == (rule["kind"] == "only")
