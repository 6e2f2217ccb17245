"""Small packages and assessments for the tests of the domain."""

from collections.abc import Mapping
from datetime import UTC, datetime
from fractions import Fraction
from uuid import UUID

from scoring.domain.assessment import Actor, Assessment, AssessmentId
from scoring.domain.formulas import TYPES, Formula
from scoring.domain.framework import Framework
from scoring.domain.inputs import Inputs
from scoring.domain.leaf_record import Decision
from scoring.domain.parsing import parse
from scoring.domain.reader import Fault, Reader
from scoring.domain.results import Result, Scored
from scoring.domain.rounding import exact, rounded

type Json = dict[str, object]

DUE = datetime(2027, 1, 15, 16, 59, 59, tzinfo=UTC)
"""23:59:59 of Friday 15 January in Đồng Nai."""
IN_TIME = datetime(2027, 1, 10, 3, tzinfo=UTC)
OFFICER = Actor(UUID(int=1), "25195")
HEAD = Actor(UUID(int=2), "25195", head=True)
VERIFIER = Actor(UUID(int=3), "DN-SNV")
SECOND = Actor(UUID(int=4), "DN-VPUB")

_ITEM_OF = {"answer": "boolean", "choice": "choice", "count": "count", "due": "date", "submitted": "date"}


def formula(kind: str, maximum: str = "20", /, **parameters: object) -> Formula:
    """A formula with these parameters; the test fails on a fault."""
    faults: list[Fault] = []
    made = TYPES[kind].parse(Reader(parameters, "parameters", faults), Fraction(maximum))
    assert not faults
    return made


def faults_of(kind: str, maximum: str = "20", /, **parameters: object) -> list[tuple[str, str]]:
    """What the linter says of these parameters: (path, code)."""
    faults: list[Fault] = []
    TYPES[kind].parse(Reader(parameters, "parameters", faults), Fraction(maximum))
    return [(fault.field, fault.code) for fault in faults]


def shown(result: Result, decimals: int = 2) -> str:
    assert isinstance(result, Scored)
    return rounded(result.points, decimals)


def a_leaf(code: str, maximum: str = "10", kind: str = "F3", **changes: object) -> Json:
    """A leaf of a package; ``parameters`` are the formula's, other names replace members."""
    parameters = changes.pop("parameters", {})
    return {
        "code": code,
        "name": f"Tiêu chí {code}",
        "short_name": f"TC {code}",
        "max": maximum,
        "formula": {"type": kind, "parameters": parameters},
        "inputs": {name: _ITEM_OF.get(name, "decimal") for name in TYPES[kind].names},
        "evidence": {"required": False},
        "verifier": "DN-SNV",
        "lead": "DN-SNV",
        **changes,
    }


def a_package(*groups: list[Json], **changes: object) -> Json:
    """A package that is right in itself: maxima and checksum follow from the leaves."""
    made = [_a_group(str(number), leaves) for number, leaves in enumerate(groups, start=1)]
    maxima = {str(group["code"]): str(group["max"]) for group in made}
    items = sorted({"decimal", *_ITEM_OF.values()})
    return {
        "code": "communes",
        "version": "2026.1",
        "name": "Bộ tiêu chí mẫu",
        "audience": "communes",
        "scale": exact(sum(map(Fraction, maxima.values()), Fraction(0))),
        "na_policy": "exclude_and_rescale",
        "years": [2026],
        "checksum": {"leaves": sum(len(leaves) for leaves in groups), "groups": maxima},
        "second_verifier": {"default": "DN-VPUB", "DN-VPUB": "DN-SKHCN"},
        "data_items": [{"code": item, "name": item, "type": item} for item in items],
        "groups": made,
        **changes,
    }


def _a_group(code: str, leaves: list[Json]) -> Json:
    maximum = sum((Fraction(str(leaf["max"])) for leaf in leaves), Fraction(0))
    named = {"code": code, "name": f"Nhóm {code}", "short_name": f"N{code}"}
    return {**named, "max": exact(maximum), "leaves": leaves}


def a_framework(*groups: list[Json], **changes: object) -> Framework:
    return parse(a_package(*groups, **changes))


def an_assessment(framework: Framework, unit: str = "25195") -> Assessment:
    return Assessment.opened(AssessmentId(UUID(int=9)), unit, framework, DUE)


def enter(assessment: Assessment, values: Mapping[str, Inputs | None]) -> None:
    officer = Actor(OFFICER.person, assessment.unit)
    for leaf, inputs in values.items():
        version = assessment.record(leaf).version
        assessment.enter_value(leaf, inputs, version=version, by=officer, at=IN_TIME)


def submit(assessment: Assessment, at: datetime = IN_TIME, /, **evidence: int) -> None:
    assessment.submit(by=Actor(HEAD.person, assessment.unit, head=True), at=at, evidence=evidence)


def accept_all(assessment: Assessment) -> None:
    for leaf in assessment.undecided():
        version = assessment.record(leaf).version
        verifier = Actor(VERIFIER.person, assessment.framework.verifier(leaf, assessment.unit))
        assessment.appraise(leaf, Decision.ACCEPT, version=version, by=verifier, at=IN_TIME)
