"""Keys over HTTP, from a real server on this machine."""

import asyncio
import json
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field

import pytest
import pytest_asyncio
from auth import Unauthenticated, Verifier
from auth.errors import KeysUnavailable
from joserfc.jwk import ECKey, KeySet

from .signing import ISSUER, JWKS, PERSON, token

NEXT = ECKey.generate_key("P-256", {"kid": "k2"})


@dataclass
class Issuer:
    url: str
    jwks: object = field(default_factory=lambda: dict(JWKS))
    status: str = "200 OK"
    asked: int = 0
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    silent: asyncio.Event | None = None
    """While it is there and not set, a question is taken and not answered."""


@pytest_asyncio.fixture(loop_scope="session")
async def issuer() -> AsyncGenerator[Issuer]:
    told = Issuer("")

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        told.asked += 1
        told.heard.set()
        if told.silent is not None:
            await told.silent.wait()
        body = json.dumps(told.jwks).encode()
        head = f"HTTP/1.1 {told.status}\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n"
        writer.write(head.encode() + body)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    told.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1/jwks"
    async with server:
        yield told


async def test_the_keys_are_asked_for_once(issuer: Issuer) -> None:
    verifier = Verifier(issuer.url, ISSUER)
    found = await asyncio.gather(*(verifier.claims(token()) for _ in range(20)))
    assert ({claims.person for claims in found}, issuer.asked) == ({PERSON}, 1)


async def test_unknown_keys_do_not_become_a_flood_of_questions(issuer: Issuer) -> None:
    verifier = Verifier(issuer.url, ISSUER)
    strange = [token(kid=f"k{number}") for number in range(10, 20)]
    refused = await asyncio.gather(*map(verifier.claims, strange), return_exceptions=True)
    assert {type(each) for each in refused} == {Unauthenticated}
    assert issuer.asked == 1


async def test_a_key_that_turns_up_later_is_found(issuer: Issuer) -> None:
    elapsed = [0.0]
    verifier = Verifier(issuer.url, ISSUER, ticks=lambda: elapsed[0])
    await verifier.claims(token())
    issuer.jwks = KeySet([NEXT]).as_dict(private=False)
    elapsed[0] += 60
    claims = await verifier.claims(token(key=NEXT, kid="k2"))
    assert (claims.person, issuer.asked) == (PERSON, 2)


async def test_a_withdrawn_key_is_forgotten_after_minutes(issuer: Issuer) -> None:
    elapsed = [0.0]
    verifier = Verifier(issuer.url, ISSUER, ticks=lambda: elapsed[0])
    await verifier.claims(token())
    issuer.jwks = KeySet([NEXT]).as_dict(private=False)
    elapsed[0] += 600
    with pytest.raises(Unauthenticated):
        await verifier.claims(token())


async def test_an_issuer_that_fails_later_does_not_close_the_door(issuer: Issuer) -> None:
    elapsed = [0.0]
    verifier = Verifier(issuer.url, ISSUER, ticks=lambda: elapsed[0])
    await verifier.claims(token())
    issuer.status = "500 Internal Server Error"
    elapsed[0] += 600
    assert (await verifier.claims(token())).person == PERSON


async def test_a_known_key_does_not_wait_for_an_issuer_that_is_silent(issuer: Issuer) -> None:
    elapsed = [0.0]
    verifier = Verifier(issuer.url, ISSUER, ticks=lambda: elapsed[0])
    await verifier.claims(token())
    issuer.silent = asyncio.Event()
    issuer.heard.clear()
    elapsed[0] += 301
    reading = asyncio.ensure_future(verifier.claims(token()))
    await issuer.heard.wait()
    async with asyncio.timeout(1):
        assert (await verifier.claims(token())).person == PERSON
    assert not reading.done()
    issuer.silent.set()
    assert (await reading).person == PERSON


async def test_a_silent_issuer_is_given_up(issuer: Issuer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auth.tokens._FETCH_SECONDS", 0.1)
    issuer.silent = asyncio.Event()
    with pytest.raises(KeysUnavailable):
        await Verifier(issuer.url, ISSUER).claims(token())
    issuer.silent.set()


async def test_an_issuer_that_never_answered_is_a_fault_that_heals(issuer: Issuer) -> None:
    issuer.status = "500 Internal Server Error"
    with pytest.raises(KeysUnavailable):
        await Verifier(issuer.url, ISSUER).claims(token())


async def test_an_answer_that_is_no_key_set_is_a_fault_that_heals(issuer: Issuer) -> None:
    issuer.jwks = ["no", "keys"]
    with pytest.raises(KeysUnavailable):
        await Verifier(issuer.url, ISSUER).claims(token())
