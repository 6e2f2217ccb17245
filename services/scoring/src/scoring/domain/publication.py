"""Publishing a ranking: proposed by one person, published by another, then never changed."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from webapi.refusal import Refusal

from scoring.domain.ranking import Row, ranking_hash


class SamePerson(Refusal):
    status = 403
    vi = "Người đề nghị công bố không được tự công bố"
    en = "Who proposed the publication may not publish it"


class RankingMoved(Refusal):
    vi = "Bảng xếp hạng đã thay đổi so với bản được đề nghị"
    en = "The ranking differs from the one proposed"


class ProposalOutdated(Refusal):
    vi = "Sau đề nghị này, bảng xếp hạng đã được công bố theo một đề nghị khác; hãy đề nghị lại"
    en = "The ranking was published under another proposal after this one was made; propose it again"


class AlreadyPublished(Refusal):
    vi = "Đề nghị này đã được công bố"
    en = "This proposal has been published"


class NotApproved(Refusal):
    vi = "Nhóm “{group}” chưa được hội đồng thông qua"
    en = "The group “{group}” is not approved by the council"


class NoDecision(Refusal):
    status = 422
    vi = "Thiếu số quyết định"
    en = "The decision has no number"


class DecidedInFuture(Refusal):
    status = 422
    vi = "Ngày quyết định {given} ở tương lai"
    en = "The decision date {given} lies in the future"


@dataclass(frozen=True)
class Published:
    """What a snapshot calls its round, group and decision."""

    round_code: str
    round_name: str
    year: int
    group: str
    group_name: str
    framework: str
    framework_version: str
    sample: bool
    decision_number: str
    decision_date: date


@dataclass(frozen=True)
class Snapshot:
    """The immutable content of a publication: rows with the names frozen at the opening."""

    about: Published
    columns: tuple[str, ...]
    """The short names of the main groups, in the framework's order."""
    rows: tuple[Row, ...]
    names: dict[str, str]
    ranking_hash: str

    def canonical_bytes(self) -> bytes:
        """The snapshot as canonical JSON: UTF-8, sorted keys, no spaces, rows in ranking order."""
        about = self.about
        content: dict[str, object] = {
            "round": {"code": about.round_code, "name": about.round_name, "year": about.year},
            "group": {"code": about.group, "name": about.group_name},
            "framework": {"code": about.framework, "version": about.framework_version},
            "sample": about.sample,
            "decision": {"number": about.decision_number, "date": about.decision_date.isoformat()},
            "columns": list(self.columns),
            "rows": [self._row(row) for row in self.rows],
            "ranking_hash": self.ranking_hash,
        }
        return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    def _row(self, row: Row) -> dict[str, object]:
        return {
            "unit": row.unit,
            "name": self.names[row.unit],
            "rank": row.rank,
            "total": row.total,
            "normalised": row.normalised,
            "scores": list(row.scores),
            "group_ranks": list(row.group_ranks),
        }


@dataclass(eq=False)
class Proposal:
    """A proposal to publish one ranking under one decision."""

    id: UUID
    round_code: str
    group: str
    ranking_hash: str
    decision_number: str
    decision_date: date
    proposed_by: UUID
    proposed_at: datetime
    published_by: UUID | None = None
    published_at: datetime | None = None

    def publish(
        self, *, by: UUID, at: datetime, current_hash: str, last_published: datetime | None = None
    ) -> None:
        """Publish it; ``last_published`` is when a ranking of the group was published last.

        Raises AlreadyPublished, ProposalOutdated, SamePerson, and RankingMoved when the ranking is another
        by now.
        """
        if self.published_at is not None:
            raise AlreadyPublished
        if last_published is not None and last_published > self.proposed_at:
            raise ProposalOutdated
        if by == self.proposed_by:
            raise SamePerson
        if current_hash != self.ranking_hash:
            raise RankingMoved(field="ranking_hash")
        self.published_by, self.published_at = by, at


def check_proposal(
    *, decision_number: str, decision_date: date, today: date, given: str, current: str
) -> None:
    """Whether a ranking may be proposed under this decision.

    Raises NoDecision, DecidedInFuture and, when the proposer saw another ranking, RankingMoved.
    """
    if not decision_number.strip():
        raise NoDecision(field="decision_number")
    if decision_date > today:
        raise DecidedInFuture(field="decision_date", given=decision_date.isoformat())
    if given != current:
        raise RankingMoved(field="ranking_hash")


def snapshot(
    about: Published, columns: Sequence[str], rows: Sequence[Row], names: dict[str, str]
) -> Snapshot:
    """Freeze a ranking; ``names`` are the units' names as frozen when the round was opened."""
    kept = {row.unit: names[row.unit] for row in rows}
    return Snapshot(about, tuple(columns), tuple(rows), kept, ranking_hash(rows))
