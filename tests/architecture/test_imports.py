"""The import rules of docs/decisions, kept by import-linter."""

import subprocess
import sys

from source import ROOT


def test_the_import_contracts_hold() -> None:
    found = subprocess.run(
        [sys.executable, "-m", "importlinter.cli", "lint"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    command = ["lint-imports"]
    if "No module named" in found.stderr:
        found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr
