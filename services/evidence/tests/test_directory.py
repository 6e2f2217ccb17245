"""People and units reach evidence as messages; what comes late does not turn rights back."""

from datetime import date
from uuid import uuid4

from contracts.identity import PersonState, RoleGrant, UnitName, UnitState
from evidence.projections import identity

from . import papers
from .telling import hears
from .world import Caller, World, a_declaration


async def test_a_unit_is_known_once_identity_has_told(world: World) -> None:
    target = {"kind": "task", "id": "t-1", "unit": "25261"}
    founder = await world.person("officer", "25261")
    before = await founder.post("/v1/uploads", a_declaration(papers.pdf("mới"), target=target))
    name = UnitName(name="Xã", short_name="Xã", type="xã", group="communes", valid_from=date(2025, 7, 1))
    await hears(world, identity.units, UnitState(code="25261", version=1, names=(name,)))
    after = await founder.post("/v1/uploads", a_declaration(papers.pdf("mới"), target=target))
    assert (before.json()["code"], after.status_code) == ("unknown-unit", 201)


async def test_an_older_state_of_a_person_changes_nothing(world: World) -> None:
    person = uuid4()
    grant = RoleGrant(role="officer", unit="25195", valid_from=date(2025, 1, 1))
    known = PersonState(person=person, version=2, username="25195.canbo", post="Cán bộ", roles=(grant,))
    await hears(world, identity.people, known)
    await hears(world, identity.people, known.model_copy(update={"version": 1, "roles": ()}))
    caller = Caller(world, person, version=2)
    assert (await caller.get("/v1/evidence", unit="25195")).status_code == 200
