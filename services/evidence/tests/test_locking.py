"""What proves a criterion stands still while its sheet is signed or its group closed."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from contracts.event import Event
from contracts.scoring import AssessmentOpened
from evidence.projections.criteria import criteria
from evidence.tables import criterion
from httpx2 import Response
from messaging.projecting import rebuild
from sqlalchemy import select

from . import papers
from .telling import a_closing, a_criterion, a_recall, a_return, a_signing, an_opening, hears
from .world import Caller, Json, World, a_declaration

type Telling = Callable[[AssessmentOpened], Event]

LEAVES = ("1.1", "1.2")
ALLOWED = {"version": "begun", "upload": "begun", "link": "begun", "unlink": "done"}
REFUSED = {
    "version": "evidence-locked",
    "upload": "criterion-locked",
    "link": "criterion-locked",
    "unlink": "criterion-locked",
}


async def _opened(world: World) -> AssessmentOpened:
    opened = an_opening("DN-SNV", leaves=LEAVES)
    await hears(world, criteria, opened)
    return opened


async def _hears(world: World, opened: AssessmentOpened, *tellings: Telling) -> None:
    await hears(world, criteria, *(telling(opened) for telling in tellings))


def _a_task() -> dict[str, str]:
    return {"kind": "task", "id": f"{uuid4()}", "unit": "25195"}


def _a_version(content: bytes) -> Json:
    body = a_declaration(content)
    del body["target"]
    return body


def _answered(answer: Response) -> str:
    if answer.is_error:
        assert answer.status_code == 409, answer.text
        return str(answer.json()["code"])
    return "begun" if answer.status_code == 201 else "done"


async def _own_link(officer: Caller, evidence_id: UUID, target: dict[str, str]) -> UUID:
    links = (await officer.see(evidence_id)).links
    return next(link.id for link in links if link.target.id == target["id"])


async def _proven(officer: Caller, target: dict[str, str]) -> UUID:
    return await officer.keep(papers.pdf(f"chứng minh {uuid4()}"), target=target)


async def _attempts(officer: Caller, proving: UUID, target: dict[str, str]) -> dict[str, str]:
    """How everything is answered that would change what proves the target, by one paper or by another."""
    other, content = await _proven(officer, _a_task()), papers.pdf(f"thử {uuid4()}")
    link = await _own_link(officer, proving, target)
    version = await officer.post(f"/v1/evidence/{proving}/versions", _a_version(content))
    upload = await officer.post("/v1/uploads", a_declaration(content, target=target))
    linked = await officer.post(f"/v1/evidence/{other}/links", {"target": target})
    unlinked = await officer.delete(f"/v1/evidence/{proving}/links/{link}")
    return {
        "version": _answered(version),
        "upload": _answered(upload),
        "link": _answered(linked),
        "unlink": _answered(unlinked),
    }


@pytest.mark.parametrize(
    "told",
    [(a_signing,), (a_closing,), (a_signing, a_return, a_signing), (a_signing, a_return, a_closing)],
    ids=["signed", "closed unsigned", "handed back", "closed while returned"],
)
async def test_what_proves_a_locked_criterion_does_not_change(
    world: World, officer: Caller, told: tuple[Telling, ...]
) -> None:
    opened = await _opened(world)
    target = a_criterion(opened)
    proving = await _proven(officer, target)
    await _hears(world, opened, *told)
    before = await officer.list(target_kind="criterion", target_id=target["id"])
    assert await _attempts(officer, proving, target) == REFUSED
    after = await officer.list(target_kind="criterion", target_id=target["id"])
    assert [row.model_dump() for row in after.items] == [row.model_dump() for row in before.items]


@pytest.mark.parametrize(
    "told",
    [(), (a_signing, a_recall), (a_signing, a_return), (a_signing, a_return, a_signing, a_return)],
    ids=["open", "recalled", "returned", "returned twice"],
)
async def test_what_proves_an_unlocked_criterion_may_change(
    world: World, officer: Caller, told: tuple[Telling, ...]
) -> None:
    opened = await _opened(world)
    target = a_criterion(opened)
    proving = await _proven(officer, target)
    await _hears(world, opened, *told)
    assert await _attempts(officer, proving, target) == ALLOWED


async def test_a_returned_leaf_opens_alone(world: World, officer: Caller) -> None:
    opened = await _opened(world)
    returned, signed = (a_criterion(opened, leaf) for leaf in LEAVES)
    proving = [await _proven(officer, target) for target in (returned, signed)]
    await _hears(world, opened, a_signing, a_return)
    assert await _attempts(officer, proving[0], returned) == ALLOWED
    assert await _attempts(officer, proving[1], signed) == REFUSED


async def test_no_other_sheet_is_locked(world: World, officer: Caller) -> None:
    signed, other = await _opened(world), await _opened(world)
    proving = await _proven(officer, a_criterion(other))
    await _hears(world, signed, a_signing)
    assert await _attempts(officer, proving, a_criterion(other)) == ALLOWED


@pytest.mark.parametrize("kind", ["task", "report"])
async def test_what_is_no_criterion_is_never_locked(world: World, officer: Caller, kind: str) -> None:
    opened = await _opened(world)
    await _hears(world, opened, a_signing)
    named_alike = a_criterion(opened) | {"kind": kind}
    proving = await _proven(officer, named_alike)
    assert await _attempts(officer, proving, named_alike) == ALLOWED


async def test_a_criterion_scoring_has_not_told_of_is_open(officer: Caller) -> None:
    target = a_criterion(an_opening("DN-SNV"))
    assert await _attempts(officer, await _proven(officer, target), target) == ALLOWED


async def test_no_upload_begins_when_a_further_target_is_locked(world: World, officer: Caller) -> None:
    opened = await _opened(world)
    await _hears(world, opened, a_signing)
    first, further = _a_task(), [a_criterion(opened, leaf) for leaf in LEAVES]
    body = a_declaration(papers.pdf("dùng thêm"), target=first, also=further)
    answer = await officer.post("/v1/uploads", body)
    assert _answered(answer) == "criterion-locked"
    for language in ("title_vi", "title_en"):
        assert "1.1, 1.2" in answer.json()[language]
    assert (await officer.list(target_kind="task", target_id=first["id"])).items == []


async def test_a_paper_takes_a_version_once_no_locked_criterion_relies_on_it(
    world: World, officer: Caller
) -> None:
    opened = await _opened(world)
    own, further = (a_criterion(opened, leaf) for leaf in LEAVES)
    paper = await officer.keep(papers.pdf("hai tiêu chí"), target=own, also=[further])
    await _hears(world, opened, a_signing, a_return)
    answer = await officer.post(f"/v1/evidence/{paper}/versions", _a_version(papers.pdf("mới")))
    assert _answered(answer) == "evidence-locked"
    for language in ("title_vi", "title_en"):
        assert "1.2" in answer.json()[language]
        assert "1.1" not in answer.json()[language]
    await _hears(world, opened, lambda sheet: a_return(sheet, "1.2"))
    ended = await officer.delete(f"/v1/evidence/{paper}/links/{await _own_link(officer, paper, further)}")
    assert _answered(ended) == "done"
    await _hears(world, opened, a_signing, a_return)
    begun = await officer.post(f"/v1/evidence/{paper}/versions", _a_version(papers.pdf("mới nữa")))
    assert _answered(begun) == "begun"


async def test_what_was_declared_before_the_signature_is_kept(world: World, officer: Caller) -> None:
    opened, content = await _opened(world), papers.pdf("khai trước khi ký")
    begun = await officer.declare(content, target=a_criterion(opened))
    await _hears(world, opened, a_signing)
    assert (await world.post_file(begun.form, content)).status_code == 204
    assert (await officer.complete(begun.evidence_id)).status_code == 202
    await world.verify()
    assert (await officer.see(begun.evidence_id)).kept_version == 1


async def test_a_version_declared_before_the_signature_replaces_nothing_after_it(
    world: World, officer: Caller
) -> None:
    opened, content = await _opened(world), papers.pdf("bản thay")
    target = a_criterion(opened)
    paper = await _proven(officer, target)
    begun = await officer.post(f"/v1/evidence/{paper}/versions", _a_version(content))
    assert _answered(begun) == "begun"
    await _hears(world, opened, a_signing)
    assert _answered(await officer.complete(paper)) == "evidence-locked"
    await world.verify()
    assert (await officer.see(paper)).kept_version == 1
    await _hears(world, opened, a_recall)
    assert (await officer.complete(paper)).status_code == 202


async def test_a_rebuild_locks_the_same_criteria(world: World) -> None:
    database = world.wiring.database

    async def locks() -> dict[str, bool]:
        async with database.reading() as session:
            rows = await session.execute(select(criterion.c.target_id, criterion.c.locked))
            return {row.target_id: row.locked for row in rows}

    await rebuild(database, criteria)
    opened, closed = an_opening("DN-SNV", leaves=LEAVES), an_opening("DN-SNV")
    log = [opened, closed, a_signing(opened), a_return(opened), a_closing(closed)]
    await hears(world, criteria, *log)
    before = await locks()
    await rebuild(database, criteria)
    await hears(world, criteria, *log)
    assert sorted(before.values()) == [False, True, True]
    assert await locks() == before
