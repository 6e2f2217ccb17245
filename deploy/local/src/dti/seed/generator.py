"""Sample self-assessments: the same seed, framework and unit always give the same entries."""

from collections import Counter
from dataclasses import dataclass

from dti.seed.figures import WHOLE, Figures
from dti.seed.loading import leaves_of
from dti.seed.packages import Framework, Leaf, Unit
from dti.seed.samples import MARK, draws, samples

ASKING_PERMILLE = 700  # of the leaves without any case, about 3 % of all; the others enter 0 of 0
MISSING_PERMILLE = 20


@dataclass(frozen=True)
class LeafEntry:
    """What a unit enters for a leaf: inputs, a request not to be assessed, or nothing yet."""

    leaf: str
    inputs: dict[str, str] | None
    not_applicable: str | None = None

    @property
    def missing(self) -> bool:
        return self.inputs is None and self.not_applicable is None

    def body(self) -> dict[str, dict[str, str] | None]:
        """The body of the value request of scoring."""
        if self.not_applicable is not None:
            return {"not_applicable": {"reason": self.not_applicable}}
        return {"inputs": self.inputs}


def generate(seed: int, framework: Framework, unit: Unit) -> list[LeafEntry]:
    """One entry for each leaf that applies to the unit, in document order."""
    figures = Figures(seed, framework, unit["code"])
    leaves = leaves_of(framework, unit["code"])
    uses = Counter(item for leaf in leaves for item in leaf["inputs"].values())
    return [
        _entry(figures, leaf, shared=all(uses[item] > 1 for item in leaf["inputs"].values()))
        for leaf in leaves
    ]


def _entry(figures: Figures, leaf: Leaf, *, shared: bool) -> LeafEntry:
    """What is said of a leaf; one whose figures all stand on other leaves too cannot be missing."""
    luck = draws(figures.seed, figures.unit, figures.framework, "entry", leaf["code"])
    if leaf["na_allowed"] and figures.has_no_case(leaf) and luck.randrange(WHOLE) < ASKING_PERMILLE:
        return LeafEntry(leaf["code"], None, _no_case(leaf))
    if luck.randrange(WHOLE) < MISSING_PERMILLE and not shared:
        return LeafEntry(leaf["code"], None)
    return LeafEntry(leaf["code"], figures.inputs(leaf))


def _no_case(leaf: Leaf) -> str:
    reasons = samples()["no_case_reasons"]
    about = leaf["inputs"].get("b") or leaf["inputs"].get("count", "other")
    return f"{reasons.get(about, reasons['other'])} ({MARK})"
