"""Rejected input in words: pydantic's error types in Vietnamese and English."""

from collections.abc import Iterable, Mapping
from typing import cast

from webapi.refusal import FieldReason, filled

WHOLE = ("Phải là số nguyên.", "It must be a whole number.")
TRUTH = ("Phải là true hoặc false.", "It must be true or false.")
DAY = ("Ngày phải viết năm-tháng-ngày.", "A date is written year-month-day.")
ONE_OF = ("Giá trị phải thuộc: {expected}.", "The value must be one of: {expected}.")
REASONS: Mapping[str, tuple[str, str]] = {
    "missing": ("Thiếu trường bắt buộc.", "This field is required."),
    "extra_forbidden": ("Trường này không được chấp nhận.", "This field is not accepted."),
    "json_invalid": ("Nội dung không phải là JSON hợp lệ.", "The body is not valid JSON."),
    "string_type": ("Phải là chuỗi ký tự.", "It must be text."),
    "string_too_short": ("Cần ít nhất {min_length} ký tự.", "At least {min_length} characters are needed."),
    "string_too_long": ("Tối đa {max_length} ký tự.", "At most {max_length} characters are allowed."),
    "string_pattern_mismatch": ("Không đúng định dạng.", "It does not have the expected form."),
    "int_type": WHOLE,
    "int_parsing": WHOLE,
    "bool_type": TRUTH,
    "bool_parsing": TRUTH,
    "decimal_parsing": ("Phải là số, ví dụ 12.5.", "It must be a number, for example 12.5."),
    "greater_than": ("Phải lớn hơn {gt}.", "It must be greater than {gt}."),
    "greater_than_equal": ("Phải từ {ge} trở lên.", "It must be at least {ge}."),
    "less_than": ("Phải nhỏ hơn {lt}.", "It must be less than {lt}."),
    "less_than_equal": ("Phải từ {le} trở xuống.", "It must be at most {le}."),
    "uuid_parsing": ("Không phải là mã định danh hợp lệ.", "It is not a valid identifier."),
    "date_parsing": DAY,
    "date_from_datetime_parsing": DAY,
    "timezone_aware": ("Thời điểm phải kèm múi giờ.", "A time needs its offset from UTC."),
    "enum": ONE_OF,
    "literal_error": ONE_OF,
    "too_short": ("Cần ít nhất {min_length} phần tử.", "At least {min_length} items are needed."),
    "too_long": ("Tối đa {max_length} phần tử.", "At most {max_length} items are allowed."),
}
GENERIC = ("Giá trị không hợp lệ.", "The value is not valid.")


def reasons(errors: Iterable[object]) -> list[FieldReason]:
    """One reason per pydantic error; the rejected input itself is never repeated."""
    return [_reason(cast("Mapping[str, object]", error)) for error in errors]


def _reason(error: Mapping[str, object]) -> FieldReason:
    kind, place = str(error["type"]), cast("tuple[object, ...]", error["loc"])
    vi, en = REASONS.get(kind, GENERIC)
    context = dict(cast("Mapping[str, object]", error.get("ctx") or {}))
    path = ".".join(map(str, place[1:])) if kind != "json_invalid" else ""
    return FieldReason(path or str(place[0]), filled(vi, context), filled(en, context))
