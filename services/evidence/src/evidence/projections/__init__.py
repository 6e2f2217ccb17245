"""Read models built from what other services tell."""
