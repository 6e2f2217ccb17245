"""How a big file is cut: equal parts, the last one smaller, numbered from 1."""

from collections.abc import Mapping
from dataclasses import dataclass

from evidence.domain.media import PART_BYTES


@dataclass(frozen=True)
class Part:
    """``size`` in bytes."""

    number: int
    size: int


def parts_of(size: int) -> list[Part]:
    """The parts of a file of ``size`` bytes, in order."""
    starts = range(0, size, PART_BYTES)
    return [Part(number, min(PART_BYTES, size - start)) for number, start in enumerate(starts, 1)]


def missing(size: int, held: Mapping[int, int]) -> list[Part]:
    """What is still to be sent when parts of these sizes are held; one of another size counts for nothing."""
    return [part for part in parts_of(size) if held.get(part.number) != part.size]
