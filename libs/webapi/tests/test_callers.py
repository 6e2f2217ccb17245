from .notes import Service


def _cookies(service: Service, **more: str) -> dict[str, str]:
    cookies = {"dti_access": service.token(), **more}
    return {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}


async def test_without_a_token_every_route_of_the_service_is_closed(service: Service) -> None:
    answer = await service.client.get("/v1/notes")
    assert (answer.status_code, answer.json()["code"], answer.headers["www-authenticate"]) == (
        401,
        "unauthenticated",
        "Bearer",
    )


async def test_a_public_route_reads_no_token(service: Service) -> None:
    answer = await service.client.get("/public/v1/about", headers={"Cookie": "dti_access=expired"})
    assert answer.json() == {"about": "notes"}


async def test_an_expired_token_is_401(service: Service) -> None:
    answer = await service.client.get("/v1/notes", headers=service.bearer(seconds=-60))
    assert answer.status_code == 401


async def test_a_token_that_knows_more_than_the_service_is_503(service: Service) -> None:
    answer = await service.client.get("/v1/notes", headers=service.bearer(version=2))
    assert (answer.status_code, answer.json()["code"], answer.headers["retry-after"]) == (
        503,
        "behind-directory",
        "1",
    )


async def test_a_token_older_than_the_directory_is_401(service: Service) -> None:
    person = await service.knows(version=3)
    answer = await service.client.get("/v1/notes", headers=service.bearer(person, version=2))
    assert (answer.status_code, answer.json()["code"]) == (401, "stale-token")


async def test_a_missing_right_is_named(service: Service) -> None:
    answer = await service.client.get("/v1/notes/reports/2026", headers=service.bearer())
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert "identity.unit.manage" in answer.json()["title"]


async def test_a_cookie_may_read(service: Service) -> None:
    assert (await service.client.get("/v1/notes", headers=_cookies(service))).status_code == 200


async def test_a_cookie_alone_may_not_write(service: Service) -> None:
    headers = _cookies(service, dti_csrf="secret")
    answer = await service.client.post("/v1/notes", json={"title": "forged"}, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "csrf-refused")


async def test_a_cookie_with_its_csrf_header_may_write(service: Service) -> None:
    headers = _cookies(service, dti_csrf="secret") | {"X-CSRF-Token": "secret"}
    answer = await service.client.post("/v1/notes", json={"title": "genuine"}, headers=headers)
    assert answer.status_code == 201


async def test_an_empty_csrf_cookie_guards_nothing_away(service: Service) -> None:
    headers = _cookies(service, dti_csrf="") | {"X-CSRF-Token": ""}
    answer = await service.client.post("/v1/notes", json={"title": "empty"}, headers=headers)
    assert answer.status_code == 403
