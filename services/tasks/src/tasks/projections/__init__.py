"""Read models built from other services' events; rebuildable, so they never touch the outbox."""

from tasks.projections.evidence import evidence
from tasks.projections.identity import people, units

PROJECTORS = (people, units, evidence)

__all__ = ["PROJECTORS", "evidence", "people", "units"]
