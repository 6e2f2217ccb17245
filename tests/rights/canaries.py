"""What is planted in one unit, and must reach nobody of another."""

from rights.people import NOBODY, OUTSIDE

WORDS = "chimhoangyen"
"""In every free text: reasons, names, reports, papers. One word, so that no cutting hides it."""

NUMBER = "7351973"
"""In every figure that is entered."""

PLANTED = (WORDS, NUMBER)
_EVERYWHERE = (*OUTSIDE, "system_admin", NOBODY)
_ALSO = {"evidence": ("other verifier", "publisher")}


def strangers(service: str) -> tuple[str, ...]:
    """Who must not see what was planted; of papers also those who read other things of the province."""
    return (*_EVERYWHERE, *_ALSO.get(service, ()))
