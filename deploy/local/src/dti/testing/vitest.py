"""The unit tests of the web client, by its own runner, and what is asked of its sources.

All of it runs in `web/`, with the packages and the environment of `dti.engines.node`.
"""

from pathlib import Path

from dti.engines import node

_MODULES = node.WEB / "node_modules"


def command(report: Path | None = None) -> list[str | Path]:
    """All unit tests; with a report like pytest's."""
    reporters = ["--reporter=default", "--reporter=junit", f"--outputFile.junit={report}"] if report else []
    return [node.binary(), _MODULES / "vitest" / "vitest.mjs", "run", *reporters]


def checks() -> dict[str, list[str | Path]]:
    """The commands that must succeed, by name."""
    return {
        "web API types": node.script("api-types.ts", "--check"),
        "web lint": [node.binary(), _MODULES / "oxlint" / "bin" / "oxlint", "--deny-warnings"],
        "web types": node.script("types.ts"),
    }
