"""The formula types a framework may use."""

from scoring.domain.formulas.f1 import YesNo
from scoring.domain.formulas.f2 import Options
from scoring.domain.formulas.f3 import Ratio
from scoring.domain.formulas.f4 import AgainstTarget
from scoring.domain.formulas.f5 import Bands
from scoring.domain.formulas.f6 import Floor
from scoring.domain.formulas.f7 import CountTable
from scoring.domain.formulas.f8 import PerItem
from scoring.domain.formulas.f11 import Density
from scoring.domain.formulas.f12 import FewerBetter
from scoring.domain.formulas.f16 import Timeliness
from scoring.domain.formulas.protocol import Formula

TYPES: dict[str, type[Formula]] = {
    kind.type: kind
    for kind in (
        YesNo,
        Options,
        Ratio,
        AgainstTarget,
        Bands,
        Floor,
        CountTable,
        PerItem,
        Density,
        FewerBetter,
        Timeliness,
    )
}

__all__ = ["TYPES", "Formula"]
