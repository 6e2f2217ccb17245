"""The web client, built once for each state of its sources."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from dti.engines import node
from dti.engines.node import WEB
from dti.engines.tool import run_reporting
from dti.places import Places

TITLE = "Web client"
CURRENT = "current"
KEPT = 2  # an open page may still ask for files of the build before
_MADE = {"node_modules", "dist", ".tanstack", "rules", "e2e"}


def current(places: Places) -> Path:
    """The folder that is served: a link to the newest build, so that it changes in one step."""
    return places.tools / "web" / CURRENT


def fetched(places: Places) -> bool:
    return current(places).resolve().name == state_of(WEB)


def fetch(places: Places, report: Callable[[str], None]) -> None:
    """Build both apps from the sources as they are and serve them from then on."""
    node.install(places, report)
    folder = current(places).parent
    built = folder / state_of(WEB)
    if not built.exists():
        partial = folder / "partial"
        shutil.rmtree(partial, ignore_errors=True)
        report("building")
        command = node.script("build.ts", partial)
        run_reporting(command, node.environment(places), report, "Building the web client", hint="")
        partial.rename(built)
    put_in_place(built)
    _forget_old(folder)


def put_in_place(built: Path) -> None:
    """Serve this build from now on; nobody sees a moment without one."""
    built.touch()
    link = built.parent / "next"
    link.unlink(missing_ok=True)
    link.symlink_to(built.name)
    link.replace(built.parent / CURRENT)


def _forget_old(folder: Path) -> None:
    builds = [path for path in folder.iterdir() if path.is_dir() and not path.is_symlink()]
    for build in sorted(builds, key=lambda path: -path.stat().st_mtime)[KEPT:]:
        shutil.rmtree(build)


def state_of(web: Path) -> str:
    """A hash of every file that a build reads, with what the services describe, which it compares."""
    total = hashlib.sha256()
    for file in sorted([*_sources(web), *web.parent.glob("services/*/describe/openapi.json")]):
        total.update(f"{file.relative_to(web.parent)}\0".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()[:16]


def _sources(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir():
            if path.name not in _MADE:
                yield from _sources(path)
        elif not path.name.endswith((".md", ".gen.ts")) and ".test." not in path.name:
            yield path
