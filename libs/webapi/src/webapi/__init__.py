"""App factory, transactions per request, problem+json, idempotency keys, keyset pages, ETags."""
