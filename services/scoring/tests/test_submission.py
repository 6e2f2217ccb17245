"""Sign-off, recall and closing over HTTP: who, when, and with which evidence."""

from uuid import uuid4

from contracts.evidence import EvidenceKept, EvidenceLinked, EvidenceUnlinked, Target
from contracts.scoring import AssessmentRecalled, AssessmentSubmitted

from .packages import APPENDIX_A_INPUTS, a_leaf, a_package, appendix_a
from .stages import UNIT, appraised, signed
from .world import AS_OF, COMMUNES, World, leaf_of, ok, refused

PROVEN = {"required": True, "minimum": 1}
YES = {"answer": "yes"}


async def test_a_signed_assessment_is_locked_and_told(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet = await signed(world, opened)
    officer = await world.person("officer", UNIT)
    assert refused(await officer.saves(sheet, "1.1", 2, answer="no")) == (409, "already-submitted")
    assert refused(await officer.wishes_na(sheet, "1.1", 2, "x")) == (409, "already-submitted")
    (told,) = [one for one in await world.told(AssessmentSubmitted) if str(one.assessment_id) == sheet]
    assert (told.late, told.verifiers, told.total.displayed) == (False, ("DN-SNV",), "104.79")
    head = await world.person("unit_head", UNIT)
    again = await head.post(f"/v1/assessments/{sheet}/submission", {})
    assert refused(again) == (409, "nothing-to-submit")


async def test_a_submission_is_recalled_until_the_appraisal_begins(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet = await signed(world, opened)
    head, officer = await world.person("unit_head", UNIT), await world.person("officer", UNIT)
    assert ok(await head.post(f"/v1/assessments/{sheet}/recall"))["status"] == "open"
    ok(await officer.saves(sheet, "1.1", 2, answer="no"))
    assert refused(await head.post(f"/v1/assessments/{sheet}/recall")) == (409, "not-submitted")
    ok(await head.post(f"/v1/assessments/{sheet}/submission", {}))
    appraiser = await world.person("appraiser", "DN-SNV")
    ok(await appraiser.decides(sheet, "1.2", 2, decision="accept"))
    assert refused(await head.post(f"/v1/assessments/{sheet}/recall")) == (409, "appraisal-begun")
    assert [str(one.assessment_id) for one in await world.told(AssessmentRecalled)].count(sheet) == 1


async def test_a_leaf_that_claims_points_needs_its_evidence(world: World) -> None:
    leaves = [a_leaf("1.1", "F1", "10", evidence=PROVEN), a_leaf("1.2", "F1", "10", evidence=PROVEN)]
    opened = await world.opens(a_package(leaves))
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    ok(await officer.saves(sheet, "1.1", **YES))
    ok(await officer.saves(sheet, "1.2", answer="no"))
    head = await world.person("unit_head", UNIT)
    lacking = await head.post(f"/v1/assessments/{sheet}/submission", {})
    assert refused(lacking) == (422, "evidence-missing")
    assert [error["field"] for error in lacking.json()["errors"]] == ["leaves.1.1"]
    kept = await world.evidence(UNIT, f"{sheet}/1.1")
    assert leaf_of(await officer.document(sheet), "1.1")["evidence"] == kept
    ok(await head.post(f"/v1/assessments/{sheet}/submission", {"evidence": kept}))


async def test_nobody_signs_what_they_entered_themselves(world: World) -> None:
    opened = await world.opens(a_package([a_leaf("1.1", "F1", "10"), a_leaf("1.2", "F1", "10")]))
    sheet, path = opened.sheets[UNIT], f"/v1/assessments/{opened.sheets[UNIT]}/submission"
    both = await world.people_with(("officer", UNIT), ("unit_head", UNIT))
    ok(await both.saves(sheet, "1.1", **YES))
    own = await both.post(path, {})
    assert refused(own) == (403, "own-entry-signed")
    assert "1.1" in own.json()["title_en"]
    ok(await (await world.person("officer", UNIT)).saves(sheet, "1.1", 2, **YES))
    ok(await both.post(path, {}))


async def test_a_file_of_another_unit_proves_nothing(world: World) -> None:
    opened = await world.opens(a_package([a_leaf("1.1", "F1", "10", evidence=PROVEN)]))
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    ok(await officer.saves(sheet, "1.1", **YES))
    await world.evidence(COMMUNES[1], f"{sheet}/1.1")
    head = await world.person("unit_head", UNIT)
    assert refused(await head.post(f"/v1/assessments/{sheet}/submission", {})) == (422, "evidence-missing")
    await world.evidence(UNIT, f"{sheet}/1.1")
    ok(await head.post(f"/v1/assessments/{sheet}/submission", {}))
    queue = await (await world.owner()).get(f"/v1/appraisal-queue?round={opened.code}&verifier=DN-SNV")
    assert [line["evidence"] for line in ok(queue)["items"]] == [1]


async def test_evidence_that_has_not_arrived_is_waited_for(world: World) -> None:
    opened = await world.opens(appendix_a())
    head = await world.person("unit_head", UNIT)
    path = f"/v1/assessments/{opened.sheets[UNIT]}/submission"
    behind = await head.post(path, {"evidence": [str(uuid4())]})
    assert refused(behind) == (409, "behind")
    assert behind.json()["errors"][0]["field"] == "evidence"


async def test_links_of_evidence_are_followed(world: World) -> None:
    opened = await world.opens(a_package([a_leaf("1.1", "F1", "10"), a_leaf("1.2", "F1", "10")]))
    sheet, owner = opened.sheets[UNIT], await world.owner()
    (kept,) = await world.evidence(UNIT, f"{sheet}/1.1")
    target = Target(kind="criterion", id=f"{sheet}/1.2", unit=UNIT)
    linked = EvidenceLinked.model_validate(
        {"evidence_id": kept, "targets": [target], "linked_by": uuid4(), "linked_at": world.clock()}
    )
    unlinked = EvidenceUnlinked.model_validate(
        {"evidence_id": kept, "target": target, "unlinked_by": uuid4(), "unlinked_at": world.clock()}
    )
    found: list[list[str]] = []
    for event in (linked, unlinked, linked):
        await world.hears(event)
        found.append(leaf_of(await owner.document(sheet), "1.2")["evidence"])
    assert found == [[kept], [], [kept]]


async def test_a_later_version_of_the_evidence_is_still_one_piece(world: World) -> None:
    opened = await world.opens(a_package([a_leaf("1.1", "F1", "10")]))
    sheet, owner = opened.sheets[UNIT], await world.owner()
    (kept,) = await world.evidence(UNIT, f"{sheet}/1.1")
    event = EvidenceKept.model_validate(
        {
            "evidence_id": kept, "version": 2, "sha256": "1" * 64, "size": 1, "media_type": "application/pdf",
            "target": {"kind": "criterion", "id": f"{sheet}/1.1", "unit": UNIT},
            "citation": {"number": "1", "issued_on": AS_OF, "issuer": "UBND", "abstract": "Kế hoạch"},
            "uploaded_by": uuid4(), "kept_at": world.clock(),
        }
    )  # fmt: skip
    await world.hears(event)
    assert leaf_of(await owner.document(sheet), "1.1")["evidence"] == [kept]


async def test_a_closed_group_takes_nothing_more_from_its_units(world: World) -> None:
    opened = await world.opens(appendix_a())
    await signed(world, opened)
    owner = await world.owner()
    ok(await owner.post(f"{opened.path}/closing"))
    late, sheet = await world.person("officer", COMMUNES[1]), opened.sheets[COMMUNES[1]]
    assert refused(await late.saves(sheet, "1.1", 2, answer="yes")) == (409, "group-closed")
    head = await world.person("unit_head", COMMUNES[1])
    assert refused(await head.post(f"/v1/assessments/{sheet}/submission", {})) == (409, "group-closed")
    assert refused(await head.post(f"/v1/assessments/{sheet}/recall")) == (409, "group-closed")
    assert ok(await owner.post(f"{opened.path}/closing")) == {"missing": {}}


async def test_the_council_approves_only_what_is_closed_and_decided(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet = await signed(world, opened)
    owner, council = await world.owner(), await world.person("council", "75")
    assert refused(await council.post(f"{opened.path}/approval")) == (409, "not-closed")
    ok(await owner.post(f"{opened.path}/closing"))
    undecided = await council.post(f"{opened.path}/approval")
    assert refused(undecided) == (409, "not-appraised")
    assert [error["field"] for error in undecided.json()["errors"]] == [f"units.{UNIT}"]
    await appraised(world, sheet)
    assert ok(await council.post(f"{opened.path}/approval")) == {"assessments": 3}
    assert refused(await council.post(f"{opened.path}/approval")) == (409, "already-approved")
    appraiser = await world.person("appraiser", "DN-SNV")
    assert refused(await appraiser.decides(sheet, "1.1", 3, decision="accept")) == (409, "already-approved")


async def test_a_group_that_is_not_there_is_a_404(world: World) -> None:
    opened = await world.opens(appendix_a())
    path = f"/v1/rounds/{opened.code}/groups/nobody"
    owner, council = await world.owner(), await world.person("council", "75")
    answers = [await owner.post(f"{path}/closing"), await council.post(f"{path}/approval")]
    answers.append(await owner.get(f"{path}/ranking"))
    assert [refused(answer) for answer in answers] == [(404, "no-such-group")] * 3


async def test_every_value_survives_the_way_through_the_database(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet = await signed(world, opened)
    document = await (await world.person("officer", UNIT)).document(sheet)
    assert {leaf["code"]: leaf["inputs"] for leaf in document["leaves"]} == APPENDIX_A_INPUTS
