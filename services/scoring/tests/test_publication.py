"""Publication: two people, one hash, files that never change, nothing public before."""

import json
from datetime import timedelta

import pytest

from .packages import a_leaf, a_package, appendix_a
from .stages import DECISION, UNIT, approved, proposed, published, signed
from .world import World, ok, refused

FORMS = ("html", "json", "csv")


async def test_who_proposed_may_not_publish(world: World) -> None:
    opened = await approved(world)
    both = await world.people_with(("system_owner", "DN-SKHCN"), ("publisher", "DN-SKHCN"))
    ranking = ok(await both.get(f"{opened.path}/ranking?track=final"))
    body = DECISION | {"ranking_hash": ranking["ranking_hash"]}
    made = ok(await both.post(f"{opened.path}/publication-proposals", body))
    path = f"/v1/publication-proposals/{made['id']}/publication"
    assert refused(await both.post(path)) == (403, "same-person")
    ok(await (await world.person("publisher", "DN-SKHCN")).post(path))


async def test_proposals_are_listed_for_who_decides_on_them(world: World) -> None:
    opened = await approved(world)
    path = f"{opened.path}/publication-proposals"
    publisher = await world.person("publisher", "DN-SKHCN")
    assert ok(await publisher.get(path))["items"] == []
    address = await proposed(world, opened)
    (listed,) = ok(await publisher.get(path))["items"]
    assert (listed["id"] in address, listed["published_at"]) == (True, None)
    assert listed["proposed_by"] == str((await world.owner()).person)
    ok(await publisher.post(address))
    (listed,) = ok(await publisher.get(path))["items"]
    assert listed["published_by"] == str(publisher.person)
    officer = await world.person("officer", UNIT)
    assert refused(await officer.get(path)) == (403, "forbidden")


async def test_another_hash_than_the_ranking_of_the_moment_is_refused(world: World) -> None:
    opened = await approved(world)
    body = DECISION | {"ranking_hash": "0" * 64}
    answer = await (await world.owner()).post(f"{opened.path}/publication-proposals", body)
    assert refused(answer) == (409, "ranking-moved")


async def test_a_decision_has_a_number_and_lies_not_in_the_future(world: World) -> None:
    opened = await approved(world)
    owner = await world.owner()
    ranking = ok(await owner.get(f"{opened.path}/ranking?track=final"))
    path, hashed = f"{opened.path}/publication-proposals", {"ranking_hash": ranking["ranking_hash"]}
    unnumbered = await owner.post(path, DECISION | hashed | {"decision_number": " "})
    assert refused(unnumbered) == (422, "no-decision")
    future = await owner.post(path, DECISION | hashed | {"decision_date": "2030-01-01"})
    assert refused(future) == (422, "decided-in-future")


async def test_nothing_is_proposed_before_the_council_approved(world: World) -> None:
    opened = await world.opens(appendix_a())
    owner = await world.owner()
    answer = await owner.post(f"{opened.path}/publication-proposals", DECISION | {"ranking_hash": "0" * 64})
    assert refused(answer) == (409, "not-approved")
    assert refused(await owner.get(f"{opened.path}/ranking?track=final")) == (409, "not-approved")


async def test_a_proposal_is_published_once(world: World) -> None:
    path = await proposed(world, await approved(world))
    publisher = await world.person("publisher", "DN-SKHCN")
    ok(await publisher.post(path))
    assert refused(await publisher.post(path)) == (409, "already-published")
    unknown = await publisher.post(
        "/v1/publication-proposals/0190c0de-0000-7000-8000-000000000000/publication"
    )
    assert refused(unknown) == (404, "no-such-proposal")


@pytest.mark.parametrize("form", FORMS)
async def test_the_files_stay_the_same_bytes_whatever_is_published_later(world: World, form: str) -> None:
    opened = await published(world)
    path = f"/public/v1/rankings/{opened.code}/communes.{form}"
    first = await world.client.get(path)
    again = await proposed(world, opened)
    ok(await (await world.person("publisher", "DN-SKHCN")).post(again))
    kept = await world.client.get(f"{path}?version=1")
    assert (kept.content, kept.headers["etag"]) == (first.content, first.headers["etag"])
    assert refused(await world.client.get(f"{path}?version=3")) == (404, "no-such-ranking")


async def test_a_correction_is_the_next_version(world: World) -> None:
    opened = await published(world)
    answer = await (await world.person("publisher", "DN-SKHCN")).post(await proposed(world, opened))
    assert ok(answer)["version"] == 2


