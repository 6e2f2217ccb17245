"""What is planted in one unit, and must reach nobody of another."""

from rights.people import NOBODY, OUTSIDE

WORDS = "chimhoangyen"
"""In every free text: reasons, names, reports, papers. One word, so that no cutting hides it."""

NUMBER = "7351973"
"""In every figure that is entered."""

PLANTED = (WORDS, NUMBER)
STRANGERS = (*OUTSIDE, "system_admin", NOBODY)
