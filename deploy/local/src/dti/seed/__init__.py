"""Seed of the platform: units, posts, frameworks, plans, and sample figures. See README.md."""
