from uuid import UUID

from auth import Principal
from persistence import ReadSession
from sqlalchemy import select

from scoring.refusals import NoSuchAssessment
from scoring.showing.leaves import Shown
from scoring.showing.sheets import AssessmentView, Place, UnitHead, assessment_view
from scoring.showing.sight import sight
from scoring.storing.assessments import load
from scoring.storing.evidence import evidence_of
from scoring.storing.frameworks import Frameworks
from scoring.tables import assessment, round_, round_group, round_unit


async def one_assessment(
    session: ReadSession, frameworks: Frameworks, assessment_id: UUID, who: Principal
) -> AssessmentView:
    """Raises NoSuchAssessment, also for who may not see it."""
    found = await load(session, frameworks, [assessment_id])
    seen = sight(who, found[0].assessment) if found else None
    if seen is None:
        raise NoSuchAssessment
    sheet = found[0].assessment
    place = await _place(session, assessment_id)
    shown = Shown(sheet, seen, await evidence_of(session, sheet))
    return assessment_view(place, found[0].version, shown)


async def _place(session: ReadSession, assessment_id: UUID) -> Place:
    table, unit = assessment.c, round_unit.c
    group = (round_group.c.round == table.round) & (round_group.c.group == table.group)
    query = (
        select(
            table.round, round_.c.name.label("round_name"), round_.c.sample, table.group,
            round_group.c.ranked, unit.unit, unit.name, unit.short_name, unit.type,
        )
        .join(round_, round_.c.code == table.round)
        .join(round_group, group)
        .join(round_unit, (unit.round == table.round) & (unit.unit == table.unit))
        .where(table.id == assessment_id)
    )  # fmt: skip
    row = (await session.execute(query)).one()
    head = UnitHead(code=row.unit, name=row.name, short_name=row.short_name, type=row.type)
    return Place(
        round=row.round, round_name=row.round_name, sample=row.sample, group=row.group, ranked=row.ranked,
        unit=head,
    )  # fmt: skip
