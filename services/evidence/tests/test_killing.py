"""A real worker, killed with bytes in the kept bucket and nothing committed."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from contracts.evidence import EvidenceKept
from evidence.commands.deciding import LEASE
from evidence.settings import Settings
from evidence.store import kept_key
from pydantic import SecretStr
from sqlalchemy import text
from testkit.ports import free_port
from testkit.waiting import eventually

from . import papers
from .world import Caller, World

# A process starts slowly on a busy machine, and the lock must outlast that.
PATIENT = ("SET LOCAL transaction_timeout = 0", "SET LOCAL idle_in_transaction_session_timeout = 0")
HELD = text("SELECT 1 FROM evidence WHERE id = :id FOR UPDATE")


async def test_a_worker_killed_before_its_commit_loses_and_doubles_nothing(
    world: World, officer: Caller, tmp_path: Path
) -> None:
    content, settings = papers.pdf("bị giết giữa chừng"), world.wiring.settings
    key = kept_key(sha256(content).hexdigest())
    await asyncio.to_thread(subprocess.run, _command("migrate"), env=_environment(settings), check=True)
    begun = await officer.send(content)

    async def stored() -> bool:
        return key in world.kept()

    async def kept() -> bool:
        return (await officer.see(begun.evidence_id)).kept_version == 1

    async with world.wiring.database.transaction() as session:
        # The decision waits for this row, so the worker is caught between storing and committing.
        for setting in PATIENT:
            await session.execute(text(setting))
        await session.execute(HELD, {"id": begun.evidence_id})
        with _worker(settings) as first:
            await eventually(stored, within=90)
            first.kill()
    assert await world.facts(EvidenceKept, begun.evidence_id) == []

    later = tmp_path / "clock"
    later.write_text(str(int(LEASE.total_seconds()) + 1))
    with _worker(settings, CLOCK_OFFSET_FILE=str(later)):
        await eventually(kept, within=90)
    assert len(await world.facts(EvidenceKept, begun.evidence_id)) == 1
    assert len(world.stored_versions(key)) == 1
    assert await officer.download(begun.evidence_id) == content


def _command(verb: str) -> list[str]:
    return [sys.executable, "-m", "evidence", verb]


@contextmanager
def _worker(settings: Settings, **more: str) -> Generator[subprocess.Popen[bytes]]:
    with subprocess.Popen(_command("worker"), env=_environment(settings, **more)) as process:
        try:
            yield process
        finally:
            process.kill()


def _environment(settings: Settings, **more: str) -> dict[str, str]:
    told: dict[str, object] = {**settings.model_dump(exclude_none=True), "worker_port": free_port()}
    plain = {
        name: value.get_secret_value() if isinstance(value, SecretStr) else value
        for name, value in told.items()
    }
    ours = {f"EVIDENCE_{name.upper()}": str(value) for name, value in (plain | more).items()}
    return dict(os.environ) | ours
