"""One leaf between its row and its record."""

from collections.abc import Mapping
from datetime import datetime
from typing import cast
from uuid import UUID

from scoring.domain.leaf_record import Appraisal, Decision, LeafRecord, NaClaim, NaState
from scoring.domain.results import from_json, to_json

type Row = Mapping[str, object]
type Json = Mapping[str, object]


def record_of(row: Row) -> LeafRecord:
    final = row["final_result"]
    return LeafRecord(
        leaf=str(row["code"]),
        self_result=from_json(cast("Json", row["self_result"])),
        version=cast("int", row["version"]),
        inputs=cast("dict[str, str | None] | None", row["inputs"]),
        na=_claim(cast("Json | None", row["na"])),
        explanation=cast("str | None", row.get("explanation")),
        entered_by=_person(row["entered_by"]),
        entered_at=_moment(row["entered_at"]),
        returned=bool(row["returned"]),
        return_reason=cast("str | None", row["return_reason"]),
        appraisal=_appraisal(cast("Json | None", row["appraisal"])),
        appraised_result=from_json(cast("Json", row["appraised_result"])),
        final_result=None if final is None else from_json(cast("Json", final)),
    )


def row_of(record: LeafRecord) -> dict[str, object]:
    """The changeable columns of a leaf."""
    return {
        "version": record.version,
        "inputs": None if record.inputs is None else dict(record.inputs),
        "self_result": to_json(record.self_result),
        "na": None if record.na is None else {"reason": record.na.reason, "state": record.na.state.value},
        "explanation": record.explanation,
        "entered_by": record.entered_by,
        "entered_at": record.entered_at,
        "returned": record.returned,
        "return_reason": record.return_reason,
        "appraisal": _appraisal_json(record.appraisal),
        "appraised_result": to_json(record.appraised_result),
        "final_result": None if record.final_result is None else to_json(record.final_result),
    }


def _person(stored: object) -> UUID | None:
    return stored if stored is None or isinstance(stored, UUID) else UUID(str(stored))


def _moment(stored: object) -> datetime | None:
    return stored if stored is None or isinstance(stored, datetime) else datetime.fromisoformat(str(stored))


def _claim(stored: Json | None) -> NaClaim | None:
    return None if stored is None else NaClaim(str(stored["reason"]), NaState(str(stored["state"])))


def _appraisal(stored: Json | None) -> Appraisal | None:
    if stored is None:
        return None
    return Appraisal(
        decision=Decision(str(stored["decision"])),
        by=_person(stored["by"]),
        unit=cast("str | None", stored["unit"]),
        at=datetime.fromisoformat(str(stored["at"])),
        reason=cast("str | None", stored["reason"]),
        inputs=cast("dict[str, str | None] | None", stored["inputs"]),
        score=cast("str | None", stored["score"]),
    )


def _appraisal_json(appraisal: Appraisal | None) -> dict[str, object] | None:
    if appraisal is None:
        return None
    return {
        "decision": appraisal.decision.value,
        "by": None if appraisal.by is None else str(appraisal.by),
        "unit": appraisal.unit,
        "at": appraisal.at.isoformat(),
        "reason": appraisal.reason,
        "inputs": None if appraisal.inputs is None else dict(appraisal.inputs),
        "score": appraisal.score,
    }
