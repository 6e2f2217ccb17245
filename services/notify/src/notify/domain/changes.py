"""What changed and who may know of it: keys to fetch again, never the data."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True)
class Change:
    """``what`` is sent as it is.

    A ``person`` alone sees it; else a ``unit`` with a ``permission`` means those who hold it for that unit,
    a unit alone its own people, a permission alone those who hold it for the whole province, and nothing
    of these everybody who is signed in.
    """

    what: Mapping[str, str] = field(hash=False)
    person: UUID | None = None
    unit: str | None = None
    permission: str | None = None

    @property
    def topic(self) -> str:
        """Equal for changes that one line can tell."""
        audience = [str(self.person or ""), self.unit or "", self.permission or ""]
        return json.dumps([sorted(self.what.items()), audience], ensure_ascii=False)


def changed(kind: str, *, unit: str | None = None, permission: str | None = None, **keys: object) -> Change:
    """``changed("assessment", unit="25195", permission="…", id=…)``."""
    what = {"kind": kind, **{name: str(value) for name, value in keys.items()}}
    return Change(what, unit=unit, permission=permission)


def notices_of(person: UUID) -> Change:
    return Change({"kind": "notices"}, person=person)
