"""What is measured, for everybody: the frameworks of rounds that were opened."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from auth.directory import unit_fact
from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import select

from scoring.domain.framework import Framework, Leaf
from scoring.domain.rounding import exact
from scoring.refusals import NoSuchFramework
from scoring.storing.frameworks import Frameworks, package
from scoring.tables import round_group

LIMIT = 100


class OpenLeaf(BaseModel):
    code: str
    name: str
    short_name: str
    max: str
    formula: str
    lead: str
    lead_name: str


class OpenGroup(BaseModel):
    code: str
    name: str
    short_name: str
    max: str
    leaves: list[OpenLeaf]


class OpenGroupHead(BaseModel):
    code: str
    name: str
    short_name: str
    max: str
    leaves: int


class OpenFrameworkLine(BaseModel):
    """A framework version by its main groups; ``status_note`` says when it is a sample or provisional."""

    code: str
    version: str
    name: str
    status_note: str
    audience: str
    scale: str
    years: list[int]
    groups: list[OpenGroupHead]


class OpenFrameworks(BaseModel):
    items: list[OpenFrameworkLine]


class OpenFramework(BaseModel):
    """A framework version as a tree of its criteria."""

    code: str
    version: str
    name: str
    status_note: str
    basis: str
    audience: str
    scale: str
    years: list[int]
    groups: list[OpenGroup]
    deductions: list[str]


class CriterionDefinition(BaseModel):
    """``package`` is the framework's package cut down to one leaf and its data items."""

    package: dict[str, object]
    lead_name: str
    verifier_name: str


async def open_frameworks(session: ReadSession, frameworks: Frameworks) -> list[OpenFrameworkLine]:
    """The frameworks that some round uses, the newest versions first."""
    used = select(round_group.c.framework, round_group.c.framework_version).distinct().limit(LIMIT)
    keys = [(row.framework, row.framework_version) for row in await session.execute(used)]
    return [_line(await frameworks.get(session, *key)) for key in sorted(keys, reverse=True)]


async def open_framework(
    session: ReadSession, frameworks: Frameworks, code: str, version: str
) -> OpenFramework:
    """Raises NoSuchFramework, for one that no round uses too."""
    await _check_used(session, code, version)
    found = await frameworks.get(session, code, version)
    return _framework(found, await unit_names(session, {leaf.lead for leaf in found.leaves.values()}))


async def criterion_definition(
    session: ReadSession, frameworks: Frameworks, code: str, version: str, leaf: str
) -> CriterionDefinition:
    """Raises NoSuchFramework, for one that no round uses too, and NoSuchLeaf."""
    await _check_used(session, code, version)
    found = (await frameworks.get(session, code, version)).leaf(leaf)
    names = await unit_names(session, {found.lead, found.verifier})
    return CriterionDefinition(
        package=_cut_down(await package(session, code, version), found),
        lead_name=names[found.lead],
        verifier_name=names[found.verifier],
    )


async def unit_names(session: ReadSession, codes: Iterable[str]) -> dict[str, str]:
    """The newest name of each unit; its code where none is known."""
    wanted = list(codes)
    query = select(unit_fact.c.code, unit_fact.c.names).where(unit_fact.c.code.in_(wanted))
    rows = await session.execute(query)
    return {code: code for code in wanted} | {row.code: _newest(row.names) for row in rows}


async def _check_used(session: ReadSession, code: str, version: str) -> None:
    mine = (round_group.c.framework == code, round_group.c.framework_version == version)
    if await session.scalar(select(round_group.c.round).where(*mine).limit(1)) is None:
        raise NoSuchFramework(framework=code, version=version)


def _newest(names: Sequence[Mapping[str, str]]) -> str:
    return max(names, key=lambda name: name["valid_from"])["name"]


def _cut_down(whole: dict[str, object], leaf: Leaf) -> dict[str, object]:
    items = {item.code for item in leaf.items.values()}
    groups = cast("list[dict[str, object]]", whole["groups"])
    kept = [_only(group, leaf.code) for group in groups]
    return whole | {
        "data_items": [item for item in _documents(whole, "data_items") if item["code"] in items],
        "groups": [group for group in kept if group["leaves"]],
        "adjustments": [],
    }


def _only(group: dict[str, object], leaf: str) -> dict[str, object]:
    return group | {"leaves": [one for one in _documents(group, "leaves") if one["code"] == leaf]}


def _documents(parent: Mapping[str, object], name: str) -> list[dict[str, object]]:
    return cast("list[dict[str, object]]", parent[name])


def _line(framework: Framework) -> OpenFrameworkLine:
    groups = [
        OpenGroupHead(
            code=group.code,
            name=group.name,
            short_name=group.short_name,
            max=exact(group.maximum),
            leaves=len(group.leaves),
        )
        for group in framework.groups
    ]
    return OpenFrameworkLine(
        code=framework.code,
        version=framework.version,
        name=framework.name,
        status_note=framework.status_note,
        audience=framework.audience,
        scale=exact(framework.scale),
        years=list(framework.years),
        groups=groups,
    )


def _framework(framework: Framework, names: Mapping[str, str]) -> OpenFramework:
    groups = [
        OpenGroup(
            code=group.code,
            name=group.name,
            short_name=group.short_name,
            max=exact(group.maximum),
            leaves=[_leaf(leaf, names) for leaf in group.leaves],
        )
        for group in framework.groups
    ]
    return OpenFramework(
        code=framework.code,
        version=framework.version,
        name=framework.name,
        status_note=framework.status_note,
        basis=framework.basis,
        audience=framework.audience,
        scale=exact(framework.scale),
        years=list(framework.years),
        groups=groups,
        deductions=[one.name for one in framework.adjustments],
    )


def _leaf(leaf: Leaf, names: Mapping[str, str]) -> OpenLeaf:
    return OpenLeaf(
        code=leaf.code,
        name=leaf.name,
        short_name=leaf.short_name,
        max=exact(leaf.maximum),
        formula=leaf.formula.type,
        lead=leaf.lead,
        lead_name=names[leaf.lead],
    )
