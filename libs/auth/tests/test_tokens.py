import hmac
import json
import time
from base64 import urlsafe_b64encode

import pytest
from auth import Unauthenticated, Verifier
from joserfc.jwk import ECKey

from .signing import ISSUER, JWKS, KEY, PERSON, token

NEEDED = ("iss", "aud", "exp", "iat", "auth_time", "azv", "sub")
VERIFIER = Verifier.knowing(JWKS, ISSUER)
STRANGER = ECKey.generate_key("P-256", {"kid": "k1"})


def _raw(part: bytes) -> str:
    return urlsafe_b64encode(part).decode().rstrip("=")


def _headed(alg: str) -> str:
    header = json.dumps({"alg": alg, "kid": "k1"}).encode()
    return f"{_raw(header)}.{token().split('.')[1]}"


def _confused() -> str:
    """Signed with HMAC under the public key, which everybody has."""
    signature = hmac.digest(KEY.as_pem(private=False), _headed("HS256").encode(), "sha256")
    return f"{_headed('HS256')}.{_raw(signature)}"


def _changed() -> str:
    header, _, signature = token().split(".")
    return f"{header}.{token(azv=99).split('.')[1]}.{signature}"


async def test_a_good_token_tells_the_person_and_the_version() -> None:
    claims = await VERIFIER.claims(token())
    assert (claims.person, claims.authz_version) == (PERSON, 3)


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param("", id="empty"),
        pytest.param("a.b.c", id="no token"),
        pytest.param("tô-ken", id="not ascii"),
        pytest.param(f"{_headed('none')}.", id="alg none"),
        pytest.param(_changed(), id="changed payload"),
        pytest.param(token(key=STRANGER), id="another key under a known kid"),
        pytest.param(token(kid="k9"), id="unknown kid"),
        pytest.param(token(kid=None), id="no kid"),
        pytest.param(_confused(), id="HS256 with the public key"),
        pytest.param(token(iss="https://elsewhere.test"), id="another issuer"),
        pytest.param(token(aud="elsewhere"), id="another audience"),
        pytest.param(token(exp=int(time.time()) - 60), id="expired"),
        pytest.param(token(iat=int(time.time()) + 600), id="from the future"),
        pytest.param(token(sub="nobody"), id="subject is no id"),
        pytest.param(token(azv="many"), id="version is no number"),
        *(pytest.param(token(without=name), id=f"without {name}") for name in NEEDED),
    ],
)
async def test_a_bad_token_is_refused(bad: str) -> None:
    with pytest.raises(Unauthenticated):
        await VERIFIER.claims(bad)
