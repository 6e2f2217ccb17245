"""`dti VERB …`: the verbs and their options."""

import argparse
import importlib
import signal
import sys
from types import FrameType

from dti.errors import Ended, PlatformError

# verb → (module and function, one line of help)
VERBS = {
    "up": ("dti.commands.up:up", "start the platform with its units, people, frameworks and plans"),
    "down": ("dti.commands.up:down", "stop it; the data stays"),
    "status": ("dti.commands.inspect:status", "what runs, where and how well"),
    "logs": ("dti.commands.inspect:logs", "the end of the logs"),
    "reset": ("dti.commands.reset:reset", "delete all data; the tools stay"),
    "demo": ("dti.commands.demo:demo", "play one complete round on the running platform"),
    "web": ("dti.commands.web:web", "the web client with hot reload, on the running platform"),
    "check": ("dti.commands.check:check", "format, lint, types, imports, unit tests; under a minute"),
    "test": ("dti.testing.running:test", "all tests, on engines of their own"),
    "bench": ("dti.commands.bench:bench", "measure"),
    "lock": ("dti.commands.lock:lock", "pin every package and engine again"),
    "_supervise": ("dti.commands.supervise:supervise", ""),
}


def parser() -> argparse.ArgumentParser:
    """The command line."""
    root = argparse.ArgumentParser(prog="dti", description="The whole platform on one machine.")
    verbs = root.add_subparsers(dest="verb", required=True, metavar="VERB")
    made = {
        verb: verbs.add_parser(verb, help=line, description=f"{line[:1].upper()}{line[1:]}.")
        if line
        else verbs.add_parser(verb)
        for verb, (_, line) in VERBS.items()
    }
    _add_options(made)
    return root


def _add_options(made: dict[str, argparse.ArgumentParser]) -> None:
    for verb in ("up", "demo", "test", "bench", "_supervise"):
        made[verb].add_argument("--port-base", type=int, help="the first port (DTI_PORT_BASE, else 18000)")
    for verb in ("up", "_supervise"):
        made[verb].add_argument("--engines", action="store_true", help="only database, broker and store")
        made[verb].add_argument("--workers", action="append", default=[], metavar="SERVICE=NUMBER")
    made["logs"].add_argument("name", nargs="?")
    made["logs"].add_argument("-f", "--follow", action="store_true")
    made["reset"].add_argument("--yes", action="store_true", help="do not ask")
    made["demo"].add_argument("--seed", type=int, default=1, help="other values for another number")
    made["test"].add_argument("suite", nargs="?")
    made["bench"].add_argument("name", nargs="?", help="without one, what can be measured is listed")
    made["lock"].add_argument("--upgrade", action="store_true", help="take the newest versions that fit")
    for option, kind in (("--state", str), ("--pipe", int)):
        made["_supervise"].add_argument(option, type=kind, required=True)
    made["_supervise"].add_argument("--fast", action="store_true")


def main(argv: list[str] | None = None) -> int:
    """Run one verb; what a person can repair is one line on the error output and exit code 1."""
    arguments = parser().parse_args(argv)
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_DFL:  # nohup ignores the second
            signal.signal(number, _ended)
    module, function = VERBS[arguments.verb][0].split(":")
    try:
        getattr(importlib.import_module(module), function)(arguments)
    except (PlatformError, OSError) as error:
        print(f"dti: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _ended(_number: int, _frame: FrameType | None) -> None:
    raise Ended


if __name__ == "__main__":
    sys.exit(main())
