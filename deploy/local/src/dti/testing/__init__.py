"""All suites, one after the other, on engines of their own."""
