from datetime import date, timedelta

SATURDAY = 5


def days_late(due: str, submitted: str) -> int:
    """Working days d with due < d <= submitted; both are ISO dates, weekends do not count."""
    first, last = date.fromisoformat(due), date.fromisoformat(submitted)
    after = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(1 for day in after if day.weekday() < SATURDAY)