async def test_a_proposal_older_than_the_last_publication_is_outdated(world: World) -> None:
    opened = await approved(world)
    older, newer = await proposed(world, opened), await proposed(world, opened)
    publisher = await world.person("publisher", "DN-SKHCN")
    world.clock.advance(timedelta(minutes=1))
    ok(await publisher.post(newer))
    assert refused(await publisher.post(older)) == (409, "proposal-outdated")
    listed = ok(await publisher.get(f"{opened.path}/publication-proposals"))["items"]
    assert [one["id"] in newer for one in listed] == [True]
    ok(await publisher.post(await proposed(world, opened)))


@pytest.mark.parametrize("version", ["0", "-1", "99999999999999999999", "x"])
async def test_a_version_that_cannot_be_is_refused(world: World, version: str) -> None:
    answer = await world.client.get(f"/public/v1/rankings/R/communes?version={version}")
    assert refused(answer) == (422, "invalid-request")


@pytest.mark.parametrize("form", FORMS)
async def test_a_known_etag_is_answered_without_a_body(world: World, form: str) -> None:
    opened = await published(world)
    path = f"/public/v1/rankings/{opened.code}/communes.{form}"
    first = await world.client.get(path)
    second = await world.client.get(path, headers={"If-None-Match": f'"other", W/{first.headers["etag"]}'})
    assert (second.status_code, second.content) == (304, b"")
    assert second.headers["etag"] == first.headers["etag"]
    assert "max-age" in second.headers["cache-control"]


@pytest.mark.parametrize(
    ("accept", "begins"),
    [
        ("text/html,*/*;q=0.8", "<!doctype html>"),
        ("application/json", "{"),
        ("*/*", "{"),
        ("text/csv", "\ufeffHạng"),
    ],
)
async def test_the_form_follows_what_the_reader_accepts(world: World, accept: str, begins: str) -> None:
    opened = await published(world)
    answer = await world.client.get(f"/public/v1/rankings/{opened.code}/communes", headers={"Accept": accept})
    assert answer.content.decode().startswith(begins)
    assert answer.headers["vary"] == "accept"


async def test_the_page_is_plain_marked_as_sample_and_escapes_names(world: World) -> None:
    leaf = a_leaf("1.1", "F1", "10")
    package = a_package([leaf])
    package["groups"][0]["short_name"] = "<b>Nhóm & một</b>"
    opened = await world.opens(package)
    sheet = await signed(world, opened, **{"1.1": {"answer": "yes"}})
    appraiser = await world.person("appraiser", "DN-SNV")
    ok(await appraiser.decides(sheet, "1.1", 2, decision="accept"))
    ok(await (await world.owner()).post(f"{opened.path}/closing"))
    ok(await (await world.person("council", "75")).post(f"{opened.path}/approval"))
    ok(await (await world.person("publisher", "DN-SKHCN")).post(await proposed(world, opened)))
    page = (await world.client.get(f"/public/v1/rankings/{opened.code}/communes.html")).text
    assert "Dữ liệu mẫu" in page
    assert "&lt;b&gt;Nhóm &amp; một&lt;/b&gt;" in page
    assert "<script" not in page
    assert f"Đơn vị {UNIT}" in page


async def test_the_list_is_a_page_for_browsers(world: World) -> None:
    opened = await published(world)
    page = await world.client.get("/public/v1/rankings", headers={"Accept": "text/html"})
    assert f"{opened.code}/communes.html" in page.text
    assert page.headers["content-security-policy"].startswith("default-src 'none'")


async def test_nothing_of_a_round_is_public_before_it_is_published(world: World) -> None:
    opened = await approved(world)
    await proposed(world, opened)
    for form in ("", ".html", ".json", ".csv"):
        answer = await world.client.get(f"/public/v1/rankings/{opened.code}/communes{form}")
        assert refused(answer) == (404, "no-such-ranking")
    listed = await world.client.get("/public/v1/rankings")
    assert opened.code not in json.dumps(listed.json())
    for path in (f"{opened.path}/ranking", f"/v1/assessments/{opened.sheets[UNIT]}", "/v1/rounds"):
        assert (await world.client.get(path)).status_code == 401


async def test_the_csv_opens_in_a_vietnamese_spreadsheet(world: World) -> None:
    opened = await published(world)
    lines = (await world.client.get(f"/public/v1/rankings/{opened.code}/communes.csv")).text.split("\r\n")
    assert lines[0] == "\ufeffHạng;Mã đơn vị;Đơn vị;Tổng điểm;Giá trị chuẩn hóa;Nhóm 1"
    assert lines[1] == f"1;{UNIT};Đơn vị {UNIT};99,41;0,7101;92,31"
    assert "Dữ liệu mẫu" in lines[4]
