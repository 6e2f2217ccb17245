"""A metric that no test moves is a number that nobody may believe."""

import ast
from collections.abc import Iterator

from observability import metrics
from source import python_files, tree

GIVEN = ("process_", "python_")
PARTS = ("", "_total", "_sum", "_count", "_bucket")


def named_by_tests() -> Iterator[str]:
    """Every text in a test file; a scrape of a worker names a metric with its opening brace."""
    for path in python_files("tests", "libs", "services"):
        if path.name.startswith("test_"):
            for node in ast.walk(tree(path)):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value.removesuffix("{")


def test_each_metric_is_named_by_a_test() -> None:
    named = set(named_by_tests())
    ours = [found.name for found in metrics.registry.collect() if not found.name.startswith(GIVEN)]
    unmoved = [name for name in ours if not any(name + part in named for part in PARTS)]
    assert not unmoved, f"write a test in which what happens moves the metric: {unmoved}"
