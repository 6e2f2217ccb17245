"""Rejected input in words: pydantic's error types in Vietnamese and English."""

from collections.abc import Iterable, Mapping
from typing import cast

from webapi.refusal import FieldReason, filled

REASONS: Mapping[str, tuple[str, str]] = {
    "missing": ("Thiếu trường bắt buộc.", "This field is required."),
    "extra_forbidden": ("Trường này không được chấp nhận.", "This field is not accepted."),
    "json_invalid": ("Nội dung không phải là JSON hợp lệ.", "The body is not valid JSON."),
    "string_type": ("Phải là chuỗi ký tự.", "It must be text."),
    "string_too_short": ("Cần ít nhất {min_length} ký tự.", "At least {min_length} characters are needed."),
    "string_too_long": ("Tối đa {max_length} ký tự.", "At most {max_length} characters are allowed."),
    "string_pattern_mismatch": ("Không đúng định dạng.", "It does not have the expected form."),
    "int_type": ("Phải là số nguyên.", "It must be a whole number."),
    "int_parsing": ("Phải là số nguyên.", "It must be a whole number."),
    "bool_type": ("Phải là true hoặc false.", "It must be true or false."),
    "bool_parsing": ("Phải là true hoặc false.", "It must be true or false."),
    "decimal_parsing": (
        "Phải là số viết bằng chữ số, phần thập phân sau dấu chấm.",
        "It must be a number in digits with a decimal point.",
    ),
    "greater_than": ("Phải lớn hơn {gt}.", "It must be greater than {gt}."),
    "greater_than_equal": ("Phải từ {ge} trở lên.", "It must be at least {ge}."),
    "less_than": ("Phải nhỏ hơn {lt}.", "It must be less than {lt}."),
    "less_than_equal": ("Phải từ {le} trở xuống.", "It must be at most {le}."),
    "uuid_parsing": ("Không phải là mã định danh hợp lệ.", "It is not a valid identifier."),
    "date_from_datetime_parsing": ("Ngày phải viết năm-tháng-ngày.", "A date is written year-month-day."),
    "date_parsing": ("Ngày phải viết năm-tháng-ngày.", "A date is written year-month-day."),
    "datetime_parsing": ("Thời điểm không đúng định dạng.", "It is not a valid time."),
    "timezone_aware": ("Thời điểm phải kèm múi giờ.", "A time needs its offset from UTC."),
    "enum": ("Giá trị phải thuộc: {expected}.", "The value must be one of: {expected}."),
    "literal_error": ("Giá trị phải thuộc: {expected}.", "The value must be one of: {expected}."),
    "too_short": ("Cần ít nhất {min_length} phần tử.", "At least {min_length} items are needed."),
    "too_long": ("Tối đa {max_length} phần tử.", "At most {max_length} items are allowed."),
}
GENERIC = ("Giá trị không hợp lệ.", "The value is not valid.")
PLACES = frozenset({"body", "query", "path", "header", "cookie"})


def reasons(errors: Iterable[object]) -> list[FieldReason]:
    """One reason per pydantic error; the rejected input itself is never repeated."""
    return [_reason(cast("Mapping[str, object]", error)) for error in errors]


def _reason(error: Mapping[str, object]) -> FieldReason:
    kind = str(error["type"])
    context = dict(cast("Mapping[str, object]", error.get("ctx") or {}))
    vi, en = REASONS.get(kind, GENERIC)
    return FieldReason(_field(kind, error["loc"]), filled(vi, context), filled(en, context))


def _field(kind: str, location: object) -> str:
    path = [str(step) for step in cast("tuple[object, ...]", location)]
    if kind == "json_invalid":
        return "body"
    return ".".join(path[1:] if len(path) > 1 and path[0] in PLACES else path)
