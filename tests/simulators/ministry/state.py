from typing import Self

from starlette.requests import Request

from simulators.ministry.faults import Faults
from simulators.ministry.register import Register
from simulators.ministry.security import Tokens
from simulators.ministry.settings import Settings


class State:
    """Everything one running simulator knows."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.tokens = Tokens(settings.token_seconds)
        self.faults = Faults()
        self.register = Register(settings.receipts_file)
        self.calls = 0
        self.tokens_issued = 0

    @classmethod
    def of(cls, request: Request) -> Self:
        state: object = request.app.state.simulator
        assert isinstance(state, cls)
        return state
