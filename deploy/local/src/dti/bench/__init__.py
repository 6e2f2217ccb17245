"""Measurements; each module has `run(arguments)` and prints what it measured."""
