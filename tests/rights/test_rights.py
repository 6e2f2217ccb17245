"""Every operation × role × own or other unit answers as the table says."""

from rights.answers import Asked
from rights.asking import World
from rights.canaries import FIGURES, PLANTED, strangers, told
from rights.reading import Answer, operations, rows

WHOLE = {
    "POST /v1/unit-imports",
    "POST /v1/person-imports",
    "POST /v1/people/{person_id}/closing",
    "POST /v1/people/{person_id}/reopening",
    "POST /v1/people/{person_id}/first-password",
    "PUT /v1/holidays/{day}",
    "PUT /v1/mappings/{framework}/{version}",
}


def test_the_table_has_every_operation_and_nothing_else() -> None:
    described, written = operations(), {(row.service, row.operation) for row in rows()}
    assert described - written == set(), "say in tests/rights/table who may do this"
    assert written - described == set(), "no service offers this"


def test_no_row_stands_twice() -> None:
    keys = [(row.service, row.operation, row.state) for row in rows()]
    assert len(keys) == len(set(keys))


async def test_everybody_is_answered_as_the_table_says(everything: list[Asked]) -> None:
    wrong = [str(asked) for asked in everything if asked.answer is not asked.row.answers[asked.person]]
    assert wrong == []


async def test_who_may_read_is_served(everything: list[Asked]) -> None:
    """A GET that is allowed brings the thing: no refusal hides behind the right."""
    reading = [it for it in everything if it.row.operation.startswith("GET ") and it.answer is Answer.ALLOWED]
    assert [str(it) for it in reading if it.status != 200] == []


async def test_who_may_write_succeeds(everything: list[Asked]) -> None:
    """Where a whole change can be asked of everybody, the right alone decides."""
    writing = [it for it in everything if it.row.operation in WHOLE and it.answer is Answer.ALLOWED]
    assert {it.row.operation for it in writing} == WHOLE
    assert [str(it) for it in writing if it.status not in range(200, 300)] == []


async def test_a_refused_request_says_nothing_of_the_unit(everything: list[Asked]) -> None:
    refused = [it for it in everything if it.answer is not Answer.ALLOWED]
    assert [str(it) for it in refused if told(it.row.service, it.text)] == []


async def test_nothing_planted_in_a_unit_reaches_another(everything: list[Asked]) -> None:
    """JSON, CSV, HTML and problems, headers included, lists and searches too; totals and scores too."""
    theirs = [it for it in everything if it.person in strangers(it.row.service, it.row.state)]
    assert [str(it) for it in theirs if told(it.row.service, it.text)] == []


async def test_what_was_planted_is_there_to_be_found(everything: list[Asked], world: World) -> None:
    """The unit's own people see it in every service, so that its absence elsewhere says something."""
    own = {"identity": "admin", "sync": "system_owner"}
    for service in world.places:
        person = own.get(service, "officer")
        mine = [it for it in everything if (it.row.service, it.person) == (service, person)]
        assert any(word in it.text for it in mine for word in PLANTED), service
    above = [it.text for it in everything if (it.row.service, it.person) == ("scoring", "system_owner")]
    assert [figure for figure in FIGURES if not any(f'"{figure}"' in text for text in above)] == []
