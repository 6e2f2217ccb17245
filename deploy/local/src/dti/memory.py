"""Memory of a process and all its descendants, shared pages counted by their share (PSS)."""

from collections import defaultdict
from pathlib import Path

_PROC = Path("/proc")


def proportional(pid: int) -> int:
    """PSS in bytes; nothing for a process that is gone."""
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def children() -> dict[int, list[int]]:
    """Process ids by parent."""
    tree: dict[int, list[int]] = defaultdict(list)
    for stat in _PROC.glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(") ")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        tree[parent].append(int(stat.parent.name))
    return tree


def descendants(root: int, tree: dict[int, list[int]]) -> list[int]:
    """The process itself and everything below it."""
    found = [root]
    for pid in found:
        found += tree.get(pid, [])
    return found
