"""What people are told about, and which of it also goes out by mail."""

from enum import StrEnum


class Kind(StrEnum):
    ROUND_OPENED = "round_opened"
    DEADLINE_EXTENDED = "deadline_extended"
    ASSESSMENT_REMINDED = "assessment_reminded"
    ASSESSMENT_SUBMITTED = "assessment_submitted"
    LEAF_RETURNED = "leaf_returned"
    ASSESSMENT_APPRAISED = "assessment_appraised"
    ASSESSMENT_FINALISED = "assessment_finalised"
    PUBLICATION_PROPOSED = "publication_proposed"
    RANKING_PUBLISHED = "ranking_published"
    EVIDENCE_REFUSED = "evidence_refused"
    TASK_ASSIGNED = "task_assigned"
    COMPLETION_SUBMITTED = "completion_submitted"
    COMPLETION_REJECTED = "completion_rejected"
    TASK_COMPLETED = "task_completed"
    TASK_DUE_SOON = "task_due_soon"
    TASK_OVERDUE = "task_overdue"
    RECORD_REFUSED = "record_refused"
    RECORD_FAILED = "record_failed"
    TRANSMISSION_COMPLETED = "transmission_completed"
    SIGN_IN_LOCKED = "sign_in_locked"
    SESSION_REUSED = "session_reused"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - a kind of notice


MAILED = frozenset(
    {
        Kind.ROUND_OPENED,
        Kind.ASSESSMENT_REMINDED,
        Kind.DEADLINE_EXTENDED,
        Kind.LEAF_RETURNED,
        Kind.ASSESSMENT_APPRAISED,
        Kind.RANKING_PUBLISHED,
        Kind.EVIDENCE_REFUSED,
        Kind.COMPLETION_REJECTED,
        Kind.SIGN_IN_LOCKED,
        Kind.SESSION_REUSED,
        Kind.PASSWORD_CHANGED,
        Kind.RECORD_REFUSED,
        Kind.RECORD_FAILED,
    }
)


class Channel(StrEnum):
    IN_APP = "in-app"
    EMAIL = "email"
