import base64
import json
from pathlib import Path

import httpx2
import pytest

from .conftest import running_ministry

STATIC = {
    "AccessKey": "dongnai-access",
    "SecretKey": "dongnai-secret",
    "AppName": "dti-dongnai",
    "PartnerCode": "000.00.75",
    "PartnerCodeCus": "000.00.75",
}
VALUES: dict[str, object] = {
    "period": "2026",
    "province": "75",
    "round": "DNI-2026",
    "version": 1,
    "status": "value",
    "values": {"numerator": "347", "denominator": "412"},
}


def static(values: dict[str, str] = STATIC) -> dict[str, str]:
    return {"lgspaccesstoken": base64.b64encode(json.dumps(values).encode()).decode()}


def signed_in(ministry: httpx2.Client) -> dict[str, str]:
    answer = ministry.post(
        "/lgsp/v1/token",
        headers={**static(), "Content-Type": "application/x-www-form-urlencoded"},
        content="grant_type=client_credentials",
    )
    assert answer.status_code == 200, answer.text
    return {**static(), "Authorization": f"Bearer {answer.json()['access_token']}"}


def send(
    ministry: httpx2.Client, key: str = "k1", body: object = VALUES, timeout: float = 10
) -> httpx2.Response:
    headers = {**signed_in(ministry), "Idempotency-Key": key}
    path = "/dti/v1/indicators/DTI-P-1.1/values"
    return ministry.post(path, headers=headers, json=body, timeout=timeout)


def switch_on(ministry: httpx2.Client, **fault: object) -> None:
    assert ministry.post("/faults", json=[fault]).status_code == 201


def test_no_token_without_the_partner_s_own_header(ministry: httpx2.Client) -> None:
    answer = ministry.post(
        "/lgsp/v1/token",
        headers={
            **static({**STATIC, "SecretKey": "guess"}),
            "Content-Type": "application/x-www-form-urlencoded",
        },
        content="grant_type=client_credentials",
    )
    assert answer.status_code == 401


@pytest.mark.parametrize("missing", ["lgspaccesstoken", "Authorization"])
def test_a_business_call_needs_both_headers(ministry: httpx2.Client, missing: str) -> None:
    headers = {**signed_in(ministry), "Idempotency-Key": "k"}
    del headers[missing]
    answer = ministry.post("/dti/v1/indicators/DTI-P-1.1/values", headers=headers, json=VALUES)
    assert answer.status_code == 401


def test_a_token_ends(receipts: Path) -> None:
    with running_ministry(receipts, "--token-seconds", "0") as ministry:
        assert send(ministry).status_code == 401


def test_values_get_a_receipt(ministry: httpx2.Client) -> None:
    answer = send(ministry)
    assert (answer.status_code, answer.json()["accepted"]) == (201, True)
    assert answer.json()["receipt_number"]


def test_the_same_key_and_body_get_the_same_receipt(ministry: httpx2.Client) -> None:
    first, again = send(ministry), send(ministry)
    assert again.status_code == 200
    assert again.json()["receipt_number"] == first.json()["receipt_number"]
    assert ministry.get("/received").json()["count"] == 1


def test_the_same_key_with_another_body_is_a_conflict_without_receipt(ministry: httpx2.Client) -> None:
    send(ministry)
    answer = send(ministry, body={**VALUES, "values": {"numerator": "1"}})
    assert answer.status_code == 409
    assert "receipt_number" not in answer.json()


def test_a_version_already_received_is_a_conflict_that_shows_the_receipt(ministry: httpx2.Client) -> None:
    first = send(ministry)
    answer = send(ministry, key="other")
    assert answer.status_code == 409
    assert answer.json()["receipt_number"] == first.json()["receipt_number"]


def test_a_body_that_breaks_the_interface_names_the_field(ministry: httpx2.Client) -> None:
    answer = send(ministry, body={**VALUES, "period": "this year"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "period"


def test_receipts_survive_a_restart(receipts: Path) -> None:
    with running_ministry(receipts) as before:
        first = send(before).json()["receipt_number"]
    with running_ministry(receipts) as after:
        assert send(after).json()["receipt_number"] == first
        assert after.get("/received").json()["count"] == 1


@pytest.mark.parametrize(
    ("kind", "status", "kept"),
    [("401", 401, 0), ("409", 409, 1), ("422", 422, 0), ("429", 429, 0), ("500", 500, 0), ("slow", 201, 1)],
)
def test_a_fault_answers_as_switched_and_only_so_many_times(
    ministry: httpx2.Client, kind: str, status: int, kept: int
) -> None:
    switch_on(ministry, kind=kind, seconds=0.01)
    assert send(ministry).status_code == status
    assert ministry.get("/received").json()["count"] == kept
    assert send(ministry).json()["accepted"]
    assert ministry.get("/faults").json()[0]["hit"] == 1


def test_a_refusal_names_the_field_it_was_switched_on_for(ministry: httpx2.Client) -> None:
    switch_on(ministry, kind="422", field="values.denominator")
    assert send(ministry).json()["errors"][0]["field"] == "values.denominator"


def test_an_error_may_hide_in_a_200(ministry: httpx2.Client) -> None:
    switch_on(ministry, kind="200_error_body")
    answer = send(ministry)
    assert (answer.status_code, answer.json()["accepted"]) == (200, False)
    assert ministry.get("/received").json()["count"] == 0


@pytest.mark.parametrize(("received", "count"), [(False, 0), (True, 1)])
def test_a_timeout_may_or_may_not_have_been_received(
    ministry: httpx2.Client, received: bool, count: int
) -> None:
    switch_on(ministry, kind="timeout", received=received)
    with pytest.raises(httpx2.ReadTimeout):
        send(ministry, timeout=0.3)
    assert ministry.get("/received").json()["count"] == count


def test_a_fault_for_other_indicators_does_not_bite(ministry: httpx2.Client) -> None:
    switch_on(ministry, kind="500", match="DTI-P-6.*")
    assert send(ministry).status_code == 201


def test_an_unknown_fault_is_refused(ministry: httpx2.Client) -> None:
    assert ministry.post("/faults", json=[{"kind": "earthquake"}]).status_code == 422
