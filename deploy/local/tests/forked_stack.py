"""A supervisor over modules of the fork server, run as a process of its own: forked_stack.py FOLDER PORT."""

import os
import sys
from functools import partial
from pathlib import Path

from dti.board import PlainBoard
from dti.services import forked
from dti.services.forked import Module
from dti.supervisor import probes, state
from dti.supervisor.keeper import Keeper
from dti.supervisor.program import Layer, Program


def main(folder: Path, port: int) -> None:
    module = Module(
        "http.server", ("--bind", "127.0.0.1", str(port)), {"TOLD": "yes", "PATH": os.environ["PATH"]}
    )
    program = Program("web", partial(forked.start, module), probes.http_ok(port, "/"), port)
    keeper = Keeper(
        [Layer((program,), forked.warm_up)],
        folder / "logs",
        board=PlainBoard(),
        changed=lambda children, ready: state.write(
            folder / "state.json", port_base=0, ready=ready, children=children
        ),
    )
    with state.alone(folder / "lock"):
        keeper.run(lambda: print("READY", flush=True))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
