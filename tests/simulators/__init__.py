"""Stand-ins for outside systems: separate processes that know nothing of the platform's code."""
