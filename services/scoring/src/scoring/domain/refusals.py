"""Why an input of a formula is refused; every refusal names the input it concerns."""

from webapi.refusal import Refusal


class Refused(Refusal):
    """An input that no formula may take."""

    status = 422
    vi = "Giá trị không hợp lệ"
    en = "The value is not valid"


class NotANumber(Refused):
    vi = "“{given}” không phải là số; dùng dấu chấm thập phân, không dấu cách hay dấu phân nhóm, ví dụ 1000.5"
    en = "“{given}” is not a number; use a decimal point and no grouping, for example 1000.5"


class NotADate(Refused):
    vi = "“{given}” không phải là ngày; dùng dạng 2026-12-31"
    en = "“{given}” is not a date; use the form 2026-12-31"


class NotWhole(Refused):
    vi = "{given} phải là số nguyên"
    en = "{given} must be a whole number"


class Negative(Refused):
    vi = "{given} không được âm"
    en = "{given} must not be negative"


class NumeratorAboveDenominator(Refused):
    vi = "Tử số {a} lớn hơn mẫu số {b}; tiêu chí này không cho phép vượt 100 %"
    en = "The numerator {a} is above the denominator {b}; this criterion does not allow more than 100 %"


class DividedByZero(Refused):
    vi = "Mẫu số bằng 0 trong khi tử số là {a}"
    en = "The denominator is 0 while the numerator is {a}"


class UnknownChoice(Refused):
    vi = "“{given}” không có trong các lựa chọn: {known}"
    en = "“{given}” is not one of the choices: {known}"


class ChosenTwice(Refused):
    vi = "“{given}” được chọn hai lần"
    en = "“{given}” is chosen twice"


class UnknownInput(Refused):
    vi = "Tiêu chí này không có đầu vào “{given}”"
    en = "This criterion has no input “{given}”"
