from webapi.refusal import Refusal


class NoSuchRecord(Refusal):
    status = 404
    vi = "Không có bản ghi đồng bộ này."
    en = "There is no such record."


class AlreadyAcknowledged(Refusal):
    vi = "Bộ đã xác nhận bản ghi này (biên nhận {receipt})."
    en = "The ministry has acknowledged this record (receipt {receipt})."


class OnItsWay(Refusal):
    vi = "Bản ghi đang được gửi. Hãy thử lại sau giây lát."
    en = "The record is being sent at this moment. Try again shortly."


class NoSuchMapping(Refusal):
    status = 404
    vi = "Chưa có bảng ánh xạ cho {framework} {version}."
    en = "There is no mapping for {framework} {version}."


class MappingFaulty(Refusal):
    status = 422
    vi = "Bảng ánh xạ có {count} lỗi; chưa lưu gì."
    en = "The mapping has {count} faults; nothing was saved."
