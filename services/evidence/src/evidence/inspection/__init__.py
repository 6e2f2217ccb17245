"""Looks into a file's bytes: whether it is what it says, and whether it is inert."""
