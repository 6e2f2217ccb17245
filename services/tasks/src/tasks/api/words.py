"""Vietnamese words for what the API names in English."""

from collections.abc import Mapping

CLASSES: Mapping[str, str] = {
    "not_due": "Chưa đến hạn",
    "due_soon": "Sắp đến hạn",
    "overdue": "Quá hạn",
    "on_time": "Hoàn thành đúng hạn",
    "late": "Hoàn thành trễ hạn",
    "undated": "Chưa có thời hạn",
    "recurring": "Thường xuyên",
}

STATUSES: Mapping[str, str] = {
    "assigned": "Đã giao",
    "accepted": "Đã tiếp nhận",
    "in_progress": "Đang thực hiện",
    "completion_submitted": "Chờ xác nhận hoàn thành",
    "completed": "Hoàn thành",
}

CYCLES: Mapping[str, str] = {
    "cycles_total": "Số kỳ",
    "cycles_on_time": "Kỳ đúng hạn",
    "cycles_late": "Kỳ trễ hạn",
    "cycles_overdue": "Kỳ quá hạn",
}

SAMPLE = "Dữ liệu mẫu"
