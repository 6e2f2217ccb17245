"""What evidence refuses, in words a person can act on."""

from webapi.refusal import Refusal


class FileTooBig(Refusal):
    status = 413
    vi = "Tệp {size} byte vượt quá giới hạn {limit} byte (100 MB); hãy chia nhỏ hoặc quét lại nhẹ hơn"
    en = "The file of {size} bytes exceeds the limit of {limit} bytes (100 MB); split it or scan it smaller"


class FileEmpty(Refusal):
    status = 422
    vi = "Tệp rỗng"
    en = "The file is empty"


class FilenameMalformed(Refusal):
    status = 422
    vi = "Tên tệp không hợp lệ: cần từ 1 đến 200 ký tự, không có dấu gạch chéo hay ký tự điều khiển"
    en = "The file name is malformed: 1 to 200 characters, no slashes or control characters"


class TypeNotAllowed(Refusal):
    status = 415
    vi = "Không nhận loại tệp {media_type}; các loại được nhận: {allowed}"
    en = "Files of type {media_type} are not accepted; accepted are: {allowed}"


class ExtensionMismatch(Refusal):
    status = 422
    vi = "Đuôi tệp “{extension}” không khớp loại tệp {media_type}"
    en = "The extension “{extension}” does not match the type {media_type}"


class HashMalformed(Refusal):
    status = 422
    vi = "Mã băm SHA-256 phải là 64 ký tự thập lục phân viết thường"
    en = "The SHA-256 must be 64 lower-case hexadecimal characters"


class CitationIncomplete(Refusal):
    status = 422
    vi = "Thiếu thông tin trích dẫn: cần số, ngày, cơ quan ban hành và trích yếu"
    en = "The citation is incomplete: number, date, issuer and abstract are required"


class CitationTooLong(Refusal):
    status = 422
    vi = "Nội dung trích dẫn dài quá {limit} ký tự"
    en = "The citation is longer than {limit} characters"


class IssuedInFuture(Refusal):
    status = 422
    vi = "Ngày ban hành {issued_on} ở sau ngày hiện tại"
    en = "The date of issue {issued_on} lies in the future"


class TargetMalformed(Refusal):
    status = 422
    vi = "Đối tượng được chứng minh không hợp lệ: mã cần từ 1 đến 200 ký tự"
    en = "The target is malformed: its id needs 1 to 200 characters"


class UnknownUnit(Refusal):
    status = 422
    vi = "Không có đơn vị mang mã {unit}"
    en = "There is no unit with code {unit}"


class NoSuchEvidence(Refusal):
    status = 404
    vi = "Không tìm thấy minh chứng"
    en = "No such evidence"


class NoSuchVersion(Refusal):
    status = 404
    vi = "Minh chứng không có phiên bản {version}"
    en = "The evidence has no version {version}"


class UploadExpired(Refusal):
    status = 410
    vi = "Phiên tải lên đã hết hạn; hãy tải lên lại"
    en = "The upload has expired; start again"


class UploadComplete(Refusal):
    status = 409
    vi = "Tệp đã tải lên xong (trạng thái: {state}), không còn phần nào phải gửi"
    en = "The file has been uploaded (state: {state}); no part is awaited"


class SentByForm(Refusal):
    status = 409
    vi = "Tệp đến {limit} byte được gửi bằng một biểu mẫu, không gửi theo phần"
    en = "Files up to {limit} bytes are sent by one form, not in parts"


class PartsMissing(Refusal):
    status = 409
    vi = "Tệp còn thiếu phần {parts} trong {count} phần; hãy gửi tiếp các phần này"
    en = "Of {count} parts of the file these are missing: {parts}; send them"


class StoreUnavailable(Refusal):
    status = 503
    retry_after = 2
    vi = "Kho lưu trữ tạm thời không trả lời. Hãy thử lại sau giây lát"
    en = "The store does not answer. Try again in a moment"


class Behind(Refusal):
    """A projection has not heard of what the request is about; the same request will pass in a moment."""

    vi = "Dữ liệu đang được cập nhật ({what_vi}). Hãy thử lại sau giây lát."
    en = "This service has not heard of {what_en} yet. Try again in a moment."


class NotKept(Refusal):
    status = 409
    vi = "Phiên bản {version} chưa được lưu giữ (trạng thái: {state})"
    en = "Version {version} is not kept (state: {state})"


class NothingKept(Refusal):
    status = 409
    vi = "Minh chứng chưa có phiên bản nào được lưu giữ"
    en = "No version of this evidence is kept yet"


class AlreadyLinked(Refusal):
    status = 409
    vi = "Minh chứng đã gắn với đối tượng này"
    en = "The evidence is already linked to this target"


class CriterionLocked(Refusal):
    """Scoring has told that the sheet was signed, or its group closed."""

    status = 409
    vi = (
        "Minh chứng của tiêu chí {leaves} đang khóa vì phiếu đã ký nộp hoặc đã chốt số liệu. Trước khi chốt,"
        " thủ trưởng có thể rút phiếu về, cơ quan thẩm định có thể trả lại tiêu chí"
    )
    en = (
        "The evidence of criterion {leaves} is locked: the sheet was signed or its group closed. Before the"
        " closing the head may recall the sheet, or the verifier return the criterion"
    )


class EvidenceLocked(Refusal):
    """A new version would change what a locked criterion relies on."""

    status = 409
    vi = (
        "Tài liệu này không nhận phiên bản mới vì đang chứng minh tiêu chí {leaves} của phiếu đã ký nộp hoặc"
        " đã chốt số liệu. Hãy tải lên một tài liệu riêng, hoặc đề nghị trả lại tiêu chí trước khi chốt"
    )
    en = (
        "The paper takes no new version: it proves criterion {leaves} of a sheet that was signed or closed."
        " Upload a separate paper, or ask for the criterion to be returned before the closing"
    )


class NoSuchLink(Refusal):
    status = 404
    vi = "Minh chứng không gắn với đối tượng này"
    en = "The evidence is not linked to this target"
