from dataclasses import dataclass
from datetime import date, datetime

from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import select

from scoring.refusals import NoSuchRanking
from scoring.showing.files import GROUP_NAMES
from scoring.tables import publication, publication_file, round_

LIMIT = 500


class PublishedLine(BaseModel):
    """The newest publication of one group; ``path`` leads to it, with .html, .json or .csv."""

    round: str
    round_name: str
    year: int
    group: str
    group_name: str
    sample: bool
    version: int
    decision_number: str
    decision_date: date
    ranking_hash: str
    published_at: datetime
    path: str


@dataclass(frozen=True)
class PublishedFile:
    media_type: str
    etag: str
    content: bytes


async def published(session: ReadSession) -> list[PublishedLine]:
    """The newest publication of every ranking, the latest first."""
    table = publication.c
    newest = (
        select(publication)
        .distinct(table.round, table.group)
        .order_by(table.round, table.group, table.version.desc())
        .subquery()
    )
    query = (
        select(newest, round_.c.name.label("round_name"), round_.c.year, round_.c.sample)
        .join(round_, round_.c.code == newest.c.round)
        .order_by(newest.c.published_at.desc(), newest.c.round, newest.c.group)
        .limit(LIMIT)
    )
    rows = (await session.execute(query)).mappings()
    return [
        PublishedLine.model_validate(
            dict(row)
            | {
                "group_name": GROUP_NAMES.get(row["group"], row["group"]),
                "path": f"/public/v1/rankings/{row['round']}/{row['group']}",
            }
        )
        for row in rows
    ]


async def published_file(
    session: ReadSession, round_code: str, group: str, kind: str, version: int | None
) -> PublishedFile:
    """One file of the newest publication, or of a former version; raises NoSuchRanking."""
    table, file = publication.c, publication_file.c
    query = (
        select(file.media_type, file.etag, file.content)
        .join(publication, table.id == file.publication_id)
        .where(table.round == round_code, table.group == group, file.name == f"ranking.{kind}")
        .order_by(table.version.desc())
        .limit(1)
    )
    wanted = query if version is None else query.where(table.version == version)
    row = (await session.execute(wanted)).first()
    if row is None:
        raise NoSuchRanking(round=round_code, group=group)
    return PublishedFile(row.media_type, row.etag, row.content)
