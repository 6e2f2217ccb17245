from webapi.refusal import Refusal


class NoSuchNotice(Refusal):
    status = 404
    vi = "Không có thông báo này."
    en = "There is no such notice."


class PositionNotReadable(Refusal):
    status = 400
    vi = "Last-Event-ID phải là số thứ tự đã nhận từ luồng này."
    en = "Last-Event-ID must be a number received from this stream."
