"""What keeps another site from changing something with a browser's cookies."""

import hmac
from collections.abc import Mapping
from typing import Final

from auth.errors import CrossSiteRefused, CsrfRefused, MediaTypeRefused

CSRF_HEADER: Final = "x-csrf-token"

_READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})
# No form and no simple request of another site can send these without asking first (CORS).
_MEDIA_TYPES: Final = frozenset({"application/json", "text/csv"})


def check_origin(method: str, headers: Mapping[str, str]) -> None:
    """Refuses a change that another site may have sent; header names are in lower case."""
    if method in _READING:
        return
    # Absent in old browsers: there the media type, the token and SameSite must do.
    if headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}:
        raise CrossSiteRefused
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    body = headers.get("content-length", "0") != "0" or "transfer-encoding" in headers
    if media_type not in _MEDIA_TYPES and (media_type or body):
        raise MediaTypeRefused


def check_token(sent: str, csrf: str | None) -> None:
    """Refuses a change that does not carry the token of its session."""
    if not (csrf and hmac.compare_digest(sent.encode(), csrf.encode())):
        raise CsrfRefused


def check_change(method: str, headers: Mapping[str, str], csrf: str | None) -> None:
    """Refuses what a cookie alone may not do: a change from elsewhere, or without its session's token."""
    check_origin(method, headers)
    if method not in _READING:
        check_token(headers.get(CSRF_HEADER, ""), csrf)
