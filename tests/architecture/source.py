"""The project's own Python files, parsed once."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SERVICES = ("identity", "tasks", "scoring", "evidence", "sync", "notify")
LIBS = (
    "contracts",
    "persistence",
    "messaging",
    "webapi",
    "auth",
    "observability",
    "documents",
    "chassis",
    "testkit",
)


def python_files(*folders: str) -> list[Path]:
    """Every .py file below the folders, migrations and generated files included."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def committed(*patterns: str) -> list[str]:
    """The files that git keeps, generated ones among them, as paths from the root."""
    command = ["git", "ls-files", "--", *patterns]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [name for name in listed.splitlines() if (ROOT / name).exists()]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


def code_lines(path: Path) -> int:
    """Lines that are neither blank nor a comment alone."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return sum(1 for line in lines if line and not line.startswith("#"))
