import asyncio

from sqlalchemy import func, select, text
from webapi.idempotency import forget_answers, stored_answer


async def _add(service, title: str, key: str | None = None, **claims):
    headers = service.bearer(service.person, **claims) | ({"Idempotency-Key": key} if key else {})
    return await service.client.post("/v1/notes", json={"title": title}, headers=headers)


async def _count(service, title: str) -> int:
    async with service.database.reading() as session:
        found = await session.execute(text("SELECT count(*) FROM note WHERE title = :t"), {"t": title})
        return found.scalar_one()


async def test_the_answer_comes_after_the_commit(service) -> None:
    await _add(service, "committed")
    assert await _count(service, "committed") == 1


async def test_a_failing_commit_is_a_failing_request(service) -> None:
    answer = await service.client.post("/v1/notes/late-fault", headers=service.bearer(service.person))
    assert (answer.status_code, "committed" in answer.text) == (500, False)


async def test_a_repeated_key_gets_the_first_answer_and_changes_nothing(service) -> None:
    first = await _add(service, "once", "key-once")
    again = await _add(service, "once", "key-once")
    assert (again.status_code, again.content) == (first.status_code, first.content) == (201, first.content)
    assert (again.headers["idempotency-replayed"], again.headers["location"], again.headers["etag"]) == (
        "true",
        first.headers["location"],
        '"1"',
    )
    assert "idempotency-replayed" not in first.headers
    assert await _count(service, "once") == 1


async def test_a_key_with_another_body_is_refused(service) -> None:
    await _add(service, "body one", "key-reused")
    answer = await _add(service, "body two", "key-reused")
    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency-key-reused")


async def test_concurrent_repetitions_wait_and_get_one_answer(service) -> None:
    answers = await asyncio.gather(*(_add(service, "at once", "key-at-once") for _ in range(5)))
    assert {answer.content for answer in answers} == {answers[0].content}
    assert sorted(answer.headers.get("idempotency-replayed", "") for answer in answers) == ["", *["true"] * 4]
    assert await _count(service, "at once") == 1


async def test_a_refused_request_may_be_repeated_under_its_key(service) -> None:
    await _add(service, "taken")
    refused = await _add(service, "taken", "key-refused")
    async with service.database.transaction() as session:
        await session.execute(text("DELETE FROM note WHERE title = 'taken'"))
    assert (refused.status_code, (await _add(service, "taken", "key-refused")).status_code) == (409, 201)


async def test_a_key_belongs_to_one_person(service, personnel) -> None:
    from uuid import uuid4

    from auth import directory

    other = uuid4()
    async with service.database.transaction() as session:
        await directory.apply_person(session, personnel(other))
    await _add(service, "mine", "key-shared")
    headers = service.bearer(other) | {"Idempotency-Key": "key-shared"}
    answer = await service.client.post("/v1/notes", json={"title": "theirs"}, headers=headers)
    assert (answer.status_code, answer.json()["title"]) == (201, "theirs")


async def test_a_key_too_long_is_refused(service) -> None:
    assert (await _add(service, "long", "k" * 201)).status_code == 400


async def test_old_answers_are_forgotten(service) -> None:
    await _add(service, "forgotten", "key-old")
    async with service.database.transaction() as session:
        await session.execute(
            text("UPDATE stored_answer SET created_at = now() - interval '3 days' WHERE key = 'key-old'")
        )
        now = (await session.execute(select(func.now()))).scalar_one()
        from datetime import timedelta

        assert await forget_answers(session, before=now - timedelta(days=2)) == 1
    async with service.database.reading() as session:
        left = await session.execute(select(stored_answer.c.key).where(stored_answer.c.key == "key-old"))
        assert left.first() is None


async def test_pages_walk_every_row_once_in_order(service) -> None:
    headers = service.bearer(service.person)
    for title in ("p1", "p2", "p3", "p4", "p5"):
        await _add(service, title)
    seen, after = [], ""
    while True:
        page = (await service.client.get(f"/v1/notes?limit=2{after}", headers=headers)).json()
        seen += [item["title"] for item in page["items"]]
        if page.get("next") is None:
            break
        after = f"&after={page['next']}"
    assert seen == sorted(set(seen))
    assert {"p1", "p2", "p3", "p4", "p5"} <= set(seen)


async def test_a_made_up_cursor_is_refused(service) -> None:
    answer = await service.client.get("/v1/notes?after=made-up", headers=service.bearer(service.person))
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "after")
