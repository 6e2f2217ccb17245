"""Verifying tokens, principals, permissions and the directory of people and units."""
