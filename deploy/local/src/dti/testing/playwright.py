"""The tests of both web apps in a browser, on the platform that runs."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from dti.access import Access
from dti.engines import chromium, node
from dti.engines.fetch import fetch_browser
from dti.places import ROOT, Places
from dti.testing import stage

ARTEFACTS = "web"


def command() -> list[str | Path]:
    return [node.binary(), node.WEB / "node_modules" / "@playwright" / "test" / "cli.js", "test"]


def environment(places: Places, given: Mapping[str, str], report: Path) -> dict[str, str]:
    """Fetches the browser, sets the stage on the platform `given` tells of, and says where both are."""
    node.install(places, print)
    fetch_browser(places)
    told: dict[str, str] = json.loads(Path(given["DTI_TEST_PLATFORM"]).read_text(encoding="utf-8"))
    platform = Access(
        **{name: value for name, value in told.items() if name != "state_file"},
        state_file=Path(told["state_file"]),
    )
    return {
        **given,
        **node.environment(places),
        **chromium.environment(places),
        "DTI_TEST_STAGE": str(stage.set_up(platform, places.state)),
        "DTI_TEST_PYTHON": sys.executable,
        "DTI_TEST_RECOMPUTE": str(ROOT / "tests"),
        "DTI_TEST_REPORT": str(report),
        "DTI_TEST_ARTEFACTS": str(places.state / ARTEFACTS),
    }
