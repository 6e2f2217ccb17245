"""Why a request about plans and tasks is refused, in words for the person who asked."""

from webapi.refusal import Refusal


class NoSuchTask(Refusal):
    status = 404
    vi = "Không tìm thấy nhiệm vụ."
    en = "There is no such task."


class NoSuchPlan(Refusal):
    status = 404
    vi = "Không tìm thấy kế hoạch “{plan}”."
    en = "There is no plan “{plan}”."


class NoSuchHoliday(Refusal):
    status = 404
    vi = "Ngày {day} không có trong lịch nghỉ, làm bù."
    en = "{day} is not in the table of days off and days worked in exchange."


class NoSuchCycle(Refusal):
    status = 404
    vi = "Nhiệm vụ chưa có kỳ “{cycle}”."
    en = "The task has no cycle “{cycle}”."


class UnreadableDeadline(Refusal):
    status = 422
    vi = "Không hiểu thời hạn “{text}”. Hãy ghi ngày cụ thể."
    en = "The deadline “{text}” cannot be read. State a date."


class NoSuchDay(Refusal):
    status = 422
    vi = "Thời hạn “{text}” có ngày không tồn tại."
    en = "The deadline “{text}” names a day that does not exist."


class NoAnchorDay(Refusal):
    status = 422
    vi = "Thời hạn “{text}” cần ngày ban hành hoặc ngày nhận để tính."
    en = "The deadline “{text}” counts from a day of issue or receipt, which is not known."


class DaysInOnePeriod(Refusal):
    status = 422
    vi = "Thời hạn “{text}” nêu hơn một ngày trong cùng một kỳ; mỗi kỳ chỉ có một ngày đến hạn."
    en = "The deadline “{text}” names more than one day in one period; each period has one due day."


class AlreadyAccepted(Refusal):
    vi = "Nhiệm vụ đã được tiếp nhận."
    en = "The task has already been accepted."


class NotAccepted(Refusal):
    vi = "Hãy tiếp nhận nhiệm vụ trước."
    en = "The task has to be accepted first."


class AlreadyCompleted(Refusal):
    vi = "Nhiệm vụ đã hoàn thành."
    en = "The task is already completed."


class AwaitingConfirmation(Refusal):
    vi = "Nhiệm vụ đang chờ xác nhận hoàn thành."
    en = "The completion is waiting to be confirmed."


class NothingToConfirm(Refusal):
    vi = "Chưa có đề nghị xác nhận hoàn thành."
    en = "No completion has been submitted."


class OwnCompletion(Refusal):
    status = 403
    vi = "Người trình hoàn thành không được tự xác nhận hoặc từ chối."
    en = "Whoever submitted a completion may not decide on it."


class CollectiveTask(Refusal):
    vi = "Nhiệm vụ giao chung: từng đơn vị thực hiện phần của mình."
    en = "This is a collective task: each unit works on its own part."


class CycleRequired(Refusal):
    vi = "Nhiệm vụ thường xuyên chưa có kỳ hiện tại."
    en = "The recurring task has no current cycle yet."


class PercentOutOfRange(Refusal):
    status = 422
    vi = "Tiến độ phải từ 0 đến 100."
    en = "Progress must be between 0 and 100."


class TextRequired(Refusal):
    status = 422
    vi = "Cần ghi nội dung."
    en = "A text is required."


class Behind(Refusal):
    """A projection has not heard of what the request names; the same request will pass in a moment."""

    vi = "Dữ liệu đang được cập nhật ({what_vi}). Hãy thử lại sau giây lát."
    en = "This service has not heard of {what_en} yet. Try again in a moment."
