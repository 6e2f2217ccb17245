"""What one demo round is about: its seed, its units and what each of them will enter and be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from dti.seed import loading
from dti.seed.appraising import LeafDecision, appraise
from dti.seed.evidence import Evidence, evidence_for
from dti.seed.generator import LeafEntry, generate
from dti.seed.packages import Framework, Unit
from dti.seed.samples import working_days_late

ICT = ZoneInfo("Asia/Ho_Chi_Minh")
GROUPS = {"communes": "communes-2026.1", "departments": "departments-2026.1", "province": "province-2026.1"}
RANKED = ("communes", "departments")
PAPERS_PER_UNIT = 5
SATURDAY = 5


@dataclass(frozen=True)
class Sheet:
    """One unit's part in the story."""

    unit: Unit
    group: str
    framework: Framework
    entries: Sequence[LeafEntry]
    decisions: Sequence[LeafDecision]
    papers: Sequence[Evidence]
    days_late: int

    @property
    def code(self) -> str:
        return self.unit["code"]

    @property
    def framework_leaves(self) -> list[str]:
        """Every leaf record of the sheet, those the framework excludes for the unit included."""
        return [leaf["code"] for group in self.framework["groups"] for leaf in group["leaves"]]

    @property
    def leaves_needing_paper(self) -> list[str]:
        """The leaves that ask for evidence and were given a value."""
        entered = {entry.leaf for entry in self.entries if entry.inputs is not None}
        leaves = loading.leaves_of(self.framework, self.code)
        return [leaf["code"] for leaf in leaves if leaf["evidence"]["required"] and leaf["code"] in entered]


@dataclass(frozen=True)
class Story:
    """A seeded round; the same seed tells the same story on any day."""

    seed: int
    code: str
    today: date

    @cached_property
    def sheets(self) -> list[Sheet]:
        units = loading.units_at(self.today)
        frameworks = {group: loading.framework(name) for group, name in GROUPS.items()}
        return [
            _sheet(self.seed, unit, frameworks[unit["group"]])
            for _, unit in sorted(units.items())
            if unit["group"] in GROUPS
        ]

    @property
    def name(self) -> str:
        return f"Kỳ đánh giá {self.today.year} ({self.code}, dữ liệu mẫu)"

    @property
    def self_assessment_until(self) -> datetime:
        """Two days ahead, so that a round played over midnight stays on time."""
        return datetime.combine(self.today + timedelta(days=2), time(23, 59, 59), ICT)

    @property
    def appraisal_until(self) -> datetime:
        return self.self_assessment_until + timedelta(days=30)

    def late(self, working_days: int) -> datetime:
        """Noon of the day that is so many working days after the end of self-assessment."""
        day, left = self.self_assessment_until.date(), working_days
        while left:
            day += timedelta(days=1)
            left -= day.weekday() < SATURDAY
        return datetime.combine(day, time(12), ICT)


def _sheet(seed: int, unit: Unit, framework: Framework) -> Sheet:
    entries = generate(seed, framework, unit)
    return Sheet(
        unit=unit,
        group=unit["group"],
        framework=framework,
        entries=entries,
        decisions=appraise(seed, framework, unit, entries),
        papers=evidence_for(seed, framework, unit, entries, count=PAPERS_PER_UNIT),
        days_late=working_days_late(unit["code"]),
    )
