"""The final ranking of a group, computed from its leaves, and what a publication freezes of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from persistence import Session
from sqlalchemy import select

from scoring.domain.leaf_record import Track
from scoring.domain.publication import Proposal, Published, Snapshot, snapshot
from scoring.domain.ranking import Row, ranking, ranking_hash
from scoring.showing.files import GROUP_NAMES
from scoring.storing.assessments import Loaded, load_group
from scoring.storing.frameworks import Frameworks
from scoring.tables import round_, round_unit


@dataclass(frozen=True)
class FinalRanking:
    rows: tuple[Row, ...]
    loaded: Sequence[Loaded]

    @property
    def hash(self) -> str:
        return ranking_hash(self.rows)


async def final_ranking(
    session: Session, frameworks: Frameworks, round_code: str, group: str, *, lock: bool = False
) -> FinalRanking:
    """The ranking of the final track, every total summed anew from its leaves."""
    loaded = await load_group(session, frameworks, round_code, group, lock=lock)
    totals = {one.assessment.unit: one.assessment.total(Track.FINAL) for one in loaded}
    return FinalRanking(ranking(group, totals), loaded)


async def snapshot_of(session: Session, proposed: Proposal, final: FinalRanking) -> Snapshot:
    """The ranking under the names that the round froze."""
    query = select(round_.c.name, round_.c.year, round_.c.sample).where(round_.c.code == proposed.round_code)
    opened = (await session.execute(query)).one()
    framework = final.loaded[0].assessment.framework
    about = Published(
        round_code=proposed.round_code,
        round_name=opened.name,
        year=opened.year,
        group=proposed.group,
        group_name=GROUP_NAMES.get(proposed.group, proposed.group),
        framework=framework.code,
        framework_version=framework.version,
        sample=opened.sample,
        decision_number=proposed.decision_number,
        decision_date=proposed.decision_date,
    )
    units = select(round_unit.c.unit, round_unit.c.name).where(round_unit.c.round == proposed.round_code)
    names = {row.unit: row.name for row in await session.execute(units)}
    return snapshot(about, [one.short_name for one in framework.groups], final.rows, names)
