"""Asking everything once, and reading which kind of answer came."""

from dataclasses import dataclass

from httpx2 import Response

from rights.asking import World
from rights.people import NOBODY, PEOPLE
from rights.reading import Answer, Row, rows
from rights.streaming import listening

WHAT_IS_MISSING = frozenset(
    {
        "no-such-assessment", "no-such-ranking", "no-such-publication", "no-such-task", "no-such-plan",
        "no-such-evidence", "no-such-notice", "no-such-session", "no-such-person",
    }
)  # fmt: skip
"""Codes of 404 that speak of the thing itself; others speak of what was asked of it."""


@dataclass(frozen=True)
class Asked:
    """One request by one person and what came back."""

    row: Row
    person: str
    address: str
    answer: Answer
    status: int
    text: str

    def __str__(self) -> str:
        return f"{self.row} by {self.person}: {self.answer} ({self.status}) {self.text[:200]}"


async def ask_everything(world: World) -> list[Asked]:
    """Each row, each way of asking, each person."""
    return [
        await _ask(world, row, person, *request)
        for row in rows()
        for request in world.asked(row)
        for person in (*PEOPLE, NOBODY)
    ]


async def _ask(
    world: World, row: Row, person: str, method: str, address: str, more: dict[str, object]
) -> Asked:
    platform = world.platform
    if row.operation == "GET /v1/stream":
        async with listening(platform.apps["notify"], platform.bearer(person)) as stream:
            answer = Answer.ALLOWED if stream.status == 200 else Answer.CLOSED
            return Asked(row, person, address, answer, stream.status, stream.text)
    got = await platform.ask(row.service, person, method, address, **more)
    platform.clients[row.service].cookies.clear()
    return Asked(row, person, address, kind_of(got), got.status_code, told_by(got))


def told_by(answer: Response) -> str:
    """Everything an answer says, its headers included."""
    return answer.text + str(dict(answer.headers))


def kind_of(answer: Response) -> Answer:
    """A fault is no answer at all."""
    if answer.is_server_error:
        return Answer.BROKEN
    code = _code(answer)
    if answer.status_code == 401 and code == "unauthenticated":
        return Answer.CLOSED
    if answer.status_code == 403:
        return Answer.FORBIDDEN
    if answer.status_code == 404 and code in WHAT_IS_MISSING:
        return Answer.HIDDEN
    return Answer.ALLOWED


def _code(answer: Response) -> str:
    if not answer.headers.get("content-type", "").startswith("application/problem+json"):
        return ""
    return str(answer.json()["code"])
