"""Shapes of the seed's JSON packages, as the services accept them."""

from typing import Literal, NotRequired, TypedDict

type Scalar = str | bool


class Option(TypedDict):
    code: str
    label: str
    share: str


Band = TypedDict("Band", {"from": str, "points": str})


class Step(TypedDict):
    count: str
    points: str


class Parameters(TypedDict):
    cap: NotRequired[str]
    allow_over: NotRequired[bool]
    target: NotRequired[str]
    floor: NotRequired[str]
    per: NotRequired[str]
    each: NotRequired[str]
    step: NotRequired[str]
    checklist: NotRequired[bool]
    options: NotRequired[list[Option]]
    bands: NotRequired[list[Band]]
    table: NotRequired[list[Step]]


class Formula(TypedDict):
    type: str
    parameters: Parameters


class EvidenceRule(TypedDict):
    required: bool
    minimum: int
    kinds: list[str]
    example: str


class Applicability(TypedDict):
    kind: Literal["all", "only", "except"]
    units: NotRequired[list[str]]


class Leaf(TypedDict):
    code: str
    name: str
    short_name: str
    max: str
    formula: Formula
    inputs: dict[str, str]
    evidence: EvidenceRule
    verifier: str
    lead: str
    source: str
    applicability: Applicability
    na_allowed: bool
    guidance: str
    basis: str


class Group(TypedDict):
    code: str
    name: str
    short_name: str
    max: str
    pillars: list[str]
    leaves: list[Leaf]


class DataItem(TypedDict):
    code: str
    name: str
    type: Literal["count", "decimal", "boolean", "choice", "date", "money"]
    unit: str
    source: Literal["unit", "province", "system"]
    cut_off: NotRequired[str]


class Adjustment(TypedDict):
    code: str
    name: str
    formula: Formula


class Checksum(TypedDict):
    leaves: int
    groups: dict[str, str]


class Framework(TypedDict):
    code: str
    version: str
    name: str
    status_note: Literal["mẫu", "tạm"]
    basis: str
    audience: str
    scale: str
    display_decimals: int
    normalised_decimals: int
    na_policy: str
    years: list[int]
    checksum: Checksum
    second_verifier: dict[str, str]
    data_items: list[DataItem]
    groups: list[Group]
    adjustments: list[Adjustment]


class Unit(TypedDict):
    """One version of a unit; dates are inclusive ISO days, empty when open."""

    code: str
    name: str
    short_name: str
    name_en: str
    type: str
    group: str
    parent: str
    former_province: str
    former_names: str
    valid_from: str
    valid_to: str
    successors: str
