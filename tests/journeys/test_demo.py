"""The demo's round, for two seeds: complete, published, recomputed digit for digit, synchronised, told."""

import pytest
from dti.access import Access
from dti.demo.people import People, Person
from keeping import assert_kept
from recompute.whole import recompute
from rounds import SEEDS, Rounds

RANKED_LEAVES = 95 * 47 + 13 * 34
PROVINCE_LEAVES = 29

pytestmark = [pytest.mark.timeout(900), pytest.mark.parametrize("seed", SEEDS)]


async def test_every_unit_is_assessed_and_ranked(rounds: Rounds, seed: int) -> None:
    played = await rounds.of_seed(seed)
    assert {group: len(found["rows"]) for group, found in played.rankings.items()} == {
        "communes": 95,
        "departments": 13,
    }
    assert len(played.assessments) == 109
    records = {sheet.group: 0 for sheet in played.story.sheets}
    for sheet in played.story.sheets:
        records[sheet.group] += len(sheet.framework_leaves)
    assert records["communes"] + records["departments"] == RANKED_LEAVES == 4_907
    assert records["province"] == PROVINCE_LEAVES


async def test_the_platform_holds_as_many_leaf_records_as_the_story(
    rounds: Rounds, people: People, seed: int
) -> None:
    played = await rounds.of_seed(seed)
    found = 0
    for assessment in played.assessments.values():
        document = await people.owner.get(f"/api/scoring/v1/assessments/{assessment}")
        found += len(document["leaves"])
    assert found == RANKED_LEAVES + PROVINCE_LEAVES


async def test_every_save_answered_well_is_in_the_history(rounds: Rounds, people: People, seed: int) -> None:
    played = await rounds.of_seed(seed)
    await assert_kept(people, played)


async def test_the_printed_ranking_is_recomputed_digit_for_digit(
    rounds: Rounds, loaded: Access, people: People, seed: int
) -> None:
    played = await rounds.of_seed(seed)
    token = await bearer(people.owner)
    again = recompute(loaded.gateway, token, played.story.code)
    for group, ranking in played.rankings.items():
        published = [(row["unit"], row["rank"], row["total"], list(row["scores"])) for row in ranking["rows"]]
        computed = [(row.unit, row.rank, row.total, list(row.groups)) for row in again.groups[group]]
        assert computed == published
        assert again.hashes[group] == ranking["ranking_hash"]
    assert again.hash == played.ranking_hash


async def bearer(person: Person) -> str:
    answer = await person.call("GET", "/api/identity/v1/me")
    return str(answer.request.headers["authorization"]).removeprefix("Bearer ")


async def test_five_hundred_papers_come_back_as_they_went(rounds: Rounds, seed: int) -> None:
    played = await rounds.of_seed(seed)
    assert len({paper.sha256 for paper in played.papers}) >= 500
    assert played.read_back == len(played.papers)


async def test_every_ministry_record_has_its_receipt_despite_the_faults(rounds: Rounds, seed: int) -> None:
    played = await rounds.of_seed(seed)
    assert len(set(played.faults)) >= 3
    assert played.sync["by_state"]["acknowledged"] == PROVINCE_LEAVES
    assert played.sync["receipts"] == PROVINCE_LEAVES
    assert played.sync["attempts"] > PROVINCE_LEAVES, "the faults were met"


async def test_everyone_concerned_is_told(rounds: Rounds, people: People, seed: int) -> None:
    played = await rounds.of_seed(seed)
    assert played.notices["by_kind"]["round_opened"] >= 2 * 109
    assert played.notices["by_kind"]["ranking_published"] >= 2 * 108
    mine = await people.officer("25195").get("/api/notify/v1/notices", limit=200)
    assert any(notice["kind"] == "ranking_published" for notice in mine["items"])


async def test_another_seed_gives_another_ranking(rounds: Rounds, seed: int) -> None:
    other = await rounds.of_seed(next(one for one in SEEDS if one != seed))
    assert (await rounds.of_seed(seed)).ranking_hash != other.ranking_hash
