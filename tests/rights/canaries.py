"""What is planted in one unit, and must reach nobody of another."""

import re
from collections.abc import Sequence

from rights.people import NOBODY, OUTSIDE

WORDS = "chimhoangyen"
"""In every free text: reasons, names, reports, papers. One word, so that no cutting hides it."""

NUMBER = "7351973"
"""In every figure that is entered."""

PLANTED = (WORDS, NUMBER)

FIGURES = ("17.35", "0.5784", "8.35", "7.35", "73.52")
"""What the planted sheets are worth as they are printed: total and share of the entered and the signed one,
total of the decided one, points and ratio of one leaf."""

STRANGERS = (*OUTSIDE, "system_admin", NOBODY)


def strangers(service: str, state: str) -> Sequence[str]:
    """Who must be shown nothing planted; accounts are what the system's administrator is for."""
    if service == "identity":
        return [person for person in STRANGERS if person != "system_admin"]
    if service == "evidence":
        return (*STRANGERS, "other verifier", "publisher")
    before_signing = (service, state) == ("scoring", "entered")
    return (*STRANGERS, "other verifier") if before_signing else STRANGERS


def told(service: str, text: str) -> bool:
    """Whether something planted stands in an answer; figures are looked for where they are computed."""
    return any(word in text for word in PLANTED) or (
        service == "scoring" and any(_stands(figure, text) for figure in FIGURES)
    )


def _stands(figure: str, text: str) -> bool:
    whole, _, part = figure.partition(".")
    return re.search(rf"(?<![\d.:]){whole}[.,]{part}(?!\d)", text) is not None
