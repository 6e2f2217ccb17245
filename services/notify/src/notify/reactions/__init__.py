"""Who is told of what, one module per publisher."""
