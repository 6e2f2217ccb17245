"""Sample figures of one unit: each data item has one value, whichever leaf asks for it."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction

from dti.seed.loading import leaves_of
from dti.seed.packages import Framework, Leaf, Parameters
from dti.seed.samples import Magnitude, draws, samples

SINGLE_CUTS = (550, 300)
WHOLE = 1000
ENOUGH = 700  # the strength that earns the full points of a count


class Figures:
    """Draws the figures of a unit lazily; the same item always gives the same text."""

    def __init__(self, seed: int, framework: Framework, unit: str) -> None:
        self.seed = seed
        self.framework = framework["code"]
        self.unit = unit
        self.magnitudes: Mapping[str, Magnitude] = samples()["items"][framework["code"]]
        self.overrides: Mapping[str, int] = samples()["overrides"].get(unit, {})
        self.counted_in = {
            leaf["inputs"]["a"]: leaf
            for leaf in reversed(leaves_of(framework, unit))
            if "a" in leaf["inputs"]
        }
        self.bare_counts = {
            leaf["inputs"]["count"] for leaf in leaves_of(framework, unit) if "count" in leaf["inputs"]
        } - set(self.magnitudes)
        self.quality = self._quality()
        self.known: dict[str, int] = {}

    def _quality(self) -> int:
        luck = draws(self.seed, self.unit, "quality")
        return 450 + sum(luck.randint(0, 165) for _ in range(3))

    def strength(self, about: str) -> int:
        """How well the unit does in one thing, in thousandths: its quality give or take."""
        wobble = draws(self.seed, self.unit, self.framework, "strength", about).randint(-190, 190)
        return max(40, min(WHOLE, self.quality + wobble))

    def amount(self, item: str) -> int:
        """The value of a counted item."""
        if item not in self.known:
            self.known[item] = self._draw(item)
        return self.known[item]

    def _draw(self, item: str) -> int:
        if item in self.overrides:
            return self.overrides[item]
        if magnitude := self.magnitudes.get(item):
            return self._from_magnitude(item, magnitude)
        leaf = self.counted_in[item]
        whole = self.amount(leaf["inputs"].get("b") or leaf["inputs"]["population"])
        return int(whole * share(leaf["formula"]["type"], leaf["formula"]["parameters"], self.strength(item)))

    def _from_magnitude(self, item: str, magnitude: Magnitude) -> int:
        luck = draws(self.seed, self.unit, self.framework, "amount", item)
        if luck.randrange(WHOLE) < magnitude.get("zero_permille", 0):
            return 0
        if "of" in magnitude:
            part = luck.randint(*magnitude.get("permille", (WHOLE, WHOLE)))
            return self.amount(magnitude["of"]) * part // WHOLE
        return luck.randint(*magnitude.get("range", (0, 0)))

    def inputs(self, leaf: Leaf) -> dict[str, str]:
        """The inputs of a leaf, valid for its formula."""
        kind, parameters = leaf["formula"]["type"], leaf["formula"]["parameters"]
        strength = self.strength(leaf["code"])
        match kind:
            case "F1":
                return {"answer": "yes" if strength > SINGLE_CUTS[0] else "no"}
            case "F2":
                return {"choice": self._choice(leaf["code"], parameters, strength)}
            case "F7" | "F8":
                return {"count": str(self._count(leaf, parameters, strength))}
            case "F16":
                return self._days(leaf, strength)
            case _:
                return {name: str(self.amount(item)) for name, item in leaf["inputs"].items()}

    def _count(self, leaf: Leaf, parameters: Parameters, strength: int) -> int:
        if leaf["inputs"]["count"] in self.magnitudes:
            return self.amount(leaf["inputs"]["count"])
        if table := parameters.get("table"):
            return max(int(step["count"]) for step in table) * strength // ENOUGH
        return (
            int(Fraction(parameters.get("cap", "0")) / Fraction(parameters.get("each", "1")))
            * strength
            // ENOUGH
        )

    def has_no_case(self, leaf: Leaf) -> bool:
        """Whether there is nothing the leaf could count: its whole, or its own count, is drawn as zero."""
        about = leaf["inputs"].get("b") or leaf["inputs"].get("count")
        return about is not None and about not in self.bare_counts and self.amount(about) == 0

    def _choice(self, leaf: str, parameters: Parameters, strength: int) -> str:
        codes = [option["code"] for option in parameters.get("options", [])]
        if parameters.get("checklist"):
            luck = draws(self.seed, self.unit, self.framework, "ticks", leaf)
            return ",".join(code for code in codes if luck.randrange(WHOLE) < strength + 80)
        return codes[sum(strength < cut for cut in SINGLE_CUTS)]

    def _days(self, leaf: Leaf, strength: int) -> dict[str, str]:
        due = date.fromisoformat(self.magnitudes[leaf["inputs"]["due"]].get("date", ""))
        shift = 3 - strength // 100 if strength < SINGLE_CUTS[0] else -(strength // 150)
        return {"due": due.isoformat(), "submitted": (due + timedelta(days=shift)).isoformat()}


def share(kind: str, parameters: Parameters, strength: int) -> Fraction:
    """The part of the whole that a strength in thousandths stands for, under a formula; at most 1."""
    part = Fraction(strength, WHOLE)
    target = Fraction(parameters.get("target", "1"))
    match kind:
        case "F4":
            part = target * (Fraction(3, 10) + part * Fraction(9, 10))
        case "F5":
            part = Fraction(55, 100) + part * Fraction(45, 100)
        case "F6":
            part = Fraction(30, 100) + part * Fraction(68, 100)
        case "F11":
            part *= target / Fraction(parameters.get("per", "1"))
        case "F12":
            part = (1 - part) * Fraction(1, 8)
        case _:
            pass
    return min(part, Fraction(1))
