"""Routes: parse, call, shape; one module per resource."""
