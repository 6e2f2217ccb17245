"""A verifying unit reads what proves its criteria, and nothing else of other units."""

from uuid import uuid4

import pytest
from evidence.projections.criteria import criteria
from evidence.tables import criterion
from messaging.projecting import rebuild
from persistence import Database
from sqlalchemy import select

from . import papers
from .telling import a_criterion, an_opening, hears, verified
from .world import Caller, World

PATHS = ("", "/download")


async def test_a_verifier_lists_reads_and_downloads_what_proves_its_criterion(
    world: World, officer: Caller, appraiser: Caller
) -> None:
    target, content = await verified(world, "DN-SNV"), papers.pdf("của tiêu chí")
    evidence_id = await officer.keep(content, target=target)
    listed = await appraiser.list(target_kind="criterion", target_id=target["id"], unit="25195")
    assert [row.id for row in listed.items] == [evidence_id]
    assert (await appraiser.see(evidence_id)).id == evidence_id
    assert await appraiser.download(evidence_id) == content


async def test_a_further_criterion_opens_the_paper_to_its_verifier_until_the_link_ends(
    world: World, officer: Caller, appraiser: Caller
) -> None:
    evidence_id = await officer.keep(papers.pdf("hai tiêu chí"), target=await verified(world, "DN-SKHCN"))
    body = {"target": await verified(world, "DN-SNV")}
    link = (await officer.post(f"/v1/evidence/{evidence_id}/links", body)).json()["id"]
    linked = await appraiser.get(f"/v1/evidence/{evidence_id}")
    await officer.delete(f"/v1/evidence/{evidence_id}/links/{link}")
    ended = await appraiser.get(f"/v1/evidence/{evidence_id}")
    assert (linked.status_code, ended.status_code) == (200, 404)


@pytest.mark.parametrize("path", PATHS)
async def test_what_another_unit_verifies_does_not_exist(
    world: World, officer: Caller, appraiser: Caller, path: str
) -> None:
    target = await verified(world, "DN-SKHCN")
    evidence_id = await officer.keep(papers.pdf("đơn vị khác thẩm định"), target=target)
    answer = await appraiser.get(f"/v1/evidence/{evidence_id}{path}")
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-evidence")
    assert (await appraiser.list(target_id=target["id"])).items == []
    assert (await appraiser.list(unit="25195", q="đơn vị khác thẩm định")).items == []


@pytest.mark.parametrize("kind", ["task", "report"])
async def test_what_proves_no_criterion_is_no_verifier_s(
    officer: Caller, appraiser: Caller, kind: str
) -> None:
    target = {"kind": kind, "id": f"{uuid4()}", "unit": "25195"}
    evidence_id = await officer.keep(papers.pdf("việc riêng"), target=target)
    assert (await appraiser.get(f"/v1/evidence/{evidence_id}")).status_code == 404


@pytest.mark.parametrize("path", PATHS)
async def test_a_criterion_scoring_has_not_told_of_is_waited_for(
    world: World, officer: Caller, neighbour: Caller, appraiser: Caller, path: str
) -> None:
    opened = an_opening("DN-SNV")
    evidence_id = await officer.keep(papers.pdf("chưa nghe"), target=a_criterion(opened))
    early = await appraiser.get(f"/v1/evidence/{evidence_id}{path}")
    assert (early.status_code, early.json()["code"]) == (409, "behind")
    assert (await neighbour.get(f"/v1/evidence/{evidence_id}{path}")).status_code == 404
    await hears(world, criteria, opened)
    assert (await appraiser.get(f"/v1/evidence/{evidence_id}{path}")).status_code == 200


async def test_a_verifier_changes_nothing(world: World, officer: Caller, appraiser: Caller) -> None:
    target = await verified(world, "DN-SNV")
    evidence_id = await officer.keep(papers.pdf("chỉ thẩm định"), target=target)
    answer = await appraiser.post(f"/v1/evidence/{evidence_id}/links", {"target": target})
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


async def _known(database: Database) -> set[tuple[str, str]]:
    async with database.reading() as session:
        rows = await session.execute(select(criterion.c.target_id, criterion.c.verifier))
        return {(row.target_id, row.verifier) for row in rows}


async def test_verifiers_are_the_same_after_a_rebuild(world: World) -> None:
    database = world.wiring.database
    await rebuild(database, criteria)
    log = [an_opening("DN-SNV"), an_opening("DN-SKHCN", unit="25198")]
    await hears(world, criteria, *log)
    before = await _known(database)
    await rebuild(database, criteria)
    emptied = await _known(database)
    await hears(world, criteria, *log)
    assert (len(before), emptied, await _known(database)) == (2, set(), before)
