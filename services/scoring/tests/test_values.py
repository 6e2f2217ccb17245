"""Entering values over HTTP: totals in the answer, versions, shared figures, refusals."""

from .packages import APPENDIX_A_INPUTS, appendix_a
from .world import COMMUNES, World, leaf_of, ok

UNIT = COMMUNES[0]


async def test_the_worked_example_is_worth_what_the_arithmetic_says(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    for leaf, inputs in APPENDIX_A_INPUTS.items():
        saved = ok(await officer.saves(sheet, leaf, **inputs))
    totals = saved["totals"]["self"]
    assert (totals["displayed"], totals["applicable"]) == ("104.79", "130")
    document = await officer.document(sheet)
    shown = {leaf["code"]: leaf["displayed"] for leaf in document["leaves"]}
    assert shown == {"1.1": "10.00", "1.2": "5.00", "1.3": "15.00", "1.4": "34.77", "1.5": "27.52",
                     "1.6": "5.02", "1.7": None}  # fmt: skip
    assert leaf_of(document, "1.7")["state"] == "not_applicable"
    assert document["totals"]["self"] == totals
