"""What identity refuses, and how it says so."""

from datetime import datetime
from typing import Self

from webapi.refusal import Refusal


class Missing(Refusal):
    status = 422
    vi = "Thiếu giá trị bắt buộc."
    en = "A required value is missing."


class BadDate(Refusal):
    status = 422
    vi = "“{value}” không phải là ngày (cần NĂM-THÁNG-NGÀY hoặc ngày/tháng/năm)."
    en = "“{value}” is not a date (YYYY-MM-DD or dd/mm/yyyy)."


class EndsBeforeStart(Refusal):
    status = 422
    vi = "Ngày kết thúc {end} đứng trước ngày bắt đầu {start}."
    en = "It ends on {end}, before it starts on {start}."


class Duplicate(Refusal):
    status = 422
    vi = "Trùng với dòng {other}."
    en = "This repeats row {other}."


class OverlappingValidity(Refusal):
    status = 422
    vi = "Hiệu lực của “{code}” từ {start} chồng lên giai đoạn bắt đầu từ {other}."
    en = "The validity of “{code}” from {start} overlaps the one that starts on {other}."


class OverlappingRoles(Refusal):
    status = 422
    vi = (
        "Vai trò “{role}” tại đơn vị “{unit}” chồng lên thời gian đã giao từ {start}. "
        "Để kết thúc hoặc sửa thời gian đó, hãy ghi đúng ngày bắt đầu {start}."
    )
    en = (
        "The role “{role}” in the unit “{unit}” overlaps the one given from {start}. "
        "To end or change that one, write its first day {start}."
    )


class UnknownParent(Refusal):
    status = 422
    vi = "Không có đơn vị cấp trên mang mã “{parent}”."
    en = "There is no parent unit with the code “{parent}”."


class ParentNotThere(Refusal):
    status = 422
    vi = "Đơn vị cấp trên “{parent}” không tồn tại suốt thời gian của dòng này (từ {start})."
    en = "The parent unit “{parent}” does not exist on every day of this row (from {start})."


class UnknownSuccessor(Refusal):
    status = 422
    vi = "Không có đơn vị kế thừa mang mã “{successor}”."
    en = "There is no successor unit with the code “{successor}”."


class CircularParent(Refusal):
    status = 422
    vi = "Đơn vị “{code}” trở thành cấp trên của chính mình."
    en = "The unit “{code}” would be above itself."


class UnknownGroup(Refusal):
    status = 422
    vi = "Không có nhóm đơn vị “{value}”."
    en = "There is no group of units “{value}”."


class NoSuchUnit(Refusal):
    status = 404
    vi = "Không có đơn vị mang mã “{code}”."
    en = "There is no unit with the code “{code}”."


class UnknownUnit(Refusal):
    status = 422
    vi = "Không có đơn vị mang mã “{code}”."
    en = "There is no unit with the code “{code}”."


class UnknownRole(Refusal):
    status = 422
    vi = "Không có vai trò “{value}”."
    en = "There is no role “{value}”."


class BadUsername(Refusal):
    status = 422
    vi = "Tên tài khoản “{value}” không hợp lệ: chỉ dùng chữ thường không dấu, số, dấu chấm, gạch nối."
    en = "“{value}” is not a user name: use lower-case letters without accents, digits, dots and hyphens."


class BadEmail(Refusal):
    status = 422
    vi = "Địa chỉ thư điện tử không hợp lệ."
    en = "This is not an e-mail address."


class WeakPassword(Refusal):
    status = 422
    vi = "Mật khẩu cần ít nhất 10 ký tự, có chữ hoa, chữ thường, chữ số và ký tự đặc biệt."
    en = "A password needs 10 characters or more: upper and lower case, a digit and a special character."


class ContradictingRows(Refusal):
    status = 422
    vi = "Tài khoản “{username}” có giá trị khác ở dòng {other}."
    en = "The account “{username}” has another value in row {other}."


class UsernameTaken(Refusal):
    status = 409
    vi = "Tên tài khoản “{username}” đã có người dùng."
    en = "The user name “{username}” is taken."


class Escalation(Refusal):
    status = 403
    vi = "Cần quyền “{permission}” rộng hơn để giao vai trò “{role}” tại đơn vị “{unit}”."
    en = "Granting the role “{role}” in the unit “{unit}” takes a wider right “{permission}” than yours."


class NotYoursToChange(Refusal):
    status = 403
    vi = (
        "Cần quyền “{permission}” rộng hơn để sửa tài khoản “{username}”: "
        "tài khoản này có vai trò ngoài phạm vi của bạn."
    )
    en = (
        "Changing the account “{username}” takes a wider right “{permission}” than yours: "
        "it holds roles beyond your reach."
    )


class OwnAccount(Refusal):
    status = 403
    vi = "Không tự đóng, mở lại hay đặt lại mật khẩu cho tài khoản của mình. Hãy nhờ người quản trị khác."
    en = "You cannot close, reopen or reset the password of your own account. Ask another administrator."


class NoSuchPerson(Refusal):
    status = 404
    vi = "Không có tài khoản này trong phạm vi quản lý của bạn."
    en = "There is no such account among those you manage."


class UnknownColumn(Refusal):
    status = 422
    vi = "Không nhận ra cột “{column}”."
    en = "The column “{column}” is not known."


class ImportRefused(Refusal):
    status = 422
    vi = "Tệp có {count} lỗi nên không dòng nào được nhập."
    en = "The file has {count} errors, so no row was imported."


class WrongCredentials(Refusal):
    status = 401
    vi = "Tên tài khoản hoặc mật khẩu không đúng."
    en = "The user name or the password is wrong."


class SignInBusy(Refusal):
    status = 503
    retry_after = 2
    vi = "Đang có quá nhiều người đăng nhập cùng lúc. Hãy thử lại sau giây lát."
    en = "Too many people are signing in at once. Try again in a moment."


class WrongPassword(Refusal):
    status = 422
    vi = "Mật khẩu hiện tại không đúng."
    en = "The present password is wrong."


class PasswordUsedBefore(Refusal):
    status = 422
    vi = "Mật khẩu mới phải khác {count} mật khẩu gần nhất."
    en = "The new password must differ from the last {count} ones."


class SessionOver(Refusal):
    status = 401
    vi = "Phiên làm việc đã hết hạn. Hãy đăng nhập lại."
    en = "The session is over. Sign in again."


class NoSuchSession(Refusal):
    status = 404
    vi = "Bạn không có phiên làm việc này."
    en = "You have no such session."


class TooManyAttempts(Refusal):
    status = 429
    vi = "Đăng nhập sai quá nhiều lần. Hãy thử lại sau {minutes} phút."
    en = "Too many failed attempts. Try again in {minutes} minutes."

    @classmethod
    def until(cls, end: datetime, at: datetime) -> Self:
        """The refusal that says how long to wait."""
        seconds = max(1, -int((at - end).total_seconds() // 1))
        refusal = cls(minutes=-(-seconds // 60))
        # webapi declares retry_after per class; how long this lock still lasts is known per refusal
        vars(refusal)["retry_after"] = seconds
        return refusal
