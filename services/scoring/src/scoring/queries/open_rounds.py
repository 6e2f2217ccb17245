"""The calendar of the rounds and every publication there was, corrections among them."""

from datetime import date, datetime

from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import select

from scoring.showing.files import GROUP_NAMES
from scoring.tables import publication, round_, round_group

LIMIT = 200


class OpenRoundGroup(BaseModel):
    group: str
    group_name: str
    framework: str
    framework_version: str
    ranked: bool
    published_at: datetime | None


class OpenRound(BaseModel):
    """A round by its calendar; no results."""

    code: str
    name: str
    year: int
    sample: bool
    opened_at: datetime
    self_assessment_until: datetime
    appraisal_until: datetime
    groups: list[OpenRoundGroup]


class OpenPublication(BaseModel):
    """One publication; a later ``version`` of the same ranking corrects an earlier one."""

    round: str
    round_name: str
    sample: bool
    group: str
    group_name: str
    version: int
    decision_number: str
    decision_date: date
    ranking_hash: str
    published_at: datetime


class OpenRounds(BaseModel):
    rounds: list[OpenRound]
    publications: list[OpenPublication]


async def open_rounds(session: ReadSession) -> OpenRounds:
    """The newest first."""
    return OpenRounds(rounds=await _rounds(session), publications=await _publications(session))


async def _rounds(session: ReadSession) -> list[OpenRound]:
    order = (round_.c.opened_at.desc(), round_.c.code)
    rounds = (await session.execute(select(round_).order_by(*order).limit(LIMIT))).mappings().all()
    mine = round_group.c.round.in_([row["code"] for row in rounds])
    query = select(round_group).where(mine).order_by(round_group.c.round, round_group.c.group)
    groups: dict[str, list[OpenRoundGroup]] = {}
    for row in (await session.execute(query)).mappings():
        line = OpenRoundGroup.model_validate(dict(row) | {"group_name": _name(row["group"])})
        groups.setdefault(row["round"], []).append(line)
    return [OpenRound.model_validate(dict(row) | {"groups": groups.get(row["code"], [])}) for row in rounds]


async def _publications(session: ReadSession) -> list[OpenPublication]:
    table = publication.c
    columns = (table.round, table.group, table.version, table.decision_number, table.decision_date)
    query = (
        select(*columns, table.ranking_hash, table.published_at, round_.c.name.label("round_name"))
        .add_columns(round_.c.sample)
        .join(round_, round_.c.code == table.round)
        .order_by(table.published_at.desc(), table.round, table.group)
        .limit(LIMIT)
    )
    rows = (await session.execute(query)).mappings()
    return [OpenPublication.model_validate(dict(row) | {"group_name": _name(row["group"])}) for row in rows]


def _name(group: str) -> str:
    return GROUP_NAMES.get(group, group)
