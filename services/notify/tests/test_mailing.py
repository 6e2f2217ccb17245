"""Mails reach the server at least once, under one id each."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from uuid import uuid4

import pytest
from contracts.identity import PersonState
from notify.commands.mailing import Email, Sent, claim_emails, settle
from notify.domain.mailing import Again, Persistence, Taken, Untried
from notify.texts import Words
from testkit.ports import free_port

from . import facts
from .sink import Sink, running_sink
from .world import LEASE, World

UNIT = "25195"


def emails(count: int) -> list[Email]:
    words = Words("Tiêu đề", "Title", "Nội dung", "Text")
    return [
        Email(uuid4(), f"<{number}@x>", 1, f"head{number}@dongnai.example", words, facts.NOON)
        for number in range(1, count + 1)
    ]


@asynccontextmanager
async def hanging_up_on(word: bytes) -> AsyncGenerator[int]:
    """The port of a mail server that takes everything, but closes the connection when it reads the word."""

    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 hello\r\n")
        async for line in reader:
            if word in line:
                break
            if line == b"DATA\r\n":
                writer.write(b"354 go on\r\n")
                await reader.readuntil(b"\r\n.\r\n")
            writer.write(b"250 ok\r\n")
        writer.close()

    async with await asyncio.start_server(speak, "127.0.0.1", port := free_port()):
        yield port


async def test_a_mail_carries_the_notice_in_both_languages_under_its_id(world: World, sink: Sink) -> None:
    head = await world.has("unit_head", UNIT)
    await world.hears(facts.a_round(UNIT, sample=True))
    await world.mails()
    (notice,), (mail,) = await world.notices(head), sink.seen().messages
    assert mail.message_id == f"<{notice['id']}@dti.dongnai.test>"
    assert mail.to == [head.email]
    assert mail.subject == notice["title_vi"]
    assert notice["text_vi"] in mail.body
    assert notice["text_en"] in mail.body


async def test_delivery_is_told_once_per_channel(world: World) -> None:
    head = await world.has("unit_head", UNIT)
    await world.hears(facts.a_round(UNIT))
    assert [one.channel for one in await world.deliveries_to(head)] == ["in-app"]
    await world.mails()
    await world.mails()
    assert [one.channel for one in await world.deliveries_to(head)] == ["in-app", "email"]


async def test_dying_between_the_answer_and_the_commit_repeats_the_same_id(world: World, sink: Sink) -> None:
    head = await world.has("unit_head", UNIT)
    await world.hears(facts.a_round(UNIT))
    mailing = world.wiring.mailing()
    async with world.wiring.database.transaction() as session:
        emails = await claim_emails(session, batch=50, lease=LEASE, at=world.clock())
    outcomes = [sent.outcome async for sent in mailing.server.hand_over(emails)]
    assert outcomes == [Taken()]  # the server has it; nothing of that is written down

    world.clock.advance(LEASE)
    await world.mails()
    seen = sink.seen()
    (notice,) = await world.notices(head)
    assert seen.duplicates == {f"<{notice['id']}@dti.dongnai.test>": 2}
    assert (seen.count, seen.distinct) == (2, 1)
    assert [row["state"] for row in await world.emails()] == ["sent"]
    assert [one.channel for one in await world.deliveries_to(head)] == ["in-app", "email"]


async def test_a_mail_its_batch_had_no_time_for_is_due_at_once_and_not_attempted(world: World) -> None:
    await world.has("unit_head", UNIT)
    await world.hears(facts.a_round(UNIT))
    for _ in range(2):
        async with world.wiring.database.transaction() as session:
            (email,) = await claim_emails(session, batch=50, lease=LEASE, at=world.clock())
            left = [Sent(email, Untried())]
            policy = world.wiring.settings.persistence
            assert await settle(session, world.wiring.outbox, left, policy, at=world.clock()) == []
        assert email.attempt == 1


async def test_a_lease_keeps_others_away_until_it_ends(world: World, sink: Sink) -> None:
    await world.has("unit_head", UNIT)
    await world.hears(facts.a_round(UNIT))
    async with world.wiring.database.transaction() as session:
        assert len(await claim_emails(session, batch=50, lease=LEASE, at=world.clock())) == 1
    world.clock.advance(LEASE - timedelta(seconds=1))
    await world.mails()
    assert sink.seen().count == 0


async def test_many_go_out_once_from_several_workers(world: World, sink: Sink) -> None:
    units = [str(25000 + number) for number in range(40)]
    people = await world.has_all(*((role, unit) for unit in units for role in ("officer", "unit_head")))
    await world.hears(facts.a_round(*units), facts.a_ranking(*units))
    await asyncio.gather(*(world.mails() for _ in range(3)))
    seen = sink.seen()
    assert (seen.count, seen.distinct) == (160, 160)
    assert {one for mail in seen.messages for one in mail.to} == {one.email for one in people}


async def test_a_server_that_is_away_is_waited_for(migrated: str, world: World) -> None:
    port = free_port()
    alone = World.on(migrated, port, first_delay_seconds=10)
    await alone.has("unit_head", UNIT)
    await alone.hears(facts.a_round(UNIT))
    await alone.mails()
    (waiting,) = await alone.emails()
    assert (waiting["state"], waiting["attempts"]) == ("waiting", 1)
    alone.clock.advance(timedelta(seconds=10))
    with running_sink(port) as back:
        await alone.mails()
        assert back.seen().count == 1
    await alone.wiring.database.dispose()


async def test_a_connection_that_breaks_costs_the_mail_on_it_an_attempt_and_no_other(
    migrated: str, world: World
) -> None:
    async with hanging_up_on(b"head2@") as port:
        alone = World.on(migrated, port)
        outcomes = [sent.outcome async for sent in alone.wiring.mailing().server.hand_over(emails(4))]
    await alone.wiring.database.dispose()
    assert outcomes == [Taken(), Again("SMTPServerDisconnected"), Untried(), Untried()]


async def test_a_server_that_is_away_costs_every_mail_an_attempt(migrated: str, world: World) -> None:
    alone = World.on(migrated, free_port())
    outcomes = [sent.outcome async for sent in alone.wiring.mailing().server.hand_over(emails(2))]
    await alone.wiring.database.dispose()
    assert outcomes == [Again("SMTPConnectError")] * 2


async def test_it_gives_up_visibly(migrated: str, world: World) -> None:
    alone = World.on(migrated, free_port(), most_attempts=3)
    await alone.has("unit_head", UNIT)
    await alone.hears(facts.a_round(UNIT))
    for _ in range(4):
        await alone.mails()
        alone.clock.advance(timedelta(hours=2))
    (failed,) = await alone.emails()
    assert (failed["state"], failed["attempts"], failed["why"]) == ("failed", 3, "SMTPConnectError")
    await alone.wiring.database.dispose()


async def test_an_address_the_server_refuses_does_not_hold_up_the_others(world: World, sink: Sink) -> None:
    head, officer = await world.has_all(("unit_head", UNIT), ("officer", UNIT))
    await world.hears(facts.a_round(UNIT))
    broken = PersonState(person=head.id, version=2, username="u", post="p", email="no@such@address")
    await world.hears(broken)
    await world.mails()
    assert [mail.to for mail in sink.seen().messages] == [[officer.email]]
    states = {row["state"]: row["why"] for row in await world.emails()}
    assert states["failed"] is not None
    assert states["sent"] is None


async def test_who_has_no_address_is_told_inside_only(world: World) -> None:
    head = await world.has("unit_head", UNIT, mail_to=False)
    await world.hears(facts.a_round(UNIT))
    assert len(await world.notices(head)) == 1
    assert await world.emails() == []


@pytest.mark.parametrize(("attempt", "seconds"), [(1, 15), (2, 30), (5, 240), (10, 3600), (1000, 3600)])
def test_delays_double_up_to_a_bound(attempt: int, seconds: int) -> None:
    policy = Persistence(first=timedelta(seconds=15), longest=timedelta(hours=1), attempts=12)
    assert policy.delay(attempt) == timedelta(seconds=seconds)
