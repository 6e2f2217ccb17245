"""The one place where refusals, rejected input and faults become ``application/problem+json`` (RFC 9457)."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import ClassVar, Protocol

from auth.errors import AccessRefused
from fastapi import FastAPI, Request, Response
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException

from webapi.refusal import FieldReason, Refusal, filled
from webapi.validation import reasons

MEDIA_TYPE = "application/problem+json"


class FieldProblem(BaseModel):
    field: str
    reason_vi: str
    reason_en: str
    hint: str | None = None


class Problem(BaseModel):
    """RFC 9457 problem: ``code`` is stable, texts are for people, ``current`` is the present document."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    instance: str
    title_vi: str
    title_en: str
    errors: list[FieldProblem] = Field(default_factory=list[FieldProblem])
    current: object | None = None


class NotReadable(Refusal):
    status = 422
    code = "invalid-request"
    vi = "Yêu cầu có trường không hợp lệ."
    en = "Some fields of the request are not valid."


class NotFound(Refusal):
    status = 404
    vi = "Không tìm thấy địa chỉ này."
    en = "There is nothing at this address."


class MethodNotAllowed(Refusal):
    status = 405
    vi = "Địa chỉ này không nhận phương thức {method}."
    en = "This address does not take the method {method}."


class BodyTooLarge(Refusal):
    status = 413
    vi = "Nội dung gửi lên quá lớn."
    en = "The body of the request is too large."


class InvalidHttpRequest(Refusal):
    status = 400
    vi = "Yêu cầu không đọc được."
    en = "The request cannot be read."


class TemporarilyUnavailable(Refusal):
    status = 503
    vi = "Hệ thống tạm thời gián đoạn. Hãy thử lại sau giây lát."
    en = "The service is interrupted. Try again in a moment."
    retry_after = 1


class UnexpectedFault(Refusal):
    status = 500
    vi = "Có lỗi ngoài dự kiến. Lỗi đã được ghi nhận."
    en = "Something unexpected went wrong. It has been recorded."


class Shown(Protocol):
    """What domains' refusals and auth's have in common."""

    status: ClassVar[int]
    code: ClassVar[str]
    vi: ClassVar[str]
    en: ClassVar[str]
    retry_after: ClassVar[int | None]


FALLBACKS: Mapping[int, type[Refusal]] = {
    HTTPStatus.NOT_FOUND: NotFound,
    HTTPStatus.METHOD_NOT_ALLOWED: MethodNotAllowed,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: BodyTooLarge,
    HTTPStatus.UNPROCESSABLE_ENTITY: NotReadable,
}
SQLSTATES_THAT_HEAL = ("08", "40", "53", "57P")


def refusals(*classes: type[Refusal] | type[AccessRefused]) -> dict[int | str, dict[str, object]]:
    """``responses=`` of a route that may refuse so, grouped by status."""
    by_status: dict[int | str, list[str]] = {}
    for one in classes:
        by_status.setdefault(one.status, []).append(f"`{one.code}`: {one.en}")
    return {
        status: {"description": " · ".join(texts), "content": {MEDIA_TYPE: {"schema": SCHEMA_REF}}}
        for status, texts in by_status.items()
    }


SCHEMA_REF = {"$ref": "#/components/schemas/Problem"}


def answer(
    request: Request,
    refusal: Refusal | AccessRefused,
    *,
    status: int | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The problem for a refusal, in the language the caller prefers."""
    context: dict[str, object] = dict(refusal.context)
    vi, en = filled(refusal.vi, context), filled(refusal.en, context)
    vietnamese = prefers_vietnamese(request.headers.get("accept-language", ""))
    problem = Problem(
        type=f"urn:dti:problem:{refusal.code}",
        title=vi if vietnamese else en,
        status=status or refusal.status,
        code=refusal.code,
        detail=_detail(refusal, vietnamese=vietnamese) or (vi if vietnamese else en),
        instance=request.url.path,
        title_vi=vi,
        title_en=en,
        errors=[_shown(reason, vietnamese=vietnamese) for reason in _reasons(refusal, vi, en)],
        current=jsonable_encoder(getattr(refusal, "current", None)),
    )
    sent = dict(headers or {}) | {"content-language": "vi" if vietnamese else "en", "vary": "accept-language"}
    if refusal.retry_after is not None:
        sent["retry-after"] = str(refusal.retry_after)
    body = problem.model_dump_json(exclude_none=True)
    return Response(body, status_code=problem.status, headers=sent, media_type=MEDIA_TYPE)


def prefers_vietnamese(accept: str) -> bool:
    """Vietnamese unless the caller ranks English higher (RFC 9110 §12.5.4)."""
    weights = {"vi": 0.0, "en": 0.0}
    for part in accept.lower().split(","):
        language, _, parameter = part.strip().partition(";")
        name, quality = parameter.strip().partition("=")[::2]
        try:
            weight = float(quality) if name == "q" else 1.0
        except ValueError:
            weight = 0.0
        short = language.split("-")[0]
        if short in weights:
            weights[short] = max(weights[short], weight)
    return weights["vi"] >= weights["en"]


def _reasons(refusal: Refusal | AccessRefused, vi: str, en: str) -> Iterable[FieldReason]:
    if isinstance(refusal, Refusal) and refusal.errors:
        return refusal.errors
    return (FieldReason(refusal.field, vi, en),) if refusal.field else ()


def _shown(reason: FieldReason, *, vietnamese: bool) -> FieldProblem:
    hint = reason.hint_vi if vietnamese else reason.hint_en
    return FieldProblem(field=reason.field, reason_vi=reason.vi, reason_en=reason.en, hint=hint)


def _detail(refusal: Refusal | AccessRefused, *, vietnamese: bool) -> str:
    errors = refusal.errors if isinstance(refusal, Refusal) else ()
    return "; ".join(f"{one.field}: {one.vi if vietnamese else one.en}" for one in errors[:5])


def heals(error: Exception) -> bool:
    """Whether the database or the pool may well answer the same request in a moment."""
    if isinstance(error, DBAPIError):
        state = str(getattr(error.orig, "sqlstate", "") or "")
        lost = error.connection_invalidated or isinstance(error, OperationalError | InterfaceError)
        return state.startswith(SQLSTATES_THAT_HEAL) or (lost and not state)
    return isinstance(error, PoolTimeoutError | ConnectionError | TimeoutError)


def install(app: FastAPI) -> None:
    """Teach the app to answer every refusal and rejected request as a problem."""

    async def refused(request: Request, error: Exception) -> Response:
        if not isinstance(error, Refusal | AccessRefused):
            raise error
        challenge = {"www-authenticate": "Bearer"} if error.status == HTTPStatus.UNAUTHORIZED else None
        return answer(request, error, headers=challenge)

    async def not_readable(request: Request, error: Exception) -> Response:
        if not isinstance(error, RequestValidationError):
            raise error
        return answer(request, NotReadable(errors=reasons(error.errors())))

    async def plain_http(request: Request, error: Exception) -> Response:
        if not isinstance(error, HTTPException):
            raise error
        kind = FALLBACKS.get(error.status_code, InvalidHttpRequest)
        return answer(request, kind(method=request.method), status=error.status_code, headers=error.headers)

    app.add_exception_handler(Refusal, refused)
    app.add_exception_handler(AccessRefused, refused)
    app.add_exception_handler(RequestValidationError, not_readable)
    app.add_exception_handler(HTTPException, plain_http)
