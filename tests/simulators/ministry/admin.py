"""The tester's side of the simulator: switch faults, look at what was received."""

from pydantic import TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from simulators.ministry.faults import Fault
from simulators.ministry.state import State

_FAULTS: TypeAdapter[list[Fault]] = TypeAdapter(list[Fault])


async def switch_on(request: Request) -> Response:
    try:
        faults = _FAULTS.validate_json(await request.body())
    except ValidationError as error:
        return Response(error.json(include_url=False), 422, media_type="application/json")
    state = State.of(request)
    state.faults.switch_on(faults)
    return _faults(state, 201)


async def show_faults(request: Request) -> Response:
    return _faults(State.of(request))


async def clear_faults(request: Request) -> Response:
    state = State.of(request)
    state.faults.clear()
    return _faults(state)


async def received(request: Request) -> Response:
    """Every record with its receipt, and how often each key arrived (since this process started)."""
    state = State.of(request)
    records = state.register.by_key.values()
    return JSONResponse(
        {
            "count": len(records),
            "distinct_receipts": len({record.receipt_number for record in records}),
            "calls": state.calls,
            "tokens_issued": state.tokens_issued,
            "records": [
                {**record.model_dump(mode="json"), "seen": state.register.seen.get(record.key, 0)}
                for record in records
            ],
        }
    )


async def forget(request: Request) -> Response:
    """Start again with nothing received: for tests that share one simulator."""
    State.of(request).register.forget()
    return await received(request)


async def health(_: Request) -> Response:
    return JSONResponse({"status": "ok"})


def _faults(state: State, status: int = 200) -> Response:
    return JSONResponse([fault.model_dump(mode="json") for fault in state.faults.switched], status)
