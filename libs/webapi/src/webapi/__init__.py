"""App factory, transaction dependency, problem+json, idempotency keys, pages, ETags."""
