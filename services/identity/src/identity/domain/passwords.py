"""What a password must look like; hashing is not the domain's business."""

from identity.domain.refusals import WeakPassword

SHORTEST = 10
REMEMBERED = 5
"""A new password is none of the last ones, the present one included."""


def strong(password: str, *, field: str = "password") -> str:
    """The password, if it satisfies the rule of security level 3; refuses with WeakPassword."""
    kinds = (str.isupper, str.islower, str.isdigit, _special)
    if len(password) < SHORTEST or not all(any(map(kind, password)) for kind in kinds):
        raise WeakPassword(field=field)
    return password


def _special(letter: str) -> bool:
    return not letter.isalnum() and not letter.isspace()
