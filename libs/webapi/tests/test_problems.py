import pytest
from persistence import Database
from webapi.problems import preferred
from webapi.refusal import Refusal

from .notes import Service


async def test_a_refusal_is_a_problem_in_both_languages(service: Service) -> None:
    headers = service.bearer()
    await service.client.post("/v1/notes", json={"title": "một"}, headers=headers)
    answer = await service.client.post("/v1/notes", json={"title": "một"}, headers=headers)
    assert answer.status_code == 409
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {
        "type": "urn:dti:problem:already-there",
        "title": "Đã có ghi chú “một”.",
        "status": 409,
        "code": "already-there",
        "detail": "Đã có ghi chú “một”.",
        "instance": "/v1/notes",
        "title_vi": "Đã có ghi chú “một”.",
        "title_en": "There is a note “một” already.",
        "errors": [
            {
                "field": "title",
                "reason_vi": "Đã có ghi chú “một”.",
                "reason_en": "There is a note “một” already.",
            }
        ],
    }


async def test_english_is_given_to_who_asks_for_it(service: Service) -> None:
    headers = {"Accept-Language": "en-GB,en;q=0.9,vi;q=0.5"}
    answer = await service.client.get("/nowhere", headers=headers)
    assert (answer.json()["title"], answer.headers["content-language"]) == (
        "There is nothing at this address.",
        "en",
    )


@pytest.mark.parametrize("accept", ["", "vi,en", "fr", "en;q=x", "en;q=0.5, vi;q=0.5", ";;,=", "vi-VN"])
def test_vietnamese_is_the_language_of_the_house(accept: str) -> None:
    assert preferred(accept) == "vi"


@pytest.mark.parametrize("accept", ["en", "en-GB,en;q=0.9,vi;q=0.5", "vi;q=0.1, en; q=0.2"])
def test_english_when_it_ranks_higher(accept: str) -> None:
    assert preferred(accept) == "en"


async def test_rejected_input_names_each_field(service: Service) -> None:
    answer = await service.client.post(
        "/v1/notes", json={"title": "", "weight": -1}, headers=service.bearer()
    )
    assert answer.status_code == 422
    assert {error["field"]: error["reason_vi"] for error in answer.json()["errors"]} == {
        "title": "Cần ít nhất 1 ký tự.",
        "weight": "Phải từ 0 trở lên.",
    }


async def test_rejected_input_is_not_repeated(service: Service) -> None:
    answer = await service.client.post("/v1/notes", json={"title": "sensitive" * 9}, headers=service.bearer())
    assert "sensitive" not in answer.text


async def test_broken_json_is_a_problem(service: Service) -> None:
    headers = service.bearer() | {"content-type": "application/json"}
    answer = await service.client.post("/v1/notes", content=b"{", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request")


async def test_a_wrong_method_is_a_problem_that_names_the_allowed_ones(service: Service) -> None:
    answer = await service.client.delete("/public/v1/about")
    assert (answer.status_code, answer.json()["code"], answer.headers["allow"]) == (
        405,
        "method-not-allowed",
        "GET",
    )


async def test_a_body_over_the_limit_is_refused(service: Service) -> None:
    answer = await service.client.post("/v1/notes", json={"title": "x" * 3000}, headers=service.bearer())
    assert (answer.status_code, answer.json()["code"]) == (413, "body-too-large")


async def test_a_fault_leaks_nothing_and_is_logged_once(
    service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = await service.client.get("/v1/notes/breaking/now", headers=service.bearer())
    logged = [line for line in capsys.readouterr().out.splitlines() if "request failed" in line]
    assert (answer.status_code, answer.json()["code"]) == (500, "unexpected-fault")
    assert "secret" not in answer.text
    assert len(logged) == 1


async def test_a_stale_version_shows_the_current_document(service: Service) -> None:
    headers = service.bearer()
    made = await service.client.post("/v1/notes", json={"title": "phiên bản"}, headers=headers)
    answer = await service.client.put(
        made.headers["location"], json={"title": "x"}, headers=headers | {"If-Match": '"9"'}
    )
    assert (answer.status_code, answer.json()["current"]["version"]) == (412, 1)


@pytest.mark.parametrize(("sent", "status"), [(None, 428), ("7", 400), ('"x"', 400), ("*", 400)])
async def test_a_change_says_which_version_it_means(service: Service, sent: str | None, status: int) -> None:
    headers = service.bearer() | ({} if sent is None else {"If-Match": sent})
    answer = await service.client.put(f"/v1/notes/{service.person}", json={"title": "x"}, headers=headers)
    assert answer.status_code == status


async def test_an_interrupted_database_is_503_with_retry_after(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = Database("postgresql+asyncpg://nobody@127.0.0.1:1/none", name="lost")
    monkeypatch.setattr(service.app.state, "database", lost)
    answer = await service.client.get("/v1/notes", headers=service.bearer())
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")


def test_a_code_is_the_class_name_in_kebab_case() -> None:
    class NoSuchHTTPThing(Refusal):
        vi = en = "x"

    assert NoSuchHTTPThing.code == "no-such-http-thing"


def test_a_value_that_was_not_given_does_not_break_the_answer() -> None:
    class Missing(Refusal):
        vi = en = "at {place}"

    assert str(Missing()) == "at {place}"


async def test_the_description_shows_problems_only(service: Service) -> None:
    document = service.app.openapi()
    responses = document["paths"]["/v1/notes"]["post"]["responses"]
    assert (
        set(responses["409"]["content"]) == set(responses["422"]["content"]) == {"application/problem+json"}
    )
    assert "HTTPValidationError" not in str(document)
    assert "FieldProblem" in document["components"]["schemas"]
