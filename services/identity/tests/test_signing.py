"""Keys in files, and their rotation."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from auth import Unauthenticated, Verifier
from identity.signing import CURRENT, NEXT, Signer, make_missing_keys
from joserfc import jws

from .world import ISSUER

PERSON = UUID(int=5)


def _signer(directory: Path) -> Signer:
    make_missing_keys(directory)
    return Signer.reading(directory, ISSUER)


def _token(signer: Signer) -> str:
    return signer.issue(PERSON, 1, now=datetime.now(UTC)).text


def test_keys_are_readable_by_their_owner_alone(tmp_path: Path) -> None:
    make_missing_keys(tmp_path / "keys")
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "keys").iterdir()}
    assert modes == {CURRENT: 0o600, NEXT: 0o600}
    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o700


def test_existing_keys_stay(tmp_path: Path) -> None:
    make_missing_keys(tmp_path)
    before = (tmp_path / CURRENT).read_bytes()
    make_missing_keys(tmp_path)
    assert (tmp_path / CURRENT).read_bytes() == before


def test_two_keys_are_published_and_one_signs(tmp_path: Path) -> None:
    signer = _signer(tmp_path)
    kids = {str(key["kid"]) for key in signer.published["keys"]}
    header = jws.extract_compact(_token(signer).encode()).headers()
    assert len(kids) == 2
    assert (header["alg"], header["kid"] in kids) == ("ES256", True)


async def test_a_token_of_the_next_key_is_accepted_by_who_read_the_keys_before(tmp_path: Path) -> None:
    reader = Verifier.knowing(_signer(tmp_path).published, ISSUER)
    (tmp_path / CURRENT).rename(tmp_path / "previous.pem")
    (tmp_path / NEXT).rename(tmp_path / CURRENT)
    assert (await reader.claims(_token(_signer(tmp_path)))).person == PERSON


async def test_a_token_of_before_the_rotation_lives_while_its_key_is_published(tmp_path: Path) -> None:
    before = _token(_signer(tmp_path))
    (tmp_path / CURRENT).rename(tmp_path / "previous.pem")
    (tmp_path / NEXT).rename(tmp_path / CURRENT)
    assert (await Verifier.knowing(_signer(tmp_path).published, ISSUER).claims(before)).person == PERSON
    (tmp_path / "previous.pem").unlink()
    with pytest.raises(Unauthenticated):
        await Verifier.knowing(_signer(tmp_path).published, ISSUER).claims(before)
