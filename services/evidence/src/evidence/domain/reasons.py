"""Why the bytes that arrived were not kept."""

from enum import StrEnum


class Reason(StrEnum):
    MISSING = "missing"
    SIZE_DIFFERS = "size-differs"
    HASH_DIFFERS = "hash-differs"
    TYPE_DIFFERS = "type-differs"
    ACTIVE_CONTENT = "active-content"
    ENCRYPTED = "encrypted"


TEXTS: dict[Reason, tuple[str, str]] = {
    Reason.MISSING: ("Chưa có tệp nào được tải lên", "No file had been uploaded"),
    Reason.SIZE_DIFFERS: (
        "Kích thước tệp khác với khai báo",
        "The file's size differs from the declared one",
    ),
    Reason.HASH_DIFFERS: (
        "Mã băm SHA-256 của tệp khác với khai báo",
        "The file's SHA-256 differs from the declared one",
    ),
    Reason.TYPE_DIFFERS: (
        "Nội dung tệp không đúng loại đã khai báo",
        "The file's content is not of the declared type",
    ),
    Reason.ACTIVE_CONTENT: (
        "Tệp chứa nội dung có thể thực thi (mã lệnh, macro, liên kết nhúng)",
        "The file contains active content (script, macro, embedded link)",
    ),
    Reason.ENCRYPTED: (
        "Tệp bị mã hóa hoặc đặt mật khẩu nên không thẩm định được",
        "The file is encrypted, so nobody could appraise it",
    ),
}
