"""Events of other services, as short as a test wants them."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from contracts.evidence import EvidenceRefused, Target
from contracts.identity import PasswordChanged, SessionEnded, SignInLocked
from contracts.scoring import (
    AssessmentAppraised,
    AssessmentClosed,
    AssessmentFinalised,
    AssessmentReminded,
    AssessmentSubmitted,
    DeadlineExtended,
    EnteredLeaf,
    LeafReturned,
    PublicationProposed,
    RankedUnit,
    RankingPublished,
    RoundOpened,
    StandingsMoved,
    Total,
    ValuesEntered,
)
from contracts.sync import RecordFailed, RecordRefused, TransmissionCompleted
from contracts.tasks import (
    CompletionRejected,
    CompletionSubmitted,
    Outcome,
    TaskAssigned,
    TaskCompleted,
    TaskDueSoon,
    TaskOverdue,
)

NOON = datetime(2026, 11, 23, 5, tzinfo=UTC)
NOBODY = UUID(int=0)
TOTAL = Total(displayed="742.10", exact="742.1", normalised="0.7421", complete=True)
ROUND = "2026-xa"


def a_round(*units: str, sample: bool = False) -> RoundOpened:
    return RoundOpened(
        round=ROUND,
        name="Chuyển đổi số cấp xã 2026",
        year=2026,
        sample=sample,
        units=units,
        self_assessment_until=NOON,
        opened_by=NOBODY,
        opened_at=NOON,
    )


def a_value(unit: str, assessment: UUID | None = None) -> ValuesEntered:
    return ValuesEntered(
        assessment_id=assessment or uuid4(),
        round=ROUND,
        group="communes",
        unit=unit,
        leaves=(EnteredLeaf(leaf="1.1", version=2),),
        total=TOTAL,
        entered_by=NOBODY,
        entered_at=NOON,
    )


def moved_standings() -> StandingsMoved:
    return StandingsMoved(ranking=f"{ROUND}/communes", round=ROUND, group="communes", units=2, ranked_at=NOON)


def an_extension(unit: str) -> DeadlineExtended:
    return DeadlineExtended(
        assessment_id=uuid4(),
        round=ROUND,
        unit=unit,
        former=NOON,
        until=NOON,
        reason="ông Trần Văn B đi vắng",
        extended_by=NOBODY,
        extended_at=NOON,
    )


def a_reminder(unit: str) -> AssessmentReminded:
    return AssessmentReminded(
        assessment_id=uuid4(), round=ROUND, unit=unit, due=NOON, reminded_by=NOBODY, reminded_at=NOON
    )


def a_submission(unit: str, *verifiers: str) -> AssessmentSubmitted:
    return AssessmentSubmitted(
        assessment_id=uuid4(),
        round=ROUND,
        group="communes",
        unit=unit,
        late=False,
        total=TOTAL,
        verifiers=verifiers,
        submitted_by=NOBODY,
        submitted_at=NOON,
    )


def a_return(unit: str) -> LeafReturned:
    return LeafReturned(
        assessment_id=uuid4(),
        round=ROUND,
        unit=unit,
        leaf="2.3",
        reason="bà Nguyễn Thị A chưa ký",
        returned_by=NOBODY,
        returned_at=NOON,
    )


def an_appraisal(unit: str) -> AssessmentAppraised:
    return AssessmentAppraised(
        assessment_id=uuid4(),
        round=ROUND,
        group="communes",
        unit=unit,
        total=TOTAL,
        adjusted=("1.1",),
        appraised_at=NOON,
    )


def a_closed_sheet(unit: str) -> AssessmentClosed:
    return AssessmentClosed(
        assessment_id=uuid4(),
        round=ROUND,
        group="communes",
        unit=unit,
        empty=("1.1",),
        taken_back=(),
        closed_by=NOBODY,
        closed_at=NOON,
    )


def a_result(unit: str) -> AssessmentFinalised:
    return AssessmentFinalised(
        assessment_id=uuid4(),
        round=ROUND,
        group="communes",
        unit=unit,
        framework="communes",
        framework_version="2026.1",
        total=TOTAL,
        leaves=(),
        approved_by=NOBODY,
        approved_at=NOON,
    )


def a_proposal() -> PublicationProposed:
    return PublicationProposed(
        proposal_id=uuid4(),
        round=ROUND,
        group="communes",
        decision_number="12/QĐ-UBND",
        decision_date=date(2027, 1, 15),
        ranking_hash="0" * 64,
        proposed_by=NOBODY,
        proposed_at=NOON,
    )


def a_ranking(*units: str) -> RankingPublished:
    ranked = tuple(
        RankedUnit(unit=code, name=f"Đơn vị {code}", rank=rank, total="742.10")
        for rank, code in enumerate(units, start=1)
    )
    return RankingPublished(
        publication_id=uuid4(),
        round=ROUND,
        round_name="Chuyển đổi số cấp xã 2026",
        group="communes",
        version=1,
        sample=True,
        decision_number="12/QĐ-UBND",
        decision_date=date(2027, 1, 15),
        ranking_hash="0" * 64,
        units=ranked,
        published_by=NOBODY,
        published_at=NOON,
    )


def a_refusal_of(uploader: UUID, unit: str) -> EvidenceRefused:
    return EvidenceRefused(
        evidence_id=uuid4(),
        version=1,
        reason="hash-differs",
        target=Target(kind="criterion", id=f"{uuid4()}/2.3", unit=unit),
        uploaded_by=uploader,
        refused_at=NOON,
    )


def an_assignment(lead: str) -> TaskAssigned:
    return TaskAssigned(
        task_id=uuid4(), code="KH-01.2", plan="KH-2026", title="Số hóa hồ sơ", lead=lead, assigned_at=NOON
    )


def a_completion_report(lead: str, assigner: str | None = None) -> CompletionSubmitted:
    return CompletionSubmitted(
        task_id=uuid4(),
        code="KH-01.2",
        title="Số hóa hồ sơ",
        lead=lead,
        submitted_by=NOBODY,
        submitted_at=NOON,
        assigner=assigner,
    )


def a_rejection(lead: str) -> CompletionRejected:
    return CompletionRejected(
        task_id=uuid4(),
        title="Số hóa hồ sơ",
        lead=lead,
        reason="thiếu biên bản",
        rejected_by=NOBODY,
        rejected_at=NOON,
    )


def a_completion(lead: str) -> TaskCompleted:
    return TaskCompleted(
        task_id=uuid4(),
        code="KH-01.2",
        title="Số hóa hồ sơ",
        lead=lead,
        outcome=Outcome.MET,
        completed_at=NOON,
        confirmed_by=NOBODY,
        confirmed_at=NOON,
    )


def due_soon(lead: str) -> TaskDueSoon:
    return TaskDueSoon(task_id=uuid4(), title="Số hóa hồ sơ", lead=lead, due_at=NOON)


def overdue(lead: str) -> TaskOverdue:
    return TaskOverdue(task_id=uuid4(), title="Số hóa hồ sơ", lead=lead, due_at=NOON)


def a_refused_record() -> RecordRefused:
    return RecordRefused(
        record_id=uuid4(), round=ROUND, indicator="DTI-P-1.1", field="tu_so", reason="-", refused_at=NOON
    )


def a_failed_record() -> RecordFailed:
    return RecordFailed(
        record_id=uuid4(), round=ROUND, indicator="DTI-P-1.1", reason="HTTP 500", attempts=12, failed_at=NOON
    )


def a_transmission() -> TransmissionCompleted:
    return TransmissionCompleted(
        transmission_id=uuid4(), round=ROUND, acknowledged=28, refused=1, completed_at=NOON
    )


def a_lock(person: UUID) -> SignInLocked:
    return SignInLocked(person=person, locked_until=NOON)


def an_ended_session(person: UUID, reason: str) -> SessionEnded:
    return SessionEnded(session=uuid4(), person=person, reason=reason, ended_at=NOON)


def a_new_password(person: UUID) -> PasswordChanged:
    return PasswordChanged(person=person, changed_at=NOON)
