"""Why a caller is turned away. webapi shows these in the same shape as a domain's refusals."""

import re
from typing import ClassVar


class AccessRefused(Exception):  # noqa: N818 - house rule: a refusal says what was refused, without a suffix
    """A caller is turned away: `status`, `code`, the two titles, and what else an answer shows."""

    status: ClassVar[int] = 403
    vi: ClassVar[str] = ""
    en: ClassVar[str] = ""
    retry_after: ClassVar[int | None] = None
    code: ClassVar[str] = "access-refused"

    def __init_subclass__(cls) -> None:
        cls.code = re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    def __init__(self, *, field: str | None = None, **context: str | None) -> None:
        super().__init__(self.en.format(**context))
        self.field = field
        self.context = context

    @property
    def title_vi(self) -> str:
        return self.vi.format(**self.context)

    @property
    def title_en(self) -> str:
        return self.en.format(**self.context)


class Unauthenticated(AccessRefused):
    status = 401
    vi = "Bạn chưa đăng nhập hoặc phiên đăng nhập không hợp lệ."
    en = "You are not signed in, or the token is not valid."


class StaleToken(AccessRefused):
    status = 401
    vi = "Quyền của bạn đã thay đổi. Hãy đăng nhập lại."
    en = "Your rights have changed since the token was issued. Sign in again."


class BehindDirectory(AccessRefused):
    status = 503
    vi = "Danh bạ đang được cập nhật. Hãy thử lại sau giây lát."
    en = "The directory of people has not caught up with your token yet. Try again in a moment."
    retry_after = 1


class KeysUnavailable(AccessRefused):
    status = 503
    vi = "Chưa kiểm tra được phiên đăng nhập. Hãy thử lại sau giây lát."
    en = "The signing keys cannot be read at the moment. Try again in a moment."
    retry_after = 2


class Forbidden(AccessRefused):
    status = 403
    vi = "Bạn không có quyền “{permission}” đối với {where_vi}."
    en = "You do not have the right “{permission}” for {where_en}."

    def __init__(self, permission: str, unit: str | None = None) -> None:
        super().__init__(
            permission=permission,
            unit=unit,
            where_vi=f"đơn vị {unit}" if unit else "phạm vi này",
            where_en=f"unit {unit}" if unit else "this scope",
        )
        self.permission = permission
        self.unit = unit
