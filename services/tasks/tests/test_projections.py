"""What the service keeps of others: newest state only, and the same after a rebuild."""

from uuid import uuid4

from messaging.projecting import rebuild
from persistence import Database
from sqlalchemy import select
from tasks.projections import evidence, units
from tasks.tables import known_evidence

from .world import World, a_unit, kept


async def _known(database: Database) -> set[tuple[object, int]]:
    async with database.reading() as session:
        rows = await session.execute(select(known_evidence.c.evidence_id, known_evidence.c.version))
        return {(row.evidence_id, row.version) for row in rows}


async def test_an_older_version_of_evidence_does_not_win(world: World) -> None:
    evidence_id = uuid4()
    first = kept(evidence_id)
    await world.hears(evidence, first.model_copy(update={"version": 2}), first)
    assert (evidence_id, 2) in await _known(world.wiring.database)


async def test_the_same_fact_twice_is_one_row(world: World) -> None:
    evidence_id = uuid4()
    await world.hears(evidence, kept(evidence_id), kept(evidence_id))
    assert [known for known, _ in await _known(world.wiring.database)].count(evidence_id) == 1


async def test_an_older_state_of_a_unit_does_not_win(world: World) -> None:
    later = a_unit("25777", "communes", version=3).model_copy(update={"active": False})
    await world.hears(units, later, a_unit("25777", "communes", version=2))
    owner = await world.person("system_owner", "DN-SKHCN")
    told = await owner.post("/v1/plan-imports?dry_run=true", {})
    assert told.json()["units"] == 6


async def test_a_rebuild_from_the_log_gives_the_same_rows(world: World) -> None:
    await rebuild(world.wiring.database, evidence)
    log = [kept(uuid4()) for _ in range(5)]
    await world.hears(evidence, *log)
    before = await _known(world.wiring.database)
    await rebuild(world.wiring.database, evidence)
    emptied = await _known(world.wiring.database)
    await world.hears(evidence, *log)
    assert (emptied, await _known(world.wiring.database)) == (set(), before)
