"""Fixtures, builders, fault proxy and clock; only tests import it."""
