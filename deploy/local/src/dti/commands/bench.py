"""`dti bench NAME`: one module per measurement in `dti.bench`."""

import argparse
import importlib
import pkgutil

from dti import bench as measurements
from dti.errors import PlatformError


def bench(arguments: argparse.Namespace) -> None:
    """Run the `run(arguments)` of a measurement."""
    known = sorted(module.name for module in pkgutil.iter_modules(measurements.__path__))
    if arguments.name is None:
        print(f"./dti bench NAME measures one of: {', '.join(known)}.")
        return
    if arguments.name not in known:
        raise PlatformError(f"There is no measurement {arguments.name!r}; there are: {', '.join(known)}.")
    importlib.import_module(f"dti.bench.{arguments.name}").run(arguments)
