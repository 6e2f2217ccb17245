"""Who is told of what, in which words."""

import asyncio
from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from contracts.event import Event
from contracts.notify import NoticeDelivered
from messaging.tables import parked
from notify.domain.kinds import MAILED, Kind
from sqlalchemy import select

from . import facts
from .world import Person, World

UNIT, OTHER = "25195", "25198"

POSTS = {
    "officer": ("officer", UNIT),
    "head": ("unit_head", UNIT),
    "other head": ("unit_head", OTHER),
    "appraiser": ("appraiser", "DN-SNV"),
    "other appraiser": ("appraiser", "DN-STC"),
    "publisher": ("publisher", "DN-SKHCN"),
    "leader": ("province_leader", "75"),
    "owner": ("system_owner", "DN-SKHCN"),
    "owner in the unit": ("system_owner", UNIT),
    "office": ("pc_office", "DN-VPUB"),
}

OWNERS = {"owner", "owner in the unit"}

TABLE: list[tuple[Callable[[], Event], Kind, set[str]]] = [
    (lambda: facts.a_round(UNIT), Kind.ROUND_OPENED, {"officer", "head"}),
    (lambda: facts.an_extension(UNIT), Kind.DEADLINE_EXTENDED, {"officer", "head"}),
    (lambda: facts.a_reminder(UNIT), Kind.ASSESSMENT_REMINDED, {"officer", "head"}),
    (lambda: facts.a_submission(UNIT, "DN-SNV"), Kind.ASSESSMENT_SUBMITTED, {"appraiser", "officer"}),
    (lambda: facts.a_return(UNIT), Kind.LEAF_RETURNED, {"officer", "head"}),
    (lambda: facts.an_appraisal(UNIT), Kind.ASSESSMENT_APPRAISED, {"officer", "head"}),
    (lambda: facts.a_result(UNIT), Kind.ASSESSMENT_FINALISED, {"head"}),
    (facts.a_proposal, Kind.PUBLICATION_PROPOSED, {"publisher"}),
    (lambda: facts.a_ranking(UNIT), Kind.RANKING_PUBLISHED, {"officer", "head", "leader"}),
    (lambda: facts.an_assignment(UNIT), Kind.TASK_ASSIGNED, {"officer", "head"}),
    (lambda: facts.a_completion_report(UNIT, "75"), Kind.COMPLETION_SUBMITTED, OWNERS | {"office"}),
    (lambda: facts.a_rejection(UNIT), Kind.COMPLETION_REJECTED, {"officer", "head"}),
    (lambda: facts.a_completion(UNIT), Kind.TASK_COMPLETED, {"officer", "head"}),
    (lambda: facts.due_soon(UNIT), Kind.TASK_DUE_SOON, {"officer", "head"}),
    (lambda: facts.overdue(UNIT), Kind.TASK_OVERDUE, {"officer", "head"}),
    (facts.a_refused_record, Kind.RECORD_REFUSED, OWNERS),
    (facts.a_failed_record, Kind.RECORD_FAILED, OWNERS),
    (facts.a_transmission, Kind.TRANSMISSION_COMPLETED, OWNERS),
]


async def everybody(world: World) -> dict[str, Person]:
    return dict(zip(POSTS, await world.has_all(*POSTS.values()), strict=True))


@pytest.mark.parametrize(("event", "kind", "who"), TABLE, ids=lambda value: getattr(value, "value", None))
async def test_an_event_is_told_to_whom_it_concerns(
    world: World, event: Callable[[], Event], kind: Kind, who: set[str]
) -> None:
    people = await everybody(world)
    if kind is not Kind.ROUND_OPENED:
        await world.hears(facts.a_round())
    await world.hears(event())
    told = await world.notices()
    assert {row["person"] for row in told} == {people[name].id for name in who}
    assert {row["kind"] for row in told} == {kind.value}
    assert len(await world.emails()) == (len(who) if kind in MAILED else 0)


async def test_what_a_unit_assigned_to_itself_is_told_to_nobody_for_confirmation(world: World) -> None:
    await everybody(world)
    await world.hears(facts.a_completion_report(UNIT, UNIT))
    assert await world.notices() == []


async def test_the_uploader_learns_why_evidence_was_refused(world: World) -> None:
    officer = await world.has("officer", UNIT)
    await world.hears(facts.a_refusal_of(officer.id, UNIT))
    (told,) = await world.notices(officer)
    assert "mã băm SHA-256 khác với khai báo" in told["text_vi"]
    assert "its SHA-256 differs from the declared one" in told["text_en"]


async def test_a_locked_out_person_is_told(world: World) -> None:
    officer = await world.has("officer", UNIT)
    await world.hears(facts.a_lock(officer.id))
    (told,) = await world.notices(officer)
    assert "12:00 23/11/2026" in told["text_vi"]


