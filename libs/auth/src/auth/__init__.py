"""Verifying tokens, principals, permissions, and the directory of people and units."""

from auth.errors import Forbidden, Unauthenticated
from auth.permissions import RIGHTS, Permission, Role
from auth.principal import Grant, Principal
from auth.tokens import Claims, Verifier

__all__ = [
    "RIGHTS",
    "Claims",
    "Forbidden",
    "Grant",
    "Permission",
    "Principal",
    "Role",
    "Unauthenticated",
    "Verifier",
]
