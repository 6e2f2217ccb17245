"""Officers upload the papers that prove their values, straight to the store, and see them kept."""

import hashlib
from dataclasses import dataclass
from typing import Any

import httpx2

from dti.board import Board
from dti.demo.crowd import all_of, until
from dti.demo.people import Gateway, People
from dti.demo.story import Sheet
from dti.seed.evidence import Evidence

PDF = "application/pdf"


@dataclass(frozen=True)
class Paper:
    """An uploaded file: whose, its id, its hash before it left."""

    unit: str
    evidence: str
    sha256: str


async def upload_all(
    board: Board, people: People, sheets: list[Sheet], assessments: dict[str, str]
) -> list[Paper]:
    """Upload each unit's papers; together they cover every leaf that asks for one."""

    async def one(sheet: Sheet) -> list[Paper]:
        shares = _shares(sheet)
        return [
            await _upload(people, sheet, assessments[sheet.code], paper, leaves)
            for paper, leaves in zip(sheet.papers, shares, strict=True)
        ]

    found = await all_of(board, "evidence", "units with their papers uploaded", sheets, one)
    papers = [paper for some in found for paper in some]
    await _all_kept(board, people, papers)
    return papers


def _shares(sheet: Sheet) -> list[list[str]]:
    """Which leaves each paper proves: its own first, the others dealt out in turn."""
    own = [paper.leaf for paper in sheet.papers]
    rest = [leaf for leaf in sheet.leaves_needing_paper if leaf not in own]
    return [[leaf, *rest[place :: len(own)]] for place, leaf in enumerate(own)]


async def _upload(people: People, sheet: Sheet, assessment: str, paper: Evidence, leaves: list[str]) -> Paper:
    officer = people.officer(sheet.code)
    digest = hashlib.sha256(paper.content).hexdigest()
    cited = paper.citation
    body = {
        "filename": paper.filename,
        "size": len(paper.content),
        "sha256": digest,
        "media_type": PDF,
        "citation": {
            "number": cited.number,
            "issued_on": cited.issued_on.isoformat(),
            "issuer": cited.issuer,
            "abstract": cited.abstract,
            "page": cited.page,
        },
        "target": _target(sheet, assessment, leaves[0]),
        "also": [_target(sheet, assessment, leaf) for leaf in leaves[1:]],
    }
    started = await officer.post("/api/evidence/v1/uploads", body)
    await _send(people.gateway, started["form"], paper)
    await officer.post(f"/api/evidence/v1/uploads/{started['evidence_id']}/completion")
    return Paper(sheet.code, started["evidence_id"], digest)


def _target(sheet: Sheet, assessment: str, leaf: str) -> dict[str, str]:
    return {"kind": "criterion", "id": f"{assessment}/{leaf}", "unit": sheet.code}


async def _send(gateway: Gateway, form: dict[str, Any], paper: Evidence) -> None:
    files = {"file": (paper.filename, paper.content, PDF)}
    answer = await gateway.ask("POST", form["url"], data=form["fields"], files=files)
    if answer.is_error:
        raise httpx2.HTTPStatusError(answer.text[:300], request=answer.request, response=answer)


async def _all_kept(board: Board, people: People, papers: list[Paper]) -> None:
    mine = {paper.evidence for paper in papers}

    async def in_state(unit: str, state: str) -> set[str]:
        query = {"unit": unit, "state": state, "limit": 500}
        page = await people.officer(unit).get("/api/evidence/v1/evidence", **query)
        return mine & {row["id"] for row in page["items"]}

    async def decided(unit: str) -> None:
        async def look() -> bool:
            return not await in_state(unit, "verifying")

        await until(look, f"verification of the papers of {unit}", every=1)
        if refused := await in_state(unit, "refused"):
            raise RuntimeError(f"{unit}: papers were refused: {', '.join(sorted(refused))}")

    units = dict.fromkeys(paper.unit for paper in papers)
    await all_of(board, "verification", "units with their papers verified and kept", units, decided)


async def read_back(board: Board, people: People, papers: list[Paper]) -> int:
    """Download every paper by its short-lived link; the number whose bytes hash to what was uploaded."""

    async def one(paper: Paper) -> bool:
        link = await people.officer(paper.unit).get(f"/api/evidence/v1/evidence/{paper.evidence}/download")
        answer = await people.gateway.ask("GET", link["url"])
        return hashlib.sha256(answer.content).hexdigest() == paper.sha256

    return sum(await all_of(board, "downloads", "papers read back by their hash", papers, one, at_once=8))
