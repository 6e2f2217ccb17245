"""What the service refuses beside its domain: references that do not exist, are taken or are behind."""

from webapi.refusal import Refusal


class NoSuchFramework(Refusal):
    status = 404
    vi = "Không có bộ tiêu chí {framework} phiên bản {version}."
    en = "There is no framework {framework} version {version}."


class FrameworkDiffers(Refusal):
    vi = "Bộ tiêu chí {framework} phiên bản {version} đã có với nội dung khác; hãy đặt phiên bản mới."
    en = "Framework {framework} version {version} exists with other content; give it a new version."


class Behind(Refusal):
    vi = "Hệ thống chấm điểm chưa nhận đủ {what_vi}; hãy thử lại sau giây lát."
    en = "Scoring has not yet received {what_en}; try again in a moment."


class RoundTaken(Refusal):
    vi = "Đã có kỳ đánh giá mang mã {round}."
    en = "A round with the code {round} exists."


class NoUnits(Refusal):
    status = 422
    vi = "Nhóm {group} không có đơn vị nào vào ngày {day}."
    en = "The group {group} has no unit on {day}."


class NoSuchRound(Refusal):
    status = 404
    vi = "Không có kỳ đánh giá {round}."
    en = "There is no round {round}."


class NoSuchGroup(Refusal):
    status = 404
    vi = "Kỳ {round} không có nhóm {group}."
    en = "The round {round} has no group {group}."


class NotDueYet(Refusal):
    vi = "Chưa chốt số liệu được: còn {count} đơn vị được gia hạn mà hạn chưa hết"
    en = "Not to be closed yet: the extended deadlines of {count} unit(s) are still running"


class NoSuchAssessment(Refusal):
    status = 404
    vi = "Không có phiếu đánh giá này, hoặc bạn không được xem."
    en = "There is no such assessment, or you may not see it."


class NoSuchProposal(Refusal):
    status = 404
    vi = "Không có đề nghị công bố này."
    en = "There is no such proposal to publish."


class NoSuchRanking(Refusal):
    status = 404
    vi = "Chưa có bảng xếp hạng nào được công bố cho {round}/{group}."
    en = "No ranking of {round}/{group} has been published."


class NotRanked(Refusal):
    vi = "Nhóm {group} không xếp hạng."
    en = "The group {group} is not ranked."


class DecisionsRefused(Refusal):
    vi = "{count} quyết định bị từ chối; không quyết định nào được ghi."
    en = "{count} decisions are refused; none of them is kept."


class DecisionsForbidden(DecisionsRefused):
    status = 403


class DecisionsStale(DecisionsRefused):
    status = 412


class DecisionsUnclear(DecisionsRefused):
    status = 422


DECISIONS_REFUSED = (DecisionsForbidden, DecisionsStale, DecisionsUnclear)
"""In the order in which one of them speaks for a whole batch."""


class NoStanding(Refusal):
    status = 404
    vi = "Phiếu này chưa được xếp hạng; hãy thử lại sau giây lát."
    en = "This assessment has not been ranked yet; try again in a moment."


class ValuesRefused(Refusal):
    status = 422
    vi = "{count} giá trị không lưu được; chưa giá trị nào được lưu."
    en = "{count} values cannot be saved; none of them was."
