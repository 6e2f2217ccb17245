import asyncio
from datetime import timedelta

from sqlalchemy import func, select, update
from webapi.idempotency import forget_answers, stored_answer

from .notes import Service


async def test_the_answer_comes_after_the_commit(service: Service) -> None:
    await service.add("committed")
    assert await service.count("committed") == 1


async def test_a_failing_commit_is_a_failing_request(service: Service) -> None:
    answer = await service.client.post("/v1/notes/late-fault", headers=service.bearer())
    assert (answer.status_code, "committed" in answer.text) == (500, False)


async def test_a_repeated_key_gets_the_first_answer_and_changes_nothing(service: Service) -> None:
    first = await service.add("once", **{"Idempotency-Key": "once"})
    again = await service.add("once", **{"Idempotency-Key": "once"})
    assert (again.status_code, again.content) == (201, first.content)
    kept = ("idempotency-replayed", "location", "etag", "content-type")
    assert [again.headers[name] for name in kept] == [
        "true",
        first.headers["location"],
        '"1"',
        "application/json",
    ]
    assert "idempotency-replayed" not in first.headers
    assert await service.count("once") == 1


async def test_a_key_with_another_body_is_refused(service: Service) -> None:
    await service.add("body one", **{"Idempotency-Key": "reused"})
    answer = await service.add("body two", **{"Idempotency-Key": "reused"})
    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency-key-reused")


async def test_concurrent_repetitions_wait_and_get_one_answer(service: Service) -> None:
    sent = (service.add("at once", **{"Idempotency-Key": "at once"}) for _ in range(5))
    answers = await asyncio.gather(*sent)
    assert {answer.content for answer in answers} == {answers[0].content}
    assert sorted(answer.headers.get("idempotency-replayed", "") for answer in answers) == ["", *["true"] * 4]
    assert await service.count("at once") == 1


async def test_a_refused_request_may_be_repeated_under_its_key(service: Service) -> None:
    await service.add("taken")
    refused = await service.add("taken", **{"Idempotency-Key": "refused"})
    async with service.database.transaction() as session:
        kept = await session.execute(select(func.count()).where(stored_answer.c.person == service.person))
    before = kept.scalar_one()
    again = await service.add("free", **{"Idempotency-Key": "refused"})
    async with service.database.transaction() as session:
        kept = await session.execute(select(func.count()).where(stored_answer.c.person == service.person))
    assert (refused.status_code, again.status_code, kept.scalar_one() - before) == (409, 201, 1)


async def test_a_key_belongs_to_one_person(service: Service) -> None:
    other = await service.knows()
    await service.add("mine", **{"Idempotency-Key": "shared"})
    theirs = await service.add("theirs", **service.bearer(other), **{"Idempotency-Key": "shared"})
    assert (theirs.status_code, theirs.json()["title"]) == (201, "theirs")


async def test_a_key_of_any_length_is_kept_as_its_hash(service: Service) -> None:
    first = await service.add("long", **{"Idempotency-Key": "k" * 5000})
    again = await service.add("long", **{"Idempotency-Key": "k" * 5000})
    assert (first.status_code, again.headers["idempotency-replayed"]) == (201, "true")


async def test_an_answer_without_a_body_is_kept_too(service: Service) -> None:
    headers = service.bearer() | {"Idempotency-Key": "archive"}
    answers = [await service.client.post("/v1/notes/archive", headers=headers) for _ in range(2)]
    assert [(answer.status_code, answer.content) for answer in answers] == [(204, b""), (204, b"")]
    assert await service.count("archived") == 1


async def test_old_answers_are_forgotten(service: Service) -> None:
    await service.add("forgotten", **{"Idempotency-Key": "old"})
    async with service.database.transaction() as session:
        await session.execute(update(stored_answer).values(created_at=func.now() - timedelta(days=3)))
        now = (await session.execute(select(func.now()))).scalar_one()
        await forget_answers(session, before=now - timedelta(days=2))
        left = await session.execute(select(func.count()).select_from(stored_answer))
    assert left.scalar_one() == 0


async def test_pages_walk_every_row_once_in_order(service: Service) -> None:
    for title in ("p1", "p2", "p3", "p4", "p5"):
        await service.add(title)
    seen: list[str] = []
    query = {"limit": "2"}
    while True:
        answer = await service.client.get("/v1/notes", params=query, headers=service.bearer())
        page = answer.json()
        seen += [item["title"] for item in page["items"]]
        if page.get("next") is None:
            break
        query["after"] = page["next"]
    assert seen == sorted(set(seen))
    assert {"p1", "p2", "p3", "p4", "p5"} <= set(seen)


async def test_a_made_up_cursor_is_refused(service: Service) -> None:
    answer = await service.client.get("/v1/notes?after=made-up", headers=service.bearer())
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "after")
