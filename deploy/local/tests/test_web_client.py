"""When the web client is installed and built again, and when not."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from dti.engines import node, webclient

ICON, LINTER = {"integrity": "sha512-a"}, {"integrity": "sha512-b", "optional": True}


@pytest.fixture
def web(tmp_path: Path) -> Path:
    source = tmp_path / "apps" / "work" / "src" / "main.tsx"
    source.parent.mkdir(parents=True)
    source.write_text("render();")
    return tmp_path


@pytest.mark.parametrize("name", ["apps/work/src/main.tsx", "apps/work/src/new.tsx", "package-lock.json"])
def test_a_changed_source_asks_for_a_build(web: Path, name: str) -> None:
    before = webclient.state_of(web)
    (web / name).write_text("else();")
    assert webclient.state_of(web) != before


@pytest.mark.parametrize(
    "name", ["README.md", "apps/work/src/a.test.ts", "apps/work/src/tree.gen.ts", "node_modules/x/index.js"]
)
def test_what_no_build_reads_asks_for_none(web: Path, name: str) -> None:
    before = webclient.state_of(web)
    (web / name).parent.mkdir(parents=True, exist_ok=True)
    (web / name).write_text("else")
    assert webclient.state_of(web) == before


def test_a_renamed_source_asks_for_a_build(web: Path) -> None:
    before = webclient.state_of(web)
    source = web / "apps" / "work" / "src" / "main.tsx"
    source.rename(source.with_name("start.tsx"))
    assert webclient.state_of(web) != before


def test_what_a_service_describes_otherwise_asks_for_a_build(tmp_path: Path) -> None:
    description = tmp_path / "services" / "tasks" / "describe" / "openapi.json"
    description.parent.mkdir(parents=True)
    (tmp_path / "web").mkdir()
    states: set[str] = set()
    for text in ("{}", '{"paths": {}}'):
        description.write_text(text)
        states.add(webclient.state_of(tmp_path / "web"))
    assert len(states) == 2


def test_a_new_build_takes_the_place_of_the_old(tmp_path: Path) -> None:
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        webclient.put_in_place(tmp_path / name)
        assert (tmp_path / webclient.CURRENT).resolve() == tmp_path / name


def lock(file: Path, **packages: Mapping[str, object]) -> None:
    file.parent.mkdir(exist_ok=True)
    named = {f"node_modules/{name}": one for name, one in packages.items()}
    file.write_text(json.dumps({"packages": {"": {}} | named}))


@pytest.mark.parametrize(
    ("there", "enough"),
    [
        ({"icon": ICON, "linter": LINTER}, True),
        ({"icon": ICON}, True),  # another machine's optional package
        ({"icon": {"integrity": "sha512-other"}}, False),
        ({}, False),
    ],
)
def test_packages_are_installed_when_one_is_absent_or_another(
    tmp_path: Path, there: dict[str, Mapping[str, object]], *, enough: bool
) -> None:
    lock(tmp_path / "package-lock.json", icon=ICON, linter=LINTER)
    lock(tmp_path / "node_modules" / ".package-lock.json", **there)
    assert node.installed(tmp_path) is enough


def test_nothing_is_installed_before_the_first_time(tmp_path: Path) -> None:
    lock(tmp_path / "package-lock.json", icon=ICON)
    assert not node.installed(tmp_path)
