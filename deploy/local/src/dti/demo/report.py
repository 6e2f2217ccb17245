"""What the demo tells at its end."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from dti.demo.play import Played

SHOWN = 10
QUANTILES = (50, 95, 99)


def tell(console: Console, played: Played, events: dict[str, int], addresses: str) -> None:
    """Rankings with their hash, the ledger, events and notices per service, waiting times, addresses."""
    for group, ranking in played.rankings.items():
        console.print(_ranking(group, ranking["rows"]))
    lines = [
        f"Ranking hash      {played.ranking_hash}",
        f"Round             {played.story.code} (seed {played.story.seed}, dữ liệu mẫu)",
        f"Assessments       {len(played.assessments)} ({_leaves(played)} leaf records)",
        f"Values saved      {len(played.ledger.saved)}",
        f"Save → score      {_quantiles(played.ledger.seconds)}",
        f"Save → rank       {_quantiles(played.ledger.seconds_to_rank)}",
        f"Evidence          {len(played.papers)} PDFs kept, {played.read_back} read back under their hash",
        f"Ministry faults   {', '.join(played.faults)}",
        f"Ministry ledger   {_ledger(played)}",
        f"Tasks             {played.tasks} accepted, reported, completed and confirmed",
        f"Notices           {_counts(played.notices.get('by_kind', {}))}",
        f"Events            {_counts(events)}",
        f"Took              {played.seconds:.1f} s",
    ]
    console.print("\n".join(lines), highlight=False, markup=False)
    console.print("\nLook at", highlight=False)
    console.print(addresses, highlight=False, markup=False)


def _ranking(group: str, rows: list[dict[str, str]]) -> Table:
    table = Table(title=f"{group} — dữ liệu mẫu — first {min(SHOWN, len(rows))} of {len(rows)}")
    for column in ("rank", "code", "unit", "total"):
        table.add_column(column, justify="right" if column in {"rank", "total"} else "left")
    for row in rows[:SHOWN]:
        table.add_row(str(row["rank"]), row["unit"], row["name"], str(row["total"]).replace(".", ","))
    return table


def _leaves(played: Played) -> int:
    return sum(len(sheet.framework_leaves) for sheet in played.story.sheets)


def _ledger(played: Played) -> str:
    states = _counts(played.sync.get("by_state", {}))
    return f"{states}; {played.sync.get('receipts')} receipts after {played.sync.get('attempts')} attempts"


def _counts(counted: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counted.items() if count)


def _quantiles(seconds: Iterable[float]) -> str:
    ordered = sorted(seconds)
    if not ordered:
        return "-"
    picked = (ordered[min(len(ordered) - 1, len(ordered) * q // 100)] for q in QUANTILES)
    return ", ".join(f"p{q} {value * 1000:.0f} ms" for q, value in zip(QUANTILES, picked, strict=True))
