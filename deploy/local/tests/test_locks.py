"""The lock files pin everything and name no host."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from dti.commands.lock import BUILD, REQUIREMENTS
from dti.commands.lock import pinned as constrained
from dti.engines import chromium, kafka
from dti.places import ROOT

BROWSER = chromium.MANIFEST / "package-lock.json"
PROJECTS = [
    ROOT / "pyproject.toml",
    *ROOT.glob("libs/*/pyproject.toml"),
    *ROOT.glob("services/*/pyproject.toml"),
]
PROJECTS.append(ROOT / "deploy" / "local" / "pyproject.toml")


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[^A-Za-z0-9._-]", name, maxsplit=1)[0]).lower()


def pinned() -> dict[str, str]:
    lines = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", REQUIREMENTS.read_text(), re.MULTILINE)
    return {normal(name): version for name, version in lines}


def wanted(project: Path) -> set[str]:
    described = tomllib.loads(project.read_text())
    groups: list[list[str]] = list(described.get("dependency-groups", {}).values())
    named = [described["project"].get("dependencies", []), *groups]
    return {normal(one) for group in named for one in group if not one.startswith("dti-")}


@pytest.mark.parametrize("file", [REQUIREMENTS, BUILD, kafka.LOCK, BROWSER], ids=lambda file: file.name)
def test_a_lock_names_no_host(file: Path) -> None:
    assert not re.search(r"://|index-url|find-links|@\s*git", file.read_text())


@pytest.mark.parametrize(("file", "at_least"), [(REQUIREMENTS, 100), (BUILD, 5)])
def test_every_package_has_a_sum(file: Path, at_least: int) -> None:
    entries = re.split(r"\n(?=[A-Za-z0-9])", file.read_text().strip())
    assert len(entries) > at_least
    assert [entry.split("==")[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("project", PROJECTS, ids=lambda project: project.parent.name)
def test_the_lock_holds_every_package_a_member_asks_for(project: Path) -> None:
    assert wanted(project) - pinned().keys() == set()


def test_engines_are_pinned_to_one_version() -> None:
    described = tomllib.loads((ROOT / "deploy" / "local" / "pyproject.toml").read_text())
    engines = [one.partition("==") for one in described["dependency-groups"]["engines"]]
    assert engines
    assert {normal(name): version for name, _, version in engines}.items() <= pinned().items()


def test_kafka_comes_with_the_client_of_its_own_version() -> None:
    assert f"kafka-clients-{kafka.VERSION}.jar" in kafka.sums()
    assert [name for name in kafka.sums() if name.startswith("kafka-clients-")] == [
        f"kafka-clients-{kafka.VERSION}.jar"
    ]


def test_the_browser_is_pinned_with_the_sum_of_each_of_its_packages() -> None:
    lock = json.loads(BROWSER.read_text())["packages"]
    packages = {name: one for name, one in lock.items() if name}
    assert packages[f"node_modules/{chromium.PACKAGE}"]["version"] == chromium.version()
    assert [name for name, one in packages.items() if not one["integrity"].startswith("sha512-")] == []


def test_a_lock_without_upgrade_takes_no_other_version() -> None:
    marked = "colorama==0.4.6 ; sys_platform == 'win32'"
    lock = f"aiokafka==0.14.0 \\\n    --hash=sha256:32\n{marked} \\\n    --hash=sha256:4f\n"
    made = tomllib.loads(constrained("[tool.uv]\npackage = false\n", lock))["tool"]["uv"]
    assert made == {"package": False, "constraint-dependencies": ["aiokafka==0.14.0", marked]}
