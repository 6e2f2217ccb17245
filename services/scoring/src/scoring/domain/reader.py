"""Reading a framework package: every fault is collected with its JSON path, none stops the reading.

A reader stands for one JSON object. Where a member is wrong it notes a fault and answers a harmless
placeholder, so that one upload shows all that is to be corrected.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import cast
from unicodedata import is_normalized

from webapi.refusal import FieldReason, Refusal

from scoring.domain.inputs import number
from scoring.domain.refusals import NotANumber


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a package; ``field`` is the JSON path."""

    field: str
    code: str
    vi: str
    en: str


class PackageRefused(Refusal):
    """The package has faults; ``faults`` lists all of them."""

    status = 422
    vi = "Bộ tiêu chí có {count} lỗi; lỗi đầu tiên tại {first}: {reason_vi}"
    en = "The framework package has {count} faults; the first is at {first}: {reason_en}"

    def __init__(self, faults: Sequence[Fault]) -> None:
        reasons = [FieldReason(fault.field, fault.vi, fault.en) for fault in faults]
        first = faults[0]
        super().__init__(
            field=first.field,
            errors=reasons,
            count=len(faults),
            first=first.field,
            reason_vi=first.vi,
            reason_en=first.en,
        )
        self.faults = tuple(faults)


@dataclass
class Reader:
    value: Mapping[str, object]
    path: str
    faults: list[Fault]
    seen: set[str] = field(default_factory=set[str])

    def at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def fault(self, key: str, code: str, vi: str, en: str) -> None:
        self.faults.append(Fault(self.at(key) if key else self.path, code, vi, en))

    def text(self, key: str, default: str | None = None, *, among: tuple[str, ...] = ()) -> str:
        given = self._member(key, default)
        if not isinstance(given, str) or (not given.strip() and default is None):
            self._wrong(key, given, "một chuỗi ký tự", "a text")
            return ""
        if not is_normalized("NFC", given):
            self.fault(key, "not-nfc", "Chữ phải ở dạng Unicode NFC", "The text must be in Unicode form NFC")
        if among and given not in among:
            known = ", ".join(among)
            self.fault(key, "unknown", f"“{given}” không thuộc: {known}", f"“{given}” is not one of: {known}")
            return among[0]
        return given

    def decimal(self, key: str, default: str | None = None, *, positive: bool = False) -> Fraction:
        """A decimal string ≥ 0, or > 0 when ``positive``."""
        given = self._member(key, default)
        try:
            value = number(given)
        except NotANumber:
            self._wrong(key, given, "một số dạng chuỗi, ví dụ “12.5”", "a decimal string such as “12.5”")
            return Fraction(1)
        if value < 0 or (positive and value == 0):
            least = "> 0" if positive else "≥ 0"
            self.fault(key, "out-of-range", f"Phải {least}", f"Must be {least}")
            return Fraction(1)
        return value

    def whole(self, key: str, default: int | None = None) -> int:
        given = self._member(key, default)
        if isinstance(given, int) and not isinstance(given, bool) and given >= 0:
            return given
        self._wrong(key, given, "một số nguyên không âm", "a whole number, 0 or more")
        return 0

    def flag(self, key: str, *, default: bool = False) -> bool:
        given = self._member(key, default)
        if isinstance(given, bool):
            return given
        self._wrong(key, given, "true hoặc false", "true or false")
        return default

    def texts(self, key: str, *, optional: bool = False) -> tuple[str, ...]:
        items = _listed(self._member(key, [] if optional else None))
        if items is not None and all(isinstance(item, str) and item for item in items):
            return tuple(str(item) for item in items)
        self._wrong(key, self.value.get(key), "một danh sách chuỗi", "a list of texts")
        return ()

    def wholes(self, key: str) -> tuple[int, ...]:
        items = _listed(self._member(key, None))
        if items is not None and all(isinstance(item, int) and not isinstance(item, bool) for item in items):
            return tuple(cast("list[int]", items))
        self._wrong(key, self.value.get(key), "một danh sách số nguyên", "a list of whole numbers")
        return ()

    def mapping(self, key: str) -> dict[str, str]:
        given = self._member(key, None)
        pairs = cast("dict[object, object]", given) if isinstance(given, dict) else {None: None}
        if all(isinstance(name, str) and isinstance(item, str) and item for name, item in pairs.items()):
            return cast("dict[str, str]", pairs)
        self._wrong(key, self.value.get(key), "một đối tượng gồm các chuỗi", "an object of texts")
        return {}

    def child(self, key: str, default: Mapping[str, object] | None = None) -> "Reader":
        return self._reader(key, self._member(key, default), self.at(key))

    def children(self, key: str, *, optional: bool = False) -> list["Reader"]:
        items = _listed(self._member(key, [] if optional else None))
        if items is None:
            self._wrong(key, self.value.get(key), "một danh sách", "a list")
            return []
        return [self._reader(f"{key}[{i}]", item, self.at(f"{key}[{i}]")) for i, item in enumerate(items)]

    def finish(self) -> None:
        """Refuse members nobody read: a misspelt parameter must not be silently ignored."""
        for key in sorted(set(self.value) - self.seen):
            self.fault(key, "unknown-member", "Không có thuộc tính này", "There is no such member")

    def _member(self, key: str, default: object) -> object:
        self.seen.add(key)
        return self.value.get(key, default)

    def _reader(self, key: str, given: object, path: str) -> "Reader":
        if isinstance(given, Mapping):
            return Reader(cast("Mapping[str, object]", given), path, self.faults)
        self._wrong(key, given, "một đối tượng", "an object")
        return Reader({}, path, [])

    def _wrong(self, key: str, given: object, vi: str, en: str) -> None:
        code = "missing" if given is None else "wrong-form"
        self.fault(key, code, f"Phải là {vi}", f"Must be {en}")


def _listed(given: object) -> list[object] | None:
    return cast("list[object]", given) if isinstance(given, list) else None
