"""Text that PostgreSQL cannot hold is refused, not a fault."""

import pytest

from .world import Caller, World, a_person

NUL = "a\x00b"


async def test_a_name_with_nul_signs_nobody_in(world: World) -> None:
    assert (await world.sign_in(NUL, "x")).status_code in {401, 422}


@pytest.mark.parametrize("path", ["/v1/units?q=a%00", "/v1/units/a%00b", "/v1/people?unit=a%00"])
async def test_nul_in_an_address_is_no_fault(admin: Caller, path: str) -> None:
    answer = await admin.world.client.get(path, headers=admin.bearer())
    assert answer.status_code in {404, 422}


async def test_nul_in_a_body_is_no_fault(admin: Caller) -> None:
    answer = await admin.post("/v1/people", a_person("a.b", [("officer", "25195")]) | {"post": NUL})
    assert answer.status_code == 422


async def test_nul_in_a_table_is_no_fault(admin: Caller) -> None:
    table = f"username,post,role,unit,valid_from\nnul.nul,{NUL},officer,25195,2025-07-01\n"
    assert (await admin.send("/v1/person-imports", table)).status_code == 422
