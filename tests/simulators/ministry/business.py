"""The interface partners see: a token, and values per indicator."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from simulators.ministry import security
from simulators.ministry.faults import Fault, Kind
from simulators.ministry.register import Answer, Outcome, Received
from simulators.ministry.state import State

LONGER_THAN_ANY_CLIENT_WAITS = 600.0
SLOW = 1.5

type Next = Callable[[], Awaitable[Response]]


async def token(request: Request) -> Response:
    state = State.of(request)
    if not security.knows(state.settings.partner, request.headers.get(security.HEADER)):
        return problem(401, "E401", "lgspaccesstoken không hợp lệ")
    form = (await request.body()).decode("latin-1")
    media_type = request.headers.get("content-type", "").partition(";")[0].strip()
    if media_type != "application/x-www-form-urlencoded" or form != "grant_type=client_credentials":
        return problem(400, "E400", "grant_type=client_credentials, dạng form")
    issued = state.tokens.issue(datetime.now(UTC))
    state.tokens_issued += 1
    return JSONResponse({"access_token": issued, "token_type": "Bearer", "expires_in": state.tokens.seconds})


async def receive_values(request: Request) -> Response:
    state = State.of(request)
    state.calls += 1
    signed = security.knows(state.settings.partner, request.headers.get(security.HEADER))
    if not (signed and state.tokens.valid(request.headers.get("authorization"), datetime.now(UTC))):
        return problem(401, "E401", "Chưa xác thực hoặc token đã hết hạn")
    key = request.headers.get("idempotency-key", "")
    if not key:
        return problem(400, "E400", "Thiếu Idempotency-Key", field="Idempotency-Key")
    indicator = str(request.path_params["indicator"])
    content = await request.body()

    async def keep() -> Response:
        return _keep(state, key, indicator, content)

    fault = state.faults.take(indicator)
    return await keep() if fault is None else await _faulty(state, fault, keep)


def _keep(state: State, key: str, indicator: str, content: bytes) -> Response:
    try:
        answer = state.register.receive(key, indicator, content, datetime.now(UTC))
    except ValidationError as error:
        return problem(422, "E422", "Dữ liệu không hợp lệ", errors=_errors(error))
    return _shown(answer)


async def _faulty(state: State, fault: Fault, keep: Next) -> Response:
    match fault.kind:
        case Kind.SLOW:
            await asyncio.sleep(fault.seconds or SLOW)
            return await keep()
        case Kind.DUPLICATE:
            first = await keep()
            return (
                first
                if first.status_code >= 400
                else Response(first.body, 409, media_type="application/json")
            )
        case _:
            if fault.received:
                await keep()
            return await _failure(state, fault)


async def _failure(state: State, fault: Fault) -> Response:
    field = fault.field or "values"
    match fault.kind:
        case Kind.TIMEOUT:
            await asyncio.sleep(fault.seconds or LONGER_THAN_ANY_CLIENT_WAITS)
            return problem(504, "E504", "Hết thời gian chờ")
        case Kind.UNAUTHORISED:
            state.tokens.forget_all()
            return problem(401, "E401", "Token đã hết hạn")
        case Kind.INVALID:
            message = "Giá trị không hợp lệ"
            return problem(422, "E422", message, errors=[{"field": field, "message": message}])
        case Kind.BUSY:
            answer = problem(429, "E429", "Quá nhiều yêu cầu")
            answer.headers["Retry-After"] = "1"
            return answer
        case Kind.ERROR_IN_200:
            return problem(200, "E99", "Hệ thống đang bận", field=fault.field)
        case _:
            return problem(500, "E500", "Lỗi hệ thống")


def _shown(answer: Answer) -> Response:
    record = answer.record
    match answer.outcome:
        case Outcome.ACCEPTED:
            return JSONResponse(_receipt(record, answer.outcome), 201)
        case Outcome.DUPLICATE:
            return JSONResponse(_receipt(record, answer.outcome), 200)
        case Outcome.VERSION_KNOWN:
            return JSONResponse(_receipt(record, answer.outcome), 409)
        case Outcome.KEY_REUSED:
            return problem(409, "E409", "Idempotency-Key đã dùng cho nội dung khác", field="Idempotency-Key")


def _receipt(record: Received, outcome: Outcome) -> dict[str, object]:
    return {
        "code": "00",
        "accepted": True,
        "outcome": outcome.value,
        "receipt_number": record.receipt_number,
        "received_at": record.received_at.isoformat(),
        "indicator": record.indicator,
        "version": record.body.version,
        "content_sha256": record.content_sha256,
    }


def _errors(error: ValidationError) -> list[dict[str, str]]:
    return [
        {"field": ".".join(str(part) for part in found["loc"]) or "body", "message": found["msg"]}
        for found in error.errors(include_url=False)
    ]


def problem(
    status: int,
    code: str,
    message: str,
    *,
    field: str | None = None,
    errors: list[dict[str, str]] | None = None,
) -> Response:
    found = errors if errors is not None else ([{"field": field, "message": message}] if field else [])
    return JSONResponse({"code": code, "accepted": False, "message": message, "errors": found}, status)
