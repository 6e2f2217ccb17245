"""What the demo and the seed do when the platform says no, or not yet."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from dti.board import PlainBoard
from dti.demo.crowd import NeverCame, all_of, until
from dti.demo.load import take_plan
from dti.demo.people import Gateway, Person, Refused
from dti.errors import PlatformError
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse


def _problem(status: int, code: str, title: str, *fields: tuple[str, str]) -> JSONResponse:
    errors = [{"field": field, "reason_en": reason} for field, reason in fields]
    return JSONResponse({"code": code, "title_en": title, "errors": errors}, status)


class Platform:
    """A gateway whose tasks hear of the third unit list only at the third import."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.app = FastAPI()
        self.app.post("/api/identity/v1/sessions")(self.sign_in)
        self.app.get("/api/identity/v1/unit-lists")(self.unit_list)
        self.app.post("/api/tasks/v1/plan-imports")(self.take)

    async def sign_in(self) -> dict[str, str]:
        return {"access_token": "t"}

    async def unit_list(self, as_of: str) -> dict[str, str]:
        return {"as_of": as_of, "hash": f"list {len(self.asked)}"}

    async def take(self, request: Request) -> Any:
        self.asked.append(request.query_params["units_hash"])
        if "wrong" in await request.json():
            field = ("tasks[1].lead", "There is no such\nunit.")
            return _problem(422, "package-refused", "The package has 1 errors.", field)
        if len(self.asked) < 3:
            return _problem(409, "behind", "This service has not heard of the list of units yet.")
        return {}


@pytest_asyncio.fixture(loop_scope="session")
async def platform() -> Platform:
    return Platform()


@pytest_asyncio.fixture(loop_scope="session")
async def owner(platform: Platform) -> AsyncGenerator[Person]:
    gateway = Gateway("http://gateway", "demo")
    transport = httpx2.ASGITransport(platform.app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://gateway") as gateway.http:
        yield Person(gateway, "dn-skhcn.quantri")


async def test_a_plan_names_the_unit_list_it_means_and_waits_until_tasks_has_it(
    platform: Platform, owner: Person
) -> None:
    await take_plan(owner, "a plan", {})
    assert platform.asked == ["list 0", "list 1", "list 2"]


async def test_a_refusal_is_one_line_that_names_request_code_and_fields(owner: Person) -> None:
    with pytest.raises(PlatformError) as refused:
        await take_plan(owner, "a plan", {"wrong": True})
    assert str(refused.value) == (
        "POST /api/tasks/v1/plan-imports was refused: 422 package-refused · The package has 1 errors.; "
        "tasks[1].lead: There is no such unit."
    )


async def test_the_first_refusal_of_a_crowd_comes_out_of_it_as_itself(owner: Person) -> None:
    async def act(number: int) -> None:
        if number == 2:
            await take_plan(owner, "a plan", {"wrong": True})
        await asyncio.Event().wait()

    with pytest.raises(Refused):
        await all_of(PlainBoard(), "crowd", "many", range(4), act)


async def test_what_never_happens_is_named_in_one_line() -> None:
    async def look() -> None:
        return None

    with pytest.raises(NeverCame, match=r"^the last notice did not happen within 0 s \(last seen: None\)$"):
        await until(look, "the last notice", within=0, every=0)
