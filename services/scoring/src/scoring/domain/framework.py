"""A framework version: the tree of criteria, and what each of them says about a unit.

A framework is data. ``parsing.parse`` makes it from a package; nothing changes it afterwards.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from webapi.refusal import Refusal

from scoring.domain.formulas import Formula
from scoring.domain.inputs import Inputs, count
from scoring.domain.results import NaReason, NotApplicable, Result


class NoSuchLeaf(Refusal):
    status = 404
    vi = "Bộ tiêu chí không có tiêu chí “{leaf}”"
    en = "The framework has no leaf “{leaf}”"


class NaPolicy(StrEnum):
    """What becomes of the maximum of a leaf that is not applicable."""

    EXCLUDE_AND_RESCALE = "exclude_and_rescale"
    REDISTRIBUTE_IN_GROUP = "redistribute_in_group"
    AWARD_FULL = "award_full"
    ZERO = "zero"


class ItemType(StrEnum):
    COUNT = "count"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    CHOICE = "choice"
    DATE = "date"
    MONEY = "money"


@dataclass(frozen=True)
class DataItem:
    """A figure that indicators share: what it is, who gives it, and to which day it is counted."""

    code: str
    name: str
    type: ItemType
    unit: str
    source: str
    cut_off: date | None


@dataclass(frozen=True)
class EvidenceRule:
    required: bool
    minimum: int
    kinds: tuple[str, ...]
    example: str


@dataclass(frozen=True)
class Applicability:
    """Which units the leaf exists for: all, only these, or all except these."""

    kind: str = "all"
    units: frozenset[str] = frozenset()

    def holds_for(self, unit: str) -> bool:
        if self.kind == "all":
            return True
        return (unit in self.units) == (self.kind == "only")


@dataclass(frozen=True)
class Leaf:
    code: str
    name: str
    short_name: str
    maximum: Fraction
    formula: Formula
    items: dict[str, DataItem]
    """The data item behind each input of the formula."""
    evidence: EvidenceRule
    verifier: str
    lead: str
    source: str
    applicability: Applicability
    na_allowed: bool
    na_policy: NaPolicy
    guidance: str
    basis: str

    @property
    def may_be_na(self) -> bool:
        """Whether some unit may end without this leaf."""
        return self.na_allowed or self.formula.may_not_occur or self.applicability.kind != "all"

    def evaluate(self, inputs: Inputs) -> Result:
        """What the inputs are worth; counts must be whole. Raises a Refused naming the input."""
        for name, item in self.items.items():
            if item.type is ItemType.COUNT and inputs.get(name) is not None:
                count(inputs[name], name)
        return self.formula.evaluate(inputs)


@dataclass(frozen=True)
class Group:
    """A main indicator; ``pillars`` may overlap between groups."""

    code: str
    name: str
    short_name: str
    maximum: Fraction
    pillars: tuple[str, ...]
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True)
class Adjustment:
    """A deduction after the total; its formula gives points below zero."""

    code: str
    name: str
    formula: Formula


@dataclass(frozen=True)
class Framework:
    code: str
    version: str
    name: str
    status_note: str
    basis: str
    audience: str
    scale: Fraction
    display_decimals: int
    normalised_decimals: int
    na_policy: NaPolicy
    years: tuple[int, ...]
    second_verifiers: dict[str, str]
    data_items: dict[str, DataItem]
    groups: tuple[Group, ...]
    adjustments: tuple[Adjustment, ...]
    content_hash: str

    @cached_property
    def leaves(self) -> dict[str, Leaf]:
        """Every leaf by its code, in the order of the framework."""
        return {leaf.code: leaf for group in self.groups for leaf in group.leaves}

    @cached_property
    def group_of(self) -> dict[str, str]:
        """The code of each leaf's main group."""
        return {leaf.code: group.code for group in self.groups for leaf in group.leaves}

    def leaf(self, code: str) -> Leaf:
        """Raises NoSuchLeaf."""
        if code not in self.leaves:
            raise NoSuchLeaf(leaf=code)
        return self.leaves[code]

    def verifier(self, leaf: str, unit: str) -> str:
        """Who appraises this leaf of this unit: the leaf's verifier, or the second one for its own leaf."""
        verifier = self.leaf(leaf).verifier
        if verifier != unit:
            return verifier
        return self.second_verifiers.get(unit, self.second_verifiers["default"])

    def verifiers(self, unit: str) -> frozenset[str]:
        """Everyone who has a leaf of this unit to appraise."""
        leaves = (leaf for leaf in self.leaves.values() if leaf.applicability.holds_for(unit))
        return frozenset(self.verifier(leaf.code, unit) for leaf in leaves)

    def evaluate(self, leaf: str, unit: str, inputs: Inputs | None) -> Result:
        """The result of one leaf for one unit; raises NoSuchLeaf and what the formula refuses."""
        found = self.leaf(leaf)
        if not found.applicability.holds_for(unit):
            return NotApplicable(NaReason.FRAMEWORK)
        return found.evaluate({} if inputs is None else inputs)
