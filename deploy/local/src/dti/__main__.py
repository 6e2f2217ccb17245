"""`dti VERB …`: the verbs and their options."""

import argparse
import importlib
import sys

from dti.errors import PlatformError

# verb → (module and function, one line of help)
VERBS = {
    "up": ("dti.commands.up:up", "start the platform with its units, people, frameworks and plans"),
    "down": ("dti.commands.up:down", "stop it; the data stays"),
    "status": ("dti.commands.inspect:status", "what runs, where and how well"),
    "logs": ("dti.commands.inspect:logs", "the end of the logs"),
    "_supervise": ("dti.commands.up:supervise", argparse.SUPPRESS),
}


def parser() -> argparse.ArgumentParser:
    """The command line."""
    root = argparse.ArgumentParser(prog="dti", description="The whole platform on one machine.")
    verbs = root.add_subparsers(dest="verb", required=True, metavar="VERB")
    made = {verb: verbs.add_parser(verb, help=line) for verb, (_, line) in VERBS.items()}
    for verb in ("up", "_supervise"):
        made[verb].add_argument("--port-base", type=int, help="the first port (DTI_PORT_BASE, else 18000)")
        made[verb].add_argument("--engines", action="store_true", help="only database, broker and store")
    made["up"].add_argument("--foreground", action="store_true", help="stay here until Ctrl-C")
    made["logs"].add_argument("name", nargs="?")
    made["logs"].add_argument("-f", "--follow", action="store_true")
    for option, kind in (("--state", str), ("--pipe", int)):
        made["_supervise"].add_argument(option, type=kind, required=True)
    made["_supervise"].add_argument("--fast", action="store_true")
    return root


def main(argv: list[str] | None = None) -> int:
    """Run one verb; what a person can repair is one line on the error output and exit code 1."""
    arguments = parser().parse_args(argv)
    module, function = VERBS[arguments.verb][0].split(":")
    try:
        getattr(importlib.import_module(module), function)(arguments)
    except PlatformError as error:
        print(f"dti: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
