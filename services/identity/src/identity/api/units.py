"""Units: the tree of a day, the history of one, lists with their hash, and imports."""

from datetime import date
from typing import Annotated

from auth import Forbidden
from fastapi import APIRouter, Query, Response
from webapi.dependencies import Reading, Transaction, Who
from webapi.pages import DEFAULT_LIMIT, After, CursorNotReadable, Limit, Page
from webapi.problems import refusals

from identity.api.application import App
from identity.api.csv_files import CSV_TOO, EXPORTED, AsCsv, FileNotReadable, ImportView, Uploaded, attachment
from identity.commands.import_units import import_units
from identity.domain.refusals import ImportRefused, NoSuchUnit, UnknownColumn
from identity.domain.units import Group
from identity.queries.units import UnitHistory, UnitList, UnitView, history_of, unit_list, units_as_of

router = APIRouter(prefix="/v1", tags=["units"])


@router.get("/units", response_model=Page[UnitView], responses=CSV_TOO | refusals(CursorNotReadable))
async def list_units(
    session: Reading,
    app: App,
    as_csv: AsCsv,
    as_of: date | None = None,
    group: Group | None = None,
    q: Annotated[str | None, Query(max_length=100)] = None,
    after: After = None,
    limit: Limit = DEFAULT_LIMIT,
) -> Page[UnitView] | Response:
    """The units of a day (today unless told) in order of code; `q` is found without its accents."""
    limit = EXPORTED if as_csv else limit
    found = await units_as_of(session, as_of or app.today(), group=group, q=q, after=after, limit=limit)
    if as_csv:
        rows = (list(unit.model_dump(mode="json", exclude={"former_names"}).values()) for unit in found)
        header = [name for name in UnitView.model_fields if name != "former_names"]
        return attachment("don-vi.csv", header, rows)
    return Page[UnitView].of(found, limit=limit, key=lambda unit: (unit.code,))


@router.get("/units/{code}", responses=refusals(NoSuchUnit))
async def get_unit(code: str, session: Reading) -> UnitHistory:
    """Every period of one unit."""
    return await history_of(session, code)


@router.get("/unit-lists")
async def get_unit_list(as_of: date, session: Reading) -> UnitList:
    """The whole list of a day and the hash by which services compare what they know."""
    return await unit_list(session, as_of)


@router.post("/unit-imports", responses=refusals(Forbidden, FileNotReadable, UnknownColumn, ImportRefused))
async def take_units(
    who: Who, table: Uploaded, session: Transaction, app: App, *, dry_run: bool = False
) -> ImportView:
    """A table of dated units, whole or not at all; `dry_run` only tells what would happen."""
    outbox = app.accounts.outbox
    done = await import_units(session, outbox, table, by=who, dry_run=dry_run, at=app.clock())
    return ImportView.of(done, dry_run=dry_run)
