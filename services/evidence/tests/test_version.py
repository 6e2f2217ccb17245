"""The life of a version."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from evidence.domain.declaration import Citation, Declaration
from evidence.domain.reasons import Reason
from evidence.domain.refusals import NotKept, UploadExpired
from evidence.domain.version import (
    FORM_LIFETIME,
    UPLOAD_LIFETIME,
    EvidenceId,
    State,
    StoreVersion,
    Version,
    begin,
)

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


@pytest.fixture
def version() -> Version:
    declaration = Declaration("a.pdf", 10, "a" * 64, "application/pdf")
    citation = Citation("1/QĐ", date(2026, 1, 2), "UBND", "Trích yếu", None)
    return begin(EvidenceId(UUID(int=1)), 1, declaration, citation, by=UUID(int=2), at=NOON)


def test_completion_makes_verification_due(version: Version) -> None:
    assert version.complete(NOON)
    assert version.state is State.VERIFYING


def test_a_second_completion_changes_nothing(version: Version) -> None:
    version.complete(NOON)
    version.keep(StoreVersion("v1"), NOON)
    assert not version.complete(NOON)
    assert version.state is State.KEPT


def test_completion_after_a_day_is_refused_even_before_the_sweep(version: Version) -> None:
    with pytest.raises(UploadExpired):
        version.complete(NOON + UPLOAD_LIFETIME)


def test_completion_just_in_time_is_accepted(version: Version) -> None:
    assert version.complete(NOON + UPLOAD_LIFETIME - timedelta(seconds=1))


def test_an_expired_upload_cannot_be_completed(version: Version) -> None:
    version.expire(NOON)
    with pytest.raises(UploadExpired):
        version.complete(NOON)


def test_what_is_decided_does_not_expire(version: Version) -> None:
    version.complete(NOON)
    version.refuse(Reason.HASH_DIFFERS, NOON)
    version.expire(NOON)
    assert (version.state, version.reason) == (State.REFUSED, Reason.HASH_DIFFERS)


def test_staging_is_cleared_again_once_the_form_has_expired(version: Version) -> None:
    version.complete(NOON)
    version.keep(StoreVersion("v1"), NOON)
    assert version.sweep_at == NOON + FORM_LIFETIME


def test_nothing_but_kept_bytes_can_be_opened(version: Version) -> None:
    with pytest.raises(NotKept):
        version.stored()


def test_a_version_is_found_without_its_marks(version: Version) -> None:
    assert "trich yeu ubnd" in version.search
