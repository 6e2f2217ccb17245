"""days off and days worked in exchange, 2025-2027, as far as they are known for certain

Bộ luật Lao động 2019, điều 112, and the yearly announcements. Of Tết 2027 only the first three days of
the lunar year are here; people add the rest when it is announced.
"""

from datetime import date, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

holiday = sa.table("holiday", sa.column("day", sa.Date), sa.column("working"), sa.column("name"))

NEW_YEAR = "Tết Dương lịch"
TET = "Tết Nguyên đán"
KINGS = "Giỗ Tổ Hùng Vương"
VICTORY = "Ngày Chiến thắng"
LABOUR = "Quốc tế Lao động"
NATIONAL = "Quốc khánh"
CULTURE = "Ngày Văn hóa Việt Nam"
SWAPPED = "Nghỉ hoán đổi"
SUBSTITUTE = "Nghỉ bù"
WORKED = "Làm bù"

OFF = [
    *[(day, NEW_YEAR) for day in ("2025-01-01", "2026-01-01", "2027-01-01")],
    *[(day, VICTORY) for day in ("2025-04-30", "2026-04-30", "2027-04-30")],
    *[(day, LABOUR) for day in ("2025-05-01", "2026-05-01", "2027-05-01")],
    *[(day, NATIONAL) for day in ("2025-09-01", "2025-09-02", "2026-09-01", "2026-09-02", "2027-09-02")],
    *[(day, CULTURE) for day in ("2026-11-24", "2027-11-24")],
    *[(day, KINGS) for day in ("2025-04-07", "2026-04-26", "2027-04-16")],
    *[(day, SUBSTITUTE) for day in ("2026-04-27", "2027-05-03")],
    *[(day, SWAPPED) for day in ("2025-05-02", "2026-01-02", "2026-08-31")],
]
ON = [(day, WORKED) for day in ("2025-04-26", "2026-01-10", "2026-08-22")]
TET_FROM_TO = [("2025-01-25", 9), ("2026-02-14", 9), ("2027-02-06", 3)]


def upgrade() -> None:
    tet = [
        (date.fromisoformat(first) + timedelta(days=n), TET)
        for first, days in TET_FROM_TO
        for n in range(days)
    ]
    off = [(date.fromisoformat(day), name) for day, name in OFF]
    on = [(date.fromisoformat(day), name) for day, name in ON]
    rows = [{"day": day, "working": False, "name": name} for day, name in [*tet, *off]]
    op.bulk_insert(holiday, rows + [{"day": day, "working": True, "name": name} for day, name in on])


def downgrade() -> None:
    op.execute(sa.delete(holiday))
