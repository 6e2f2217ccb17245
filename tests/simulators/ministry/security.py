"""LGSP sign-in: a static access token on every call, and a short-lived bearer token from it."""

import base64
import binascii
import hmac
import json
import secrets
from datetime import datetime, timedelta

from simulators.ministry.settings import Partner

HEADER = "lgspaccesstoken"


def expected_header(partner: Partner) -> dict[str, str]:
    return {
        "AccessKey": partner.access_key,
        "SecretKey": partner.secret_key,
        "AppName": partner.app_name,
        "PartnerCode": partner.partner_code,
        "PartnerCodeCus": partner.partner_code_cus,
    }


def knows(partner: Partner, header: str | None) -> bool:
    """Whether the static header is base64 of the partner's own JSON object."""
    if header is None:
        return False
    try:
        given: object = json.loads(base64.b64decode(header, validate=True))
    except (binascii.Error, ValueError):
        return False
    return hmac.compare_digest(_canonical(given), _canonical(expected_header(partner)))


def _canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False).encode()


class Tokens:
    """Bearer tokens given out, each with the time it ends."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        self._ends: dict[str, datetime] = {}

    def issue(self, at: datetime) -> str:
        self._ends = {token: end for token, end in self._ends.items() if end > at}
        token = secrets.token_urlsafe(24)
        self._ends[token] = at + timedelta(seconds=self.seconds)
        return token

    def valid(self, authorization: str | None, at: datetime) -> bool:
        scheme, _, token = (authorization or "").partition(" ")
        end = self._ends.get(token)
        return scheme.lower() == "bearer" and end is not None and at < end

    def forget_all(self) -> None:
        self._ends.clear()
