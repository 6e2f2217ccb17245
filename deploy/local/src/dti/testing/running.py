"""`dti test`: suite by suite, each on what it needs."""

import argparse
import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Generator, Sequence
from dataclasses import asdict
from pathlib import Path

from dti import access, secrets
from dti import places as where
from dti.commands.reset import wipe
from dti.commands.up import bring_up
from dti.engines import node
from dti.engines.postgres import SUPERUSER
from dti.errors import Ended, PlatformError
from dti.places import ROOT, Places
from dti.ports import HOST, TESTS_ABOVE, Ports, chosen_base
from dti.services.environment import Site
from dti.stack import Choice
from dti.supervisor import daemon, state
from dti.testing import playwright, report, static, vitest
from dti.testing.report import Counts
from dti.testing.suites import SUITES, Needs, Runner, Suite, present, pytest_command

LOCK = "running.lock"
GRACE_SECONDS = 20.0
_CHOICES = {
    Needs.FAST: Choice(engines_only=True, fast=True),
    Needs.DURABLE: Choice(engines_only=True),
    Needs.PLATFORM: Choice(),
}


def test(arguments: argparse.Namespace) -> None:
    """Run the named suite, or all; exit code 1 unless every test of each ran and held."""
    named = [suite for suite in SUITES if arguments.suite in (None, suite.name)]
    chosen = [suite for suite in named if present(suite)]
    if not chosen:
        known = ", ".join(suite.name for suite in SUITES if present(suite))
        raise PlatformError(f"There is no suite {arguments.suite!r}; there are: {known}.")
    base = Ports(chosen_base(arguments.port_base) + (0 if arguments.port_base else TESTS_ABOVE))
    site = Site(where.of_tests(), base, secrets.load(where.of_tests()))
    started = time.monotonic()
    with state.alone(site.places.state / LOCK, "Another ./dti test runs here: wait for its end."):
        results = _run_all(chosen, site)
    print(report.text(results, time.monotonic() - started))
    if not all(result.well for result in results):
        raise SystemExit(1)


def _run_all(chosen: Sequence[Suite], site: Site) -> list[Counts]:
    results: list[Counts] = []
    for needs in Needs:
        suites = [suite for suite in chosen if suite.needs is needs]
        if suites:
            with _provided(site, needs) as environment:
                results += [_run(suite, site.places, environment) for suite in suites]
    return results


@contextlib.contextmanager
def _provided(site: Site, needs: Needs) -> Generator[dict[str, str]]:
    """What the suites need, started afresh; the environment tells the tests where it is."""
    if needs is Needs.NOTHING:
        yield {name: value for name, value in os.environ.items() if not name.startswith("DTI_TEST_")}
        return
    print(f"\n== starting {needs}", flush=True)
    daemon.stop(site.places)
    wipe(site.places)
    fresh = Site(site.places, site.ports, secrets.load(site.places))
    if needs is Needs.PLATFORM:
        os.environ["DTI_OTLP_ENDPOINT"] = f"http://{HOST}:{site.ports.of('collector')}"
    bring_up(fresh.places, fresh.ports, _CHOICES[needs])
    try:
        yield dict(os.environ) | _addresses(fresh, needs)
    finally:
        daemon.stop(site.places)


def _addresses(site: Site, needs: Needs) -> dict[str, str]:
    engines = {
        "postgres": {
            "host": HOST,
            "port": site.ports.of("postgres"),
            "user": SUPERUSER,
            "password": site.passwords["postgres"],
        },
        "kafka": f"{HOST}:{site.ports.of('kafka')}",
        "s3": {
            "endpoint": f"{HOST}:{site.ports.of('s3')}",
            "access_key": site.passwords["s3_access_key"],
            "secret_key": site.passwords["s3_secret_key"],
        },
    }
    told = {"DTI_TEST_ENGINES": _written(site.places, "engines", engines)}
    if needs is Needs.PLATFORM:
        told["DTI_TEST_COLLECTOR"] = str(site.ports.of("collector"))
        told["DTI_TEST_PLATFORM"] = _written(
            site.places, "platform", {name: str(value) for name, value in asdict(access.of(site)).items()}
        )
    return told


def _written(places: Places, name: str, content: object) -> str:
    file = places.state / f"{name}.json"
    file.touch(mode=0o600)
    file.write_text(json.dumps(content))
    return str(file)


def _run(suite: Suite, places: Places, environment: dict[str, str]) -> Counts:
    print(f"\n== {suite.name}: {', '.join(present(suite))}", flush=True)
    if suite.runner is Runner.STATIC:
        return static.counts(suite.name, static.run_all(static.steps(), places))
    file = places.state / "reports" / f"{suite.name}.xml"
    file.unlink(missing_ok=True)
    command, folder, told = _how(suite, places, environment, file)
    return report.read(suite.name, file, call(command, folder, told))


def call(command: Sequence[str | Path], folder: Path, told: dict[str, str]) -> int:
    """The exit code; when this command is ended, its tests may still put away what they started."""
    # What a script begins in its background ignores interrupts, and so would the tests.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, cwd=folder, env=told) as tests:
        try:
            return tests.wait()
        except Ended:
            tests.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                tests.wait(timeout=GRACE_SECONDS)
            tests.kill()
            raise


def _how(
    suite: Suite, places: Places, environment: dict[str, str], file: Path
) -> tuple[list[str | Path], Path, dict[str, str]]:
    """The command line of a suite, where it is run and what it is told."""
    if suite.runner is Runner.PLAYWRIGHT:
        return playwright.command(), node.WEB, playwright.environment(places, environment, file)
    if suite.runner is Runner.VITEST:
        node.install(places, print)
        return vitest.command(file), node.WEB, environment | node.environment(places)
    return [sys.executable, *pytest_command(suite, file)], ROOT, environment
