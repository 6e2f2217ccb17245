"""Text as it is stored, and as it is searched."""

import unicodedata


def clean(text: str) -> str:
    """NFC with single spaces: TCVN 6909:2001 asks for precomposed letters."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def fold(text: str) -> str:
    """Text for searching: no accents, no tone marks, đ as d, tỷ as tỉ, lower case."""
    bare = unicodedata.normalize("NFD", clean(text).lower().replace("đ", "d"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).replace("y", "i")
