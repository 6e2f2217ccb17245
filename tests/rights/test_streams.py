"""Live updates tell nobody of another unit's things: no word, no figure, no key."""

from contextlib import AsyncExitStack
from uuid import uuid4

from contracts.identity import UnitsImported

from rights.asking import World
from rights.canaries import PLANTED
from rights.others import NOON, an_assignment
from rights.people import INSIDE, OUTSIDE
from rights.streaming import Stream, listening

LAST = '"units"'
"""Everybody hears of units: whoever has heard it has heard what came before."""


async def test_a_unit_s_task_is_heard_in_the_unit_alone(world: World) -> None:
    platform, task = world.platform, uuid4()
    heard: dict[str, Stream] = {}
    async with AsyncExitStack() as stack:
        for person in (*INSIDE, *OUTSIDE, "system_admin"):
            opened = listening(platform.apps["notify"], platform.bearer(person))
            heard[person] = await stack.enter_async_context(opened)
        await platform.hears("notify", an_assignment(task))
        await platform.hears("notify", _units_imported())
        for stream in heard.values():
            await stream.until(lambda it: LAST in it.text)
    assert {person for person, stream in heard.items() if str(task) in stream.text} == set(INSIDE)
    assert [person for person, it in heard.items() if any(word in it.text for word in PLANTED)] == []


def _units_imported() -> UnitsImported:
    return UnitsImported(import_id=uuid4(), rows=1, added=0, changed=1, imported_by=uuid4(), imported_at=NOON)
