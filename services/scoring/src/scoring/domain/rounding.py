"""How an exact number becomes text: rounded once, where a person sees it."""

from fractions import Fraction

LONGEST_EXACT = 30


def rounded(value: Fraction, decimals: int) -> str:
    """The displayed form: ``decimals`` places, a point, halves away from zero, never "-0"."""
    scaled = abs(value) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return _placed(whole, decimals, negative=value < 0)


def exact(value: Fraction) -> str:
    """The exact form of API and files: at most 30 decimals (half even), no exponent, no trailing zeros."""
    text = _placed(abs(round(value * 10**LONGEST_EXACT)), LONGEST_EXACT, negative=value < 0)
    return text.rstrip("0").rstrip(".")


def _placed(whole: int, decimals: int, *, negative: bool) -> str:
    sign = "-" if negative and whole else ""
    if not decimals:
        return f"{sign}{whole}"
    digits = str(whole).rjust(decimals + 1, "0")
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}"
