"""People and units reach evidence as messages; what comes late does not turn rights back."""

from datetime import UTC, date, datetime
from uuid import uuid4

from contracts.cloudevents import ce_headers
from contracts.event import Event
from contracts.identity import PersonState, RoleGrant, UnitName, UnitState
from evidence.projections import identity
from messaging import Delivery, Origin, Projector, new_id
from messaging.projecting import prepare

from . import papers
from .world import Caller, World, a_declaration


async def _hears(world: World, projector: Projector, state: Event) -> None:
    now = datetime.now(UTC)
    headers = ce_headers(
        event_id=new_id(), wire_type=state.wire_type, source="identity", time=now, key=state.key
    )
    payload = state.model_dump_json().encode()
    origin = Origin(state.topic, 0, 0, state.key, headers | {"ce_sequence": "1"}, payload)
    database = world.wiring.database
    await Delivery(database, await prepare(database, projector)).deliver([origin])


async def test_a_unit_is_known_once_identity_has_told(world: World) -> None:
    target = {"kind": "task", "id": "t-1", "unit": "25261"}
    founder = await world.person("officer", "25261")
    before = await founder.post("/v1/uploads", a_declaration(papers.pdf("mới"), target=target))
    name = UnitName(name="Xã", short_name="Xã", type="xã", group="communes", valid_from=date(2025, 7, 1))
    await _hears(world, identity.units, UnitState(code="25261", version=1, names=(name,)))
    after = await founder.post("/v1/uploads", a_declaration(papers.pdf("mới"), target=target))
    assert (before.json()["code"], after.status_code) == ("unknown-unit", 201)


async def test_an_older_state_of_a_person_changes_nothing(world: World) -> None:
    person = uuid4()
    grant = RoleGrant(role="officer", unit="25195", valid_from=date(2025, 1, 1))
    known = PersonState(person=person, version=2, username="25195.canbo", post="Cán bộ", roles=(grant,))
    await _hears(world, identity.people, known)
    await _hears(world, identity.people, known.model_copy(update={"version": 1, "roles": ()}))
    caller = Caller(world, person, version=2)
    assert (await caller.get("/v1/evidence", unit="25195")).status_code == 200
