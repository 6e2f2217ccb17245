"""What a round is called, and whether its data is a sample."""

from contracts.scoring import RoundOpened
from contracts.topics import SCORING_EVENTS
from messaging import Fact, Projector
from persistence import Session
from sqlalchemy.dialects.postgresql import insert

from notify.tables import round_fact

rounds = Projector("notify.rounds", SCORING_EVENTS, version=1, tables=[round_fact])


@rounds.handles(RoundOpened)
async def keep_round(session: Session, event: RoundOpened, _fact: Fact) -> None:
    row = {"code": event.round, "name": event.name, "sample": event.sample}
    await session.execute(insert(round_fact).values(row).on_conflict_do_nothing())
