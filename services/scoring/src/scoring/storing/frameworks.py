"""Parsed frameworks of one process."""

from collections.abc import Mapping
from typing import cast

from persistence import ReadSession, Session
from sqlalchemy import select

from scoring.domain.framework import Framework
from scoring.domain.parsing import parse
from scoring.refusals import NoSuchFramework
from scoring.tables import framework as table


class Frameworks:
    """An imported version never changes, so it is parsed once."""

    def __init__(self) -> None:
        self._parsed: dict[tuple[str, str], Framework] = {}

    async def get(self, session: Session | ReadSession, code: str, version: str) -> Framework:
        """Raises NoSuchFramework."""
        key = (code, version)
        if key not in self._parsed:
            self._parsed[key] = parse(await package(session, code, version))
        return self._parsed[key]

    async def check_units(self, session: Session, framework: Framework, units: frozenset[str]) -> None:
        """Raises PackageRefused when the framework names a unit that is not among these."""
        parse(await package(session, framework.code, framework.version), units=units)


async def package(session: Session | ReadSession, code: str, version: str) -> dict[str, object]:
    """The package as it was imported; raises NoSuchFramework."""
    query = select(table.c.package).where(table.c.code == code, table.c.version == version)
    found = await session.scalar(query)
    if found is None:
        raise NoSuchFramework(framework=code, version=version)
    return dict(cast("Mapping[str, object]", found))
