"""What the life cycle of an assessment refuses."""

from webapi.refusal import Refusal


class StaleLeaf(Refusal):
    """The caller worked on an older version of the leaf; the command adds the present document."""

    status = 412
    vi = "Tiêu chí {leaf} đã được người khác thay đổi (phiên bản {version}); hãy tải lại"
    en = "Leaf {leaf} was changed meanwhile (version {version}); reload it"


class NotYourUnit(Refusal):
    status = 403
    vi = "Phiếu này thuộc đơn vị {unit}"
    en = "This assessment belongs to the unit {unit}"


class AlreadySubmitted(Refusal):
    vi = "Phiếu đã nộp; tiêu chí {leaf} đang khóa"
    en = "The assessment is submitted; leaf {leaf} is locked"


class GroupClosed(Refusal):
    vi = "Nhóm xếp hạng đã chốt số liệu; không thay đổi được nữa"
    en = "The ranking group is closed; nothing can be changed any more"


class ExcludedByFramework(Refusal):
    vi = "Bộ tiêu chí không áp dụng tiêu chí {leaf} cho đơn vị {unit}"
    en = "The framework does not apply leaf {leaf} to the unit {unit}"


class NaNotAllowed(Refusal):
    vi = "Tiêu chí {leaf} không cho phép đề nghị “không áp dụng”"
    en = "Leaf {leaf} may not be asked to be not applicable"


class ReasonMissing(Refusal):
    status = 422
    vi = "Phải nêu lý do"
    en = "A reason is needed"


class OnlyHeadSigns(Refusal):
    status = 403
    vi = "Chỉ người đứng đầu đơn vị được ký nộp hoặc rút phiếu"
    en = "Only the head of the unit signs off or recalls an assessment"


class OwnEntrySigned(Refusal):
    status = 403
    vi = "Người đã nhập số liệu không được tự ký nộp; tiêu chí do chính bạn nhập: {leaves}"
    en = "Who entered figures may not sign them off; leaves you entered yourself: {leaves}"


class EvidenceMissing(Refusal):
    status = 422
    vi = "Còn {count} tiêu chí thiếu tài liệu kiểm chứng"
    en = "{count} leaves lack their evidence"


class ValueImpossible(Refusal):
    status = 422
    vi = "Còn {count} tiêu chí có số liệu không hợp lệ"
    en = "{count} leaves hold figures that are not possible"


class NothingToExtend(Refusal):
    vi = "Phiếu đã nộp; không còn hạn tự đánh giá để gia hạn"
    en = "The assessment is submitted; there is no deadline to extend"


class DeadlineNotLater(Refusal):
    status = 422
    vi = "Hạn mới phải muộn hơn hạn hiện tại và chưa qua"
    en = "The new deadline must be later than the present one and not past"


class NothingToSubmit(Refusal):
    vi = "Phiếu đã nộp và không có tiêu chí nào được trả lại"
    en = "The assessment is submitted and no leaf has been returned"


class NotSubmitted(Refusal):
    vi = "Phiếu chưa nộp"
    en = "The assessment is not submitted"


class AppraisalBegun(Refusal):
    vi = "Đã bắt đầu thẩm định; không rút phiếu được nữa"
    en = "The appraisal has begun; the assessment can no longer be recalled"


class OwnUnitAppraised(Refusal):
    status = 403
    vi = "Không được thẩm định đơn vị của chính mình; tiêu chí {leaf} do {verifier} thẩm định"
    en = "Nobody appraises the own unit; leaf {leaf} is appraised by {verifier}"


class NotTheVerifier(Refusal):
    status = 403
    vi = "Tiêu chí {leaf} do {verifier} thẩm định"
    en = "Leaf {leaf} is appraised by {verifier}"


class AdjustmentUnclear(Refusal):
    status = 422
    vi = "Điều chỉnh cần đúng một trong hai: số liệu hoặc điểm"
    en = "An adjustment gives either inputs or a score, exactly one"


class AdjustmentIncomplete(Refusal):
    status = 422
    vi = "Số liệu điều chỉnh còn thiếu"
    en = "The adjusted figures are incomplete"


class ScoreOutOfRange(Refusal):
    status = 422
    vi = "Điểm phải từ 0 đến {maximum}"
    en = "The score must lie between 0 and {maximum}"


class NaNotRequested(Refusal):
    vi = "Đơn vị không đề nghị “không áp dụng” cho tiêu chí {leaf}"
    en = "The unit has not asked for leaf {leaf} to be not applicable"


class NaUndecided(Refusal):
    vi = "Hãy chấp thuận hoặc từ chối đề nghị “không áp dụng” của tiêu chí {leaf} trước"
    en = "First approve or refuse the not-applicable request of leaf {leaf}"


class AlreadyApproved(Refusal):
    vi = "Kết quả đã được hội đồng thông qua"
    en = "The council has approved the result"


class NotAppraised(Refusal):
    vi = "Còn {count} tiêu chí chưa thẩm định: {leaves}"
    en = "{count} leaves are not appraised: {leaves}"


class NotClosed(Refusal):
    vi = "Nhóm xếp hạng chưa chốt số liệu"
    en = "The ranking group is not closed"


class NotApprovedByCouncil(Refusal):
    vi = "Kết quả chưa được hội đồng thông qua"
    en = "The council has not approved the result"
