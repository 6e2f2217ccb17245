"""Verifying tokens, principals, permissions, and the directory of people and units."""

from auth.errors import (
    AccessRefused,
    BehindDirectory,
    Forbidden,
    KeysUnavailable,
    StaleToken,
    Unauthenticated,
)
from auth.permissions import RIGHTS, Permission, Role, Scope
from auth.principal import Grant, Principal
from auth.tokens import Claims, Verifier

__all__ = [
    "RIGHTS",
    "AccessRefused",
    "BehindDirectory",
    "Claims",
    "Forbidden",
    "Grant",
    "KeysUnavailable",
    "Permission",
    "Principal",
    "Role",
    "Scope",
    "StaleToken",
    "Unauthenticated",
    "Verifier",
]
