"""A supervisor over toy programs, run as a process of its own.

toy_stack.py FOLDER SCRIPT…

Every SCRIPT is `name=port=source`; the source runs after a web server on that port was prepared.
"""

import os
import sys
from functools import partial
from pathlib import Path

from dti.board import PlainBoard
from dti.errors import PlatformError
from dti.supervisor import probes, state, watch
from dti.supervisor.keeper import Keeper
from dti.supervisor.program import Layer, Program
from dti.supervisor.spawn import spawn

SERVER = """
import os, signal, sys, time
from http.server import HTTPServer, BaseHTTPRequestHandler
class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers()
    def log_message(self, *_): pass
def serve(): HTTPServer(("127.0.0.1", PORT), Answer).serve_forever()
"""


def program(script: str) -> Program:
    name, port, source = script.split("=", 2)
    code = SERVER.replace("PORT", port) + source
    return Program(
        name=name,
        start=partial(spawn, [sys.executable, "-c", code]),
        healthy=probes.http_ok(int(port), "/"),
        alive=probes.http_ok(int(port), "/"),
        hung_after=float(os.environ.get("TOY_HUNG_AFTER", "30")),
        start_seconds=float(os.environ.get("TOY_START_SECONDS", "90")),
        port=int(port),
        grace_seconds=20.0,
    )


def main(folder: Path, scripts: list[str]) -> None:
    if "TOY_HUNG_AFTER" in os.environ:
        probes.TIMEOUT = watch.EVERY_RUNNING = 0.5
    layers = [Layer((program(script),)) for script in scripts]
    keeper = Keeper(
        layers,
        folder / "logs",
        board=PlainBoard(),
        changed=lambda children, ready: state.write(
            folder / "state.json", port_base=0, ready=ready, children=children
        ),
    )
    try:
        with state.alone(folder / "lock"):
            keeper.run(lambda: print("READY", flush=True))
    except PlatformError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
