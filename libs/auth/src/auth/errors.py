"""Why a caller is turned away; webapi shows these in the same shape as a domain's refusals."""

import re
from typing import ClassVar


class AccessRefused(Exception):
    """A caller is turned away; `vi` and `en` are format strings over `context`."""

    status: ClassVar[int] = 403
    code: ClassVar[str]
    vi: ClassVar[str]
    en: ClassVar[str]
    retry_after: ClassVar[int | None] = None
    challenge: ClassVar[str] = "Bearer"
    """What a 401 asks for, as ``WWW-Authenticate`` tells it (RFC 6750 §3)."""

    def __init_subclass__(cls) -> None:
        cls.code = re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    def __init__(self, *, field: str | None = None, **context: str | None) -> None:
        super().__init__(self.en.format(**context))
        self.field = field
        self.context = context


class Unauthenticated(AccessRefused):
    status = 401
    vi = "Bạn chưa đăng nhập hoặc phiên đăng nhập không hợp lệ."
    en = "You are not signed in, or the token is not valid."


class StaleToken(AccessRefused):
    status = 401
    vi = "Quyền của bạn đã thay đổi. Hãy đăng nhập lại."
    en = "Your rights have changed since the token was issued. Sign in again."


class ConfirmationRequired(AccessRefused):
    """The step-up of RFC 9470: the same person, but the password was given too long ago."""

    status = 401
    challenge = 'Bearer error="insufficient_user_authentication", max_age="300"'
    vi = "Thao tác này cần xác nhận lại mật khẩu."
    en = "This step needs the password again: it was given more than five minutes ago."


class BehindDirectory(AccessRefused):
    status = 503
    retry_after = 1
    vi = "Danh bạ đang được cập nhật. Hãy thử lại sau giây lát."
    en = "The directory of people has not caught up with your token yet. Try again in a moment."


class KeysUnavailable(AccessRefused):
    status = 503
    retry_after = 2
    vi = "Chưa kiểm tra được phiên đăng nhập. Hãy thử lại sau giây lát."
    en = "The signing keys cannot be read at the moment. Try again in a moment."


class Forbidden(AccessRefused):
    """The right is missing; `unit` None means it is held for no unit at all."""

    status = 403
    vi = "Bạn không có quyền “{permission}” (đơn vị: {unit})."
    en = "You do not have the right “{permission}” (unit: {unit})."

    def __init__(self, permission: str, unit: str | None = None) -> None:
        super().__init__(permission=permission, unit=unit or "–")
        self.permission = permission
        self.unit = unit


class CsrfRefused(AccessRefused):
    vi = "Yêu cầu không kèm mã chống giả mạo. Hãy tải lại trang."
    en = "The request does not carry the anti-forgery token. Reload the page."


class CrossSiteRefused(AccessRefused):
    vi = "Yêu cầu đến từ một trang khác nên không được chấp nhận."
    en = "The request comes from another site and is not accepted."


class MediaTypeRefused(AccessRefused):
    status = 415
    vi = "Nội dung gửi lên phải là application/json (hoặc text/csv khi nhập tệp)."
    en = "The body must be application/json (or text/csv for an import)."
