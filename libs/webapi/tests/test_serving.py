import signal
import sys
from asyncio import create_subprocess_exec, ensure_future, timeout
from asyncio.subprocess import PIPE
from pathlib import Path
from socket import socket

from httpx2 import AsyncClient, ConnectError
from testkit.waiting import eventually

PROGRAM = """
import sys
from auth import Verifier
from fastapi import APIRouter
from persistence import Database
from webapi.app import create_app
from webapi.serving import serve
from webapi.settings import ServiceSettings
import asyncio

slow = APIRouter()


@slow.get("/slow")
async def take_a_while() -> dict[str, str]:
    print("begun", flush=True)
    await asyncio.sleep(1)
    return {"finished": "yes"}


url, port = sys.argv[1], int(sys.argv[2])
settings = ServiceSettings(
    database_url=url, kafka_servers="k", jwks_url="http://j", issuer="i", api_port=port, worker_port=1,
    environment="local",
)
database = Database(url, name="serving")
verifier = Verifier("http://j", "i")
serve(create_app(settings, title="slow", database=database, verifier=verifier, routers=[], wiring=None,
                 public_routers=[slow]), settings)
"""


def _free_port() -> int:
    with socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


async def test_on_sigterm_running_requests_finish_and_the_process_ends(
    fresh_database: str, tmp_path: Path
) -> None:
    port = _free_port()
    program = tmp_path / "serving.py"
    program.write_text(PROGRAM)
    process = await create_subprocess_exec(sys.executable, program, fresh_database, str(port), stdout=PIPE)
    assert process.stdout is not None
    async with timeout(60), AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:

        async def is_ready() -> bool:
            try:
                return (await client.get("/health/ready")).is_success
            except ConnectError:
                return False

        await eventually(is_ready)
        running = ensure_future(client.get("/slow"))
        assert await process.stdout.readline() == b"begun\n"
        process.send_signal(signal.SIGTERM)
        answer = await running
        ended = await process.wait()
    assert (answer.json(), ended) == ({"finished": "yes"}, -signal.SIGTERM)
