"""Vietnamese text: one stored form, one folded form for search, one order."""

import re
import sys
import unicodedata

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_ORDER = {letter: index for index, letter in enumerate(_ALPHABET, start=1)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""Order of dictionaries: no tone, huyền, hỏi, ngã, sắc, nặng."""

_FINAL_Y = re.compile(r"\b(qu|[hklmst])y(?![a-z])")


def nfc(text: str) -> str:
    """The stored form: precomposed (TCVN 6909:2001), single blanks, trimmed."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fold(text: str) -> str:
    """The form to search by: lower case, no marks, đ as d, single blanks, y as i where both are written.

    Marks go altogether, so hoà and hòa meet; tỷ and tỉ, lý and lí, quý and quí meet in "i".
    """
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text).lower())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("đ", "d")
    return _FINAL_Y.sub(r"\1i", " ".join(bare.split()))


def sort_key_vi(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Key for the Vietnamese alphabetical order: letters first (a ă â … d đ …), then tones, then case.

    Numbers inside the text sort as characters, before letters.
    """
    letters: list[int] = []
    tones: list[int] = []
    for letter in nfc(text).lower():
        base, tone = _split(letter)
        letters.extend([_ORDER[base] + sys.maxunicode] if base in _ORDER else map(ord, base))
        tones.append(tone)
    return tuple(letters), tuple(tones), text


def _split(letter: str) -> tuple[str, int]:
    parts = unicodedata.normalize("NFD", letter)
    tone = next((_TONES[part] for part in parts if part in _TONES), 0)
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES)), tone
