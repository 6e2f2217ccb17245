"""A metric that no test moves is a number that nobody may believe."""

import ast
from collections.abc import Iterator

from observability import metrics
from source import python_files, tree

GIVEN = ("process_", "python_")
PARTS = ("", "_total", "_sum", "_count", "_bucket")


READING = {"Moved", "metric", "get_sample_value"}


def read_by_tests() -> Iterator[str]:
    """What tests ask for the value of; a scrape of a worker names a metric with its opening brace."""
    for path in python_files("tests", "libs", "services"):
        if path.name.startswith("test_"):
            for node in ast.walk(tree(path)):
                if isinstance(node, ast.Call) and node.args and called(node) in READING:
                    name = getattr(node.args[0], "value", None)
                    if isinstance(name, str):
                        yield name.removesuffix("{")


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def test_each_metric_is_named_by_a_test() -> None:
    named = set(read_by_tests())
    ours = [found.name for found in metrics.registry.collect() if not found.name.startswith(GIVEN)]
    unmoved = [name for name in ours if not any(name + part in named for part in PARTS)]
    assert not unmoved, f"write a test in which what happens moves the metric: {unmoved}"
