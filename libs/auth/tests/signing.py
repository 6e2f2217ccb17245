"""Tokens as a test wants them, right or wrong in one place."""

import time
from uuid import UUID

from auth.tokens import ALGORITHM, AUDIENCE
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, KeySetSerialization

ISSUER = "https://identity.test"
PERSON = UUID(int=7)
KEY = ECKey.generate_key("P-256", {"kid": "k1"})
JWKS: KeySetSerialization = KeySet([KEY]).as_dict(private=False)


def token(
    *,
    key: ECKey = KEY,
    kid: str | None = "k1",
    without: str = "",
    **claims: object,
) -> str:
    """A good token but for what is told."""
    now = int(time.time())
    good: dict[str, object] = {"sub": str(PERSON), "azv": 3, "iss": ISSUER, "aud": AUDIENCE}
    good |= {"iat": now, "auth_time": now, "exp": now + 900, "jti": "j"} | claims
    good.pop(without, None)
    header = {"alg": ALGORITHM} if kid is None else {"alg": ALGORITHM, "kid": kid}
    return jwt.encode(header, good, key, algorithms=[ALGORITHM])
