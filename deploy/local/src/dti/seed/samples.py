"""What the sample figures are drawn from: magnitudes, twins, late units and the words of both sides."""

from functools import cache
from random import Random
from typing import Literal, NotRequired, TypedDict

from pydantic import TypeAdapter

from dti.seed.loading import ROOT

MARK = "dữ liệu mẫu"


class Magnitude(TypedDict):
    """A range, a share of another item in thousandths, or a fixed date."""

    range: NotRequired[tuple[int, int]]
    zero_permille: NotRequired[int]
    of: NotRequired[str]
    permille: NotRequired[tuple[int, int]]
    date: NotRequired[str]


class Samples(TypedDict):
    note: str
    items: dict[str, dict[str, Magnitude]]
    overrides: dict[str, dict[str, int]]
    twins: dict[str, str]
    late: dict[str, int]
    no_case_reasons: dict[str, str]
    adjust_reasons: list[str]
    refuse_reasons: list[str]
    approve_reasons: list[str]


@cache
def samples() -> Samples:
    return TypeAdapter(Samples).validate_json((ROOT / "sample.json").read_bytes())


def twin_of(unit: str) -> str:
    """The unit whose figures a unit repeats, so that the two tie; itself for most."""
    return samples()["twins"].get(unit, unit)


def working_days_late(unit: str) -> int:
    """How many working days after the end of self-assessment a unit submits; 0 for most."""
    return samples()["late"].get(unit, 0)


def draws(seed: int, unit: str, *about: str) -> Random:
    """Draws that depend on nothing but the seed, the unit (or its twin) and what they are about."""
    return Random("/".join((str(seed), twin_of(unit), *about)))  # noqa: S311 - a sample, not a secret


def said(reason: Literal["adjust_reasons", "refuse_reasons", "approve_reasons"], luck: Random) -> str:
    """One of the reasons of that kind, marked as sample."""
    return f"{luck.choice(samples()[reason])} ({MARK})"
