"""Sample appraisals of sample self-assessments."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from dti.seed.figures import WHOLE
from dti.seed.generator import LeafEntry
from dti.seed.loading import leaves_of
from dti.seed.packages import Framework, Leaf, Unit
from dti.seed.samples import draws, said

ADJUSTED_PERMILLE = 90
REFUSED_PERMILLE = 250
LOST_PERMILLE = (850, 970)


@dataclass(frozen=True)
class LeafDecision:
    """What the verifier decides about a leaf; ``inputs`` are the figures it puts in place."""

    leaf: str
    verifier: str
    decision: Literal["accept", "adjust", "approve_na", "refuse_na"]
    inputs: dict[str, str] | None = None
    reason: str | None = None

    def body(self) -> dict[str, str | dict[str, str]]:
        """The body of the appraisal request of scoring."""
        given = {"decision": self.decision, "inputs": self.inputs, "reason": self.reason}
        return {key: value for key, value in given.items() if value is not None}


def verifier_of(framework: Framework, leaf: Leaf, unit: str) -> str:
    """Who appraises a leaf of a unit: its verifier, or the second one when that is the unit itself."""
    second = framework["second_verifier"]
    chosen = leaf["verifier"]
    return second.get(chosen, second["default"]) if chosen == unit else chosen


def appraise(seed: int, framework: Framework, unit: Unit, entries: Sequence[LeafEntry]) -> list[LeafDecision]:
    """A decision for every entry that is not missing."""
    leaves = {leaf["code"]: leaf for leaf in leaves_of(framework, unit["code"])}
    uses = Counter(item for leaf in leaves.values() for item in leaf["inputs"].values())
    return [
        _decide(
            entry,
            leaves[entry.leaf],
            verifier_of(framework, leaves[entry.leaf], unit["code"]),
            uses,
            draws(seed, unit["code"], framework["code"], "appraisal", entry.leaf),
        )
        for entry in entries
        if not entry.missing
    ]


def _decide(entry: LeafEntry, leaf: Leaf, verifier: str, uses: Counter[str], luck: Random) -> LeafDecision:
    if entry.inputs is None:
        if luck.randrange(WHOLE) < REFUSED_PERMILLE:
            return LeafDecision(entry.leaf, verifier, "refuse_na", reason=said("refuse_reasons", luck))
        return LeafDecision(entry.leaf, verifier, "approve_na", reason=said("approve_reasons", luck))
    if luck.randrange(WHOLE) < ADJUSTED_PERMILLE and (lower := _lower(entry.inputs, leaf, uses, luck)):
        return LeafDecision(entry.leaf, verifier, "adjust", lower, said("adjust_reasons", luck))
    return LeafDecision(entry.leaf, verifier, "accept")


def _lower(inputs: dict[str, str], leaf: Leaf, uses: Counter[str], luck: Random) -> dict[str, str] | None:
    """Smaller figures than entered; None where less is better or other leaves use the figure too."""
    name = "count" if "count" in inputs else "a"
    if name not in inputs or leaf["formula"]["type"] == "F12" or uses[leaf["inputs"][name]] > 1:
        return None
    before = int(inputs[name])
    after = before - 1 if name == "count" else before * luck.randint(*LOST_PERMILLE) // WHOLE
    return {**inputs, name: str(after)} if 0 <= after < before else None
