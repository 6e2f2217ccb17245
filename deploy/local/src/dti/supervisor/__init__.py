"""Starts programs in layers, watches them and stops them; knows nothing about what they are."""
