"""Rules of plans and tasks: pure Python, time comes in as an argument."""
