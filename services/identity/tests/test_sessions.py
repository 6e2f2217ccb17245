"""Signing in with real hashes; the clock stands still."""

import asyncio
from collections import Counter
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
import pytest_asyncio
from auth import Unauthenticated, Verifier
from contracts.identity import SignedIn, SignInLocked
from identity.hashing import PLACES
from joserfc.jwk import KeySet

from .world import ISSUER, PASSWORD, Caller, World, read


@pytest_asyncio.fixture(loop_scope="session")
async def officer(admin: Caller, request: pytest.FixtureRequest) -> tuple[str, UUID]:
    """An account of the test's own, with a password."""
    username = f"25195.{abs(hash(request.node.name)) % 10**8}"
    answer = await admin.opens(username, ("officer", "25195"), password=PASSWORD)
    assert answer.status_code == 201, answer.text
    return username, UUID(str(read(answer)["id"]))


async def _fail(world: World, username: str, times: int) -> list[int]:
    return [(await world.sign_in(username, "Sai-mat-khau-1")).status_code for _ in range(times)]


async def test_the_right_password_gives_a_token_that_opens_the_service(
    world: World, officer: tuple[str, UUID]
) -> None:
    answer = await world.sign_in(officer[0], PASSWORD)
    token = str(read(answer)["access_token"])
    me = await world.client.get("/v1/me", headers={"Authorization": f"Bearer {token}"})
    assert (answer.status_code, read(answer)["token_type"], answer.headers["cache-control"]) == (
        201,
        "Bearer",
        "no-store",
    )
    assert read(me)["username"] == officer[0]


async def test_a_token_lives_fifteen_minutes_of_real_time(world: World, officer: tuple[str, UUID]) -> None:
    before = datetime.now(UTC)
    answer = read(await world.sign_in(officer[0], PASSWORD))
    left = datetime.fromisoformat(str(answer["expires_at"])) - before
    assert timedelta(minutes=14) < left <= timedelta(minutes=16)


async def test_the_published_keys_verify_the_token_and_keep_their_secret(
    world: World, officer: tuple[str, UUID]
) -> None:
    token = str(read(await world.sign_in(officer[0], PASSWORD))["access_token"])
    published = (await world.client.get("/v1/jwks")).json()
    claims = await Verifier.knowing(published, ISSUER).claims(token)
    assert (claims.person, claims.authz_version) == (officer[1], 1)
    assert [key.is_private for key in KeySet.import_key_set(published).keys] == [False, False]


async def test_another_platform_s_keys_do_not_verify_it(world: World, officer: tuple[str, UUID]) -> None:
    token = str(read(await world.sign_in(officer[0], PASSWORD))["access_token"])
    strange = KeySet.generate_key_set("EC", "P-256", count=2).as_dict(private=False)
    with pytest.raises(Unauthenticated):
        await Verifier.knowing(strange, ISSUER).claims(token)


@pytest.mark.parametrize("name", ["nobody", "", " ", "25195.canbo' OR 1=1"])
async def test_an_unknown_name_is_answered_like_a_wrong_password(
    world: World, officer: tuple[str, UUID], name: str
) -> None:
    wrong = await world.sign_in(officer[0], "Sai-mat-khau-1")
    unknown = await world.sign_in(name or "x", "Sai-mat-khau-1")
    assert (unknown.status_code, unknown.json()) == (wrong.status_code, wrong.json())
    assert wrong.json()["code"] == "wrong-credentials"


async def test_an_account_without_a_password_lets_nobody_in(world: World, admin: Caller) -> None:
    await admin.opens("25195.khongmatkhau", ("officer", "25195"))
    assert (await world.sign_in("25195.khongmatkhau", PASSWORD)).status_code == 401


async def test_the_user_name_has_no_case(world: World, officer: tuple[str, UUID]) -> None:
    assert (await world.sign_in(officer[0].upper(), PASSWORD)).status_code == 201


async def test_after_five_failures_the_right_password_is_refused_too(
    world: World, officer: tuple[str, UUID]
) -> None:
    assert await _fail(world, officer[0], 5) == [401] * 5
    answer = await world.sign_in(officer[0], PASSWORD)
    assert (answer.status_code, answer.json()["code"], answer.headers["retry-after"]) == (
        429,
        "too-many-attempts",
        "900",
    )


async def test_guessing_at_once_looks_at_no_more_than_five_passwords(
    world: World, officer: tuple[str, UUID]
) -> None:
    answers = await asyncio.gather(*(world.sign_in(officer[0], "Sai-mat-khau-1") for _ in range(12)))
    statuses = Counter(answer.status_code for answer in answers)
    assert statuses == {401: 5, 429: 7}


async def test_who_comes_while_every_place_is_taken_is_sent_away_uncounted(
    world: World, officer: tuple[str, UUID]
) -> None:
    with ExitStack() as crowd:
        for _ in range(PLACES):
            crowd.enter_context(world.wiring.accounts.hasher.place())
        for _ in range(6):
            answer = await world.sign_in(officer[0], PASSWORD)
            assert (answer.status_code, answer.json()["code"]) == (503, "sign-in-busy")
            assert answer.headers["retry-after"] == "2"
    assert (await world.sign_in(officer[0], PASSWORD)).status_code == 201


async def test_a_name_that_nobody_has_is_locked_alike(world: World) -> None:
    assert await _fail(world, "khong.ai.ca", 6) == [401] * 5 + [429]


async def test_the_lock_ends_after_a_quarter_of_an_hour(world: World, officer: tuple[str, UUID]) -> None:
    await _fail(world, officer[0], 5)
    world.clock.advance(timedelta(minutes=15))
    assert (await world.sign_in(officer[0], PASSWORD)).status_code == 201


async def test_signing_in_forgets_earlier_failures(world: World, officer: tuple[str, UUID]) -> None:
    await _fail(world, officer[0], 4)
    await world.sign_in(officer[0], PASSWORD)
    assert await _fail(world, officer[0], 4) == [401] * 4
    assert (await world.sign_in(officer[0], PASSWORD)).status_code == 201


async def test_a_lock_is_told_once_and_a_session_each_time(world: World, officer: tuple[str, UUID]) -> None:
    await world.sign_in(officer[0], PASSWORD)
    await _fail(world, officer[0], 7)
    locked = [fact.locked_until for fact in await world.told(SignInLocked, officer[1])]
    assert locked == [world.clock() + timedelta(minutes=15)]
    assert len(await world.told(SignedIn, officer[1])) == 1


async def test_a_rejected_body_does_not_repeat_the_password(world: World) -> None:
    answer = await world.client.post("/v1/sessions", json={"user": "x", "password": "Bi-mat-123456"})
    assert answer.status_code == 422
    assert "Bi-mat-123456" not in answer.text


async def test_no_password_reaches_the_log(
    world: World, officer: tuple[str, UUID], capsys: pytest.CaptureFixture[str]
) -> None:
    await world.sign_in(officer[0], PASSWORD)
    await world.sign_in(officer[0], "Sai-mat-khau-1")
    logged = capsys.readouterr()
    assert "/v1/sessions" in logged.out
    assert not [
        secret for secret in (PASSWORD, "Sai-mat-khau-1", "argon2") if secret in logged.out + logged.err
    ]