async def test_the_same_fact_twice_is_one_notice(world: World) -> None:
    head = await world.has("unit_head", UNIT)
    event, event_id = facts.a_round(UNIT), uuid4()
    await world.hears(event, event, ids=[event_id, event_id])
    await world.hears(event, ids=[event_id])
    assert len(await world.notices(head)) == 1


async def test_the_database_itself_refuses_a_second_notice_of_a_fact(world: World) -> None:
    head = await world.has("unit_head", UNIT)
    event, event_id = facts.a_round(UNIT), uuid4()
    await world.hears(event, ids=[event_id])
    await world.loses_its_inbox()
    await world.hears(event, ids=[event_id])
    assert len(await world.notices(head)) == 1
    assert len(await world.emails()) == 1
    assert len([one for one in await world.told(NoticeDelivered) if one.person == head.id]) == 1


async def test_two_facts_of_a_kind_are_two_notices(world: World) -> None:
    head = await world.has("unit_head", UNIT)
    await world.hears(facts.an_assignment(UNIT), facts.an_assignment(UNIT))
    assert len(await world.notices(head)) == 2


async def test_a_head_of_two_units_is_told_once(world: World) -> None:
    head = await world.has("unit_head", UNIT, also=OTHER)
    await world.hears(facts.a_round(UNIT, OTHER))
    assert len(await world.notices(head)) == 1


async def test_nobody_known_is_waited_for_and_then_kept_for_replay(world: World) -> None:
    await world.hears(facts.a_round(UNIT))
    async with world.wiring.database.reading() as session:
        waiting = (await session.execute(select(parked.c.consumer, parked.c.error))).all()
    assert [(row.consumer, "NotYet" in row.error) for row in waiting] == [("notify.on-scoring", True)]


async def test_a_named_person_who_is_not_known_is_waited_for_and_then_kept_for_replay(world: World) -> None:
    await world.has("officer", UNIT)
    await world.hears(facts.a_lock(uuid4()))
    assert [row["consumer"] for row in await world.kept_aside()] == ["notify.on-identity"]
    assert await world.notices() == []


async def test_people_that_arrive_in_time_are_told(world: World) -> None:
    hearing = asyncio.create_task(world.hears(facts.a_round(UNIT), patience=20))
    head = await world.has("unit_head", UNIT)
    await hearing
    assert len(await world.notices(head)) == 1


async def test_a_sample_round_says_so_in_both_languages(world: World) -> None:
    await world.has("unit_head", UNIT)
    await world.hears(facts.a_round(UNIT, sample=True))
    await world.hears(facts.an_appraisal(UNIT))
    for told in await world.notices():
        assert told["sample"]
        assert told["text_vi"].endswith("(dữ liệu mẫu)")
        assert told["text_en"].endswith("(sample data)")


async def test_a_unit_is_called_as_it_was_called_that_day(world: World) -> None:
    await world.has("unit_head", UNIT)
    await world.names(
        UNIT,
        ("Xã Trước", date(2025, 1, 1), date(2026, 11, 22)),
        ("Phường Sau", date(2026, 11, 23), None),
    )
    await world.hears(facts.an_assignment(UNIT))
    (told,) = await world.notices()
    assert told["text_vi"].startswith("Phường Sau chủ trì")


async def test_links_are_keys_and_free_text_stays_behind(world: World) -> None:
    await world.has("unit_head", UNIT)
    await world.hears(facts.a_round())
    event = facts.a_return(UNIT)
    await world.hears(event)
    (told,) = await world.notices()
    assert told["links"] == {
        "kind": "assessment",
        "assessment": str(event.assessment_id),
        "round": facts.ROUND,
        "unit": UNIT,
        "leaf": "2.3",
    }
    assert "Nguyễn" not in str(dict(told))


async def test_points_are_written_as_each_language_writes_them(world: World) -> None:
    await world.has("unit_head", UNIT)
    await world.hears(facts.a_round())
    await world.hears(facts.a_result(UNIT))
    (told,) = await world.notices()
    assert "742,10 điểm" in told["text_vi"]
    assert "742.10 points" in told["text_en"]


async def test_who_appraises_is_not_told_the_total(world: World) -> None:
    await world.has("appraiser", "DN-SNV")
    await world.hears(facts.a_round())
    await world.hears(facts.a_submission(UNIT, "DN-SNV"))
    (told,) = await world.notices()
    assert "742" not in str(dict(told))


async def test_a_province_of_people_is_told_in_one_go(world: World) -> None:
    units = [str(25000 + number) for number in range(110)]
    people = await world.has_all(*((role, unit) for unit in units for role in ("officer", "unit_head")))
    await world.hears(facts.a_ranking(*units))
    assert {row["person"] for row in await world.notices()} == {one.id for one in people}
    assert len(await world.emails()) == len(people)
