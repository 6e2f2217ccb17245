"""What a domain refuses. Standard library only: a domain imports this and gets no framework."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, override


@dataclass(frozen=True)
class FieldReason:
    """Why one field of the request is refused; ``field`` is a path such as ``inputs.b``."""

    field: str
    vi: str
    en: str
    hint_vi: str | None = None
    hint_en: str | None = None


class Refusal(Exception):
    """A request the domain turns down, shown to the caller as a problem.

    A subclass sets ``vi`` and ``en``, format strings over the keyword context, and ``status`` when it is
    not 409. ``field`` names the field at fault, ``errors`` several of them, ``current`` the present
    document (JSON) for a caller whose version is stale.
    """

    status: ClassVar[int] = 409
    code: ClassVar[str] = "refusal"
    vi: ClassVar[str] = "Yêu cầu bị từ chối."
    en: ClassVar[str] = "The request is refused."
    retry_after: ClassVar[int | None] = None

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "code" not in cls.__dict__:
            cls.code = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", cls.__name__).lower()

    def __init__(
        self,
        *,
        field: str | None = None,
        current: object = None,
        errors: Sequence[FieldReason] = (),
        **context: object,
    ) -> None:
        super().__init__(self.code)
        self.field = field
        self.current = current
        self.errors = tuple(errors)
        self.context = context

    @override
    def __str__(self) -> str:
        return filled(self.en, self.context)


class _Shown(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def filled(template: str, context: dict[str, object]) -> str:
    """The sentence with its context; a value that was not given stays visible as its name."""
    return template.format_map(_Shown(context))
