"""`dti check`: what must be clean before a push, in under a minute."""

import argparse
import sys

from dti import places as where
from dti.engines import node
from dti.errors import PlatformError
from dti.testing import static, vitest
from dti.testing.static import Step
from dti.testing.suites import UNIT, pytest_command


def check(_: argparse.Namespace) -> None:
    """Format, lint, types, imports and unit tests side by side; shows the output of what failed."""
    units = (
        Step("unit tests", [sys.executable, *pytest_command(UNIT), "-q"]),
        Step("web unit tests", vitest.command(), node.WEB),
    )
    outcomes = static.run_all((*static.steps(), *units), where.of_checkout())
    failed = [outcome.name for outcome in outcomes if not outcome.well]
    if failed:
        raise PlatformError(f"not clean: {', '.join(failed)}.")
