"""The rules of scoring: pure, exact, and told the time by whoever calls."""
