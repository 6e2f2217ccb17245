"""The ministry's simulator and its faults, and what the ledger of sync says in the end."""

from typing import Any

import httpx2

from dti.board import Board
from dti.demo.crowd import until
from dti.demo.people import People

FAULTS = (
    {"kind": "timeout", "times": 2},
    {"kind": "500", "times": 3},
    {"kind": "401", "times": 2},
    {"kind": "409", "times": 1},
    {"kind": "slow", "times": 2},
)


async def trouble(ministry: str) -> list[str]:
    """Switch the faults on; answers their kinds."""
    async with httpx2.AsyncClient(base_url=ministry, timeout=10) as http:
        (await http.delete("/faults")).raise_for_status()
        (await http.post("/faults", json=list(FAULTS))).raise_for_status()
    return [str(fault["kind"]) for fault in FAULTS]


async def all_acknowledged(board: Board, people: People, round_code: str, records: int) -> dict[str, Any]:
    """Wait until every record of the round is answered for; the ledger's summary."""
    board.start("ministry", "records on their way")

    async def settled() -> dict[str, Any] | None:
        summary = await people.owner.get("/api/sync/v1/records/summary", round=round_code)
        board.update(
            "ministry", f"{summary['receipts']} of {records} receipts, {summary['attempts']} attempts"
        )
        waiting = summary["by_state"].get("waiting", 0)
        return summary if summary["records"] == records and not waiting else None

    summary = await until(settled, "the ministry's last receipt", within=240)
    board.done("ministry", f"{summary['receipts']} receipts after {summary['attempts']} attempts")
    return summary
