"""The one place where refusals, rejected input and faults become ``application/problem+json`` (RFC 9457)."""

from collections.abc import Mapping

from auth.errors import AccessRefused
from fastapi import FastAPI, Request, Response
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from persistence.faults import sqlstate
from pydantic import BaseModel
from sqlalchemy.exc import DBAPIError
from starlette.exceptions import HTTPException

from webapi.refusal import FieldReason, Refusal, filled
from webapi.validation import reasons

MEDIA_TYPE = "application/problem+json"
SCHEMA_REF = {"$ref": "#/components/schemas/Problem"}
UNSTORABLE_SQLSTATES = ("22021", "22P05")
"""Text with U+0000, which PostgreSQL cannot hold in text and jsonb."""


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
    errors: list[FieldProblem]
    current: object | None = None


class InvalidRequest(Refusal):
    status = 422
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


class RequestNotReadable(Refusal):
    status = 400
    vi = "Yêu cầu không đọc được."
    en = "The request cannot be read."


class TextNotStorable(Refusal):
    status = 422
    vi = "Nội dung có ký tự không lưu được (U+0000)."
    en = "The text has a character that cannot be stored (U+0000)."


class TemporarilyUnavailable(Refusal):
    status = 503
    retry_after = 1
    vi = "Hệ thống tạm thời gián đoạn. Hãy thử lại sau giây lát."
    en = "The service is interrupted. Try again in a moment."


class UnexpectedFault(Refusal):
    status = 500
    vi = "Có lỗi ngoài dự kiến. Lỗi đã được ghi nhận."
    en = "Something unexpected went wrong. It has been recorded."


PLAIN_HTTP = {kind.status: kind for kind in (NotFound, MethodNotAllowed, BodyTooLarge)}


def refusals(*classes: type[Refusal] | type[AccessRefused]) -> dict[int | str, dict[str, object]]:
    """``responses=`` of a route that may refuse so, grouped by status."""
    texts: dict[int | str, list[str]] = {}
    for kind in classes:
        texts.setdefault(kind.status, []).append(f"`{kind.code}`: {kind.en}")
    content = {MEDIA_TYPE: {"schema": SCHEMA_REF}}
    return {status: {"description": " · ".join(of), "content": content} for status, of in texts.items()}


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
    language = preferred(request.headers.get("accept-language", ""))
    title = vi if language == "vi" else en
    errors = refusal.errors if isinstance(refusal, Refusal) else ()
    detail = "; ".join(f"{one.field}: {getattr(one, language)}" for one in errors[:5]) or title
    if refusal.field and not errors:
        errors = (FieldReason(refusal.field, vi, en),)
    problem = Problem(
        type=f"urn:dti:problem:{refusal.code}",
        title=title,
        status=status or refusal.status,
        code=refusal.code,
        detail=detail,
        instance=request.url.path,
        title_vi=vi,
        title_en=en,
        errors=[_shown(one, language) for one in errors],
        current=jsonable_encoder(getattr(refusal, "current", None)),
    )
    sent = {**(headers or {}), "content-language": language, "vary": "accept-language"}
    if refusal.retry_after is not None:
        sent["retry-after"] = str(refusal.retry_after)
    if isinstance(refusal, AccessRefused) and refusal.status == 401:  # noqa: PLR2004 - RFC 9110 §15.5.2
        sent["www-authenticate"] = refusal.challenge
    return Response(problem.model_dump_json(exclude_none=True), problem.status, sent, MEDIA_TYPE)


def _shown(reason: FieldReason, language: str) -> FieldProblem:
    hint = reason.hint_vi if language == "vi" else reason.hint_en
    return FieldProblem(field=reason.field, reason_vi=reason.vi, reason_en=reason.en, hint=hint)


def preferred(accept: str) -> str:
    """``vi`` unless the caller ranks English higher (RFC 9110 §12.5.4)."""
    weights = {"vi": 0.0, "en": 0.0}
    for part in accept.lower().replace(" ", "").split(","):
        language, _, quality = part.partition(";q=")
        digits = quality.replace(".", "", 1).isdecimal()
        weights[language.split("-")[0]] = float(quality) if digits else float(not quality)
    return "en" if weights["en"] > weights["vi"] else "vi"


async def _handle(request: Request, error: Exception) -> Response:
    match error:
        case Refusal() | AccessRefused():
            return answer(request, error)
        case RequestValidationError():
            return answer(request, InvalidRequest(errors=reasons(error.errors())))
        case HTTPException(status_code=status):
            kind = PLAIN_HTTP.get(status, RequestNotReadable)
            return answer(request, kind(method=request.method), status=status, headers=error.headers)
        case DBAPIError() if sqlstate(error) in UNSTORABLE_SQLSTATES:
            return answer(request, TextNotStorable())
        case _:
            raise error


def install(app: FastAPI) -> None:
    """Teach the app to answer every refusal and rejected request as a problem."""
    for kind in (Refusal, AccessRefused, RequestValidationError, HTTPException, DBAPIError):
        app.add_exception_handler(kind, _handle)
