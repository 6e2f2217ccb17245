"""Numbers as written in Việt Nam: dot between thousands, comma before decimals; exact throughout."""

import re
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from documents.refused import NotReadable

MAX_DIGITS = 40
DECIMALS = 30

_NUMBER = re.compile(r"[-−]?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|0|[1-9][0-9]*)(?:,[0-9]+)?")
_EXACT = Context(prec=4000, rounding=ROUND_HALF_EVEN)


class NumberNotReadable(NotReadable):
    """The text is not a number in the vi-VN notation."""


def parse_number_vi(text: str) -> Decimal:
    """Exact value of a number in vi-VN notation: "1.000" is 1000, "0,36" is 0.36, "-1.234,5" is -1234.5.

    Refuses with NumberNotReadable whatever could be read in two ways ("2.5", "0.360") or is no number.
    """
    written = text.strip()
    if len(written) > MAX_DIGITS or _NUMBER.fullmatch(written) is None:
        raise _refused(written)
    value = Decimal(written.replace("−", "-").replace(".", "").replace(",", "."))
    return value.copy_abs() if value.is_zero() else value


def _refused(written: str) -> NumberNotReadable:
    shown = written if len(written) <= MAX_DIGITS else f"{written[:MAX_DIGITS]}…"
    vi, en = f"“{shown}” không phải là số hợp lệ.", f"“{shown}” is not a valid number."
    hint_vi, hint_en = _hint(written)
    return NumberNotReadable(vi, en, hint_vi=hint_vi, hint_en=hint_en)


def _hint(written: str) -> tuple[str, str]:
    if not written:
        return "Hãy nhập một số.", "Enter a number."
    if len(written) > MAX_DIGITS:
        return f"Số có tối đa {MAX_DIGITS} ký tự.", f"A number has at most {MAX_DIGITS} characters."
    if re.search(r"[0-9]\s+[0-9]", written):
        return (
            "Không dùng dấu cách; phân cách hàng nghìn bằng dấu chấm, ví dụ 1.000.",
            "No spaces; separate thousands with a dot, for example 1.000.",
        )
    if re.fullmatch(r"[-−]?[0-9]+\.[0-9]+", written):
        comma = written.replace(".", ",")
        return (
            f"Dấu chấm phân cách hàng nghìn; phần thập phân viết sau dấu phẩy, ví dụ {comma}.",
            f"The dot separates thousands; decimals follow a comma, for example {comma}.",
        )
    if re.fullmatch(r"[-−]?,[0-9]+", written):
        full = written.replace(",", "0,")
        return f"Viết chữ số 0 trước dấu phẩy: {full}.", f"Write a 0 before the comma: {full}."
    return (
        "Chỉ dùng chữ số, dấu chấm cho hàng nghìn và dấu phẩy cho phần thập phân, ví dụ 1.234,5.",
        "Use digits, dots between thousands and a comma before decimals, for example 1.234,5.",
    )


def rounded(value: Decimal | Fraction | int, decimals: int) -> Decimal:
    """The value with exactly that many decimals, half away from zero, decided on the exact value."""
    exact = Fraction(value) * 10**decimals
    whole, rest = divmod(abs(exact.numerator), exact.denominator)
    units = whole + (2 * rest >= exact.denominator)
    return _EXACT.scaleb(Decimal(-units if exact < 0 else units), -decimals)


def format_number_vi(value: Decimal | Fraction | int, decimals: int = 0) -> str:
    """The value as people read it: ``format_number_vi(Decimal("1234.565"), 2)`` is "1.234,57"."""
    number = rounded(value, decimals)
    shown = f"{abs(number) if number.is_zero() else number:,.{decimals}f}"
    return shown.translate(str.maketrans(",.", ".,"))


def decimal_string(value: Decimal | Fraction | int) -> str:
    """Exact text for APIs and files: at most 30 decimals, half even, no exponent, no trailing zeros."""
    exact = Fraction(value)
    scaled = exact * 10**DECIMALS
    units = round(scaled)  # a Fraction rounds half to even
    sign, digits = "-" if units < 0 else "", str(abs(units)).rjust(DECIMALS + 1, "0")
    whole, decimals = digits[:-DECIMALS], digits[-DECIMALS:].rstrip("0")
    return f"{sign}{whole}.{decimals}" if decimals else f"{sign}{whole}"
