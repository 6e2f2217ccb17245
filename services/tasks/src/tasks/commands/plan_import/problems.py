"""What is wrong with a row, said for the person who wrote it."""

from dataclasses import dataclass

from webapi.refusal import Refusal, filled


@dataclass(frozen=True)
class RowProblem:
    """`row` counts from 1 inside its section."""

    section: str
    row: int
    field: str
    code: str
    vi: str
    en: str

    @classmethod
    def of(cls, section: str, row: int, refusal: Refusal) -> "RowProblem":
        return cls(
            section,
            row,
            refusal.field or "",
            refusal.code,
            filled(refusal.vi, refusal.context),
            filled(refusal.en, refusal.context),
        )


class MoreThanOneLead(Refusal):
    status = 422
    vi = "Chỉ một đơn vị chủ trì: “{lead}” nêu nhiều đơn vị. Chọn một đơn vị hoặc giao chung."
    en = "Exactly one lead: “{lead}” names several. Choose one unit, or assign collectively."


class NoLead(Refusal):
    status = 422
    vi = "Cần đúng một đơn vị chủ trì, hoặc một cụm từ giao chung cho các đơn vị được chấm điểm."
    en = "Exactly one lead unit is needed, or a phrase that stands for the scored units."


class UnitOrGroup(Refusal):
    status = 422
    vi = "Đơn vị phối hợp là một đơn vị hoặc một nhóm, không phải cả hai."
    en = "A coordinator is a unit or a group, not both."


class UnknownUnit(Refusal):
    status = 422
    vi = "Không có đơn vị mã “{unit}”."
    en = "There is no unit with the code “{unit}”."


class RepeatedCode(Refusal):
    status = 422
    vi = "Mã “{written}” đã dùng ở dòng {first}."
    en = "The code “{written}” is already used in row {first}."


class RepeatedDocument(Refusal):
    status = 422
    vi = "Văn bản này (số, ngày, cơ quan ban hành) đã có với mã “{known}”."
    en = "This document (number, date, issuer) is already registered as “{known}”."


class UnknownReference(Refusal):
    status = 422
    vi = "Không có “{written}” trong gói dữ liệu hoặc trong hệ thống."
    en = "There is no “{written}” in the package or in the system."


class DueDisagrees(Refusal):
    status = 422
    vi = "Thời hạn “{text}” nghĩa là {read}, nhưng dòng này ghi {written}."
    en = "The deadline “{text}” means {read}, but the row says {written}."


class KindDisagrees(Refusal):
    status = 422
    vi = "“{text}” là nhiệm vụ thường xuyên, nhưng dòng này ghi có thời hạn."
    en = "“{text}” is a recurring task, but the row calls it dated."


class LeadAtWork(Refusal):
    status = 422
    vi = "Đơn vị chủ trì “{lead}” đã tiếp nhận nhiệm vụ; không đổi chủ trì bằng cách nhập lại."
    en = "The lead “{lead}” has accepted the task; an import does not take it away."


class ChildrenRemain(Refusal):
    status = 422
    vi = "{count} đơn vị đã được giao không còn trong cụm chủ trì; giữ các đơn vị đó hoặc dùng mã khác."
    en = "{count} units that hold this task are no longer among its leads; keep them, or use another code."


class DeadlineMissing(Refusal):
    status = 422
    vi = "Chưa có thời hạn: nhiệm vụ được ghi nhận ở danh sách cần bổ sung."
    en = "No deadline: the task is kept in the list of what is to be completed."
