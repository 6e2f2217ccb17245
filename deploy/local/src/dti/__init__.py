"""The dti command: the whole platform on one machine."""
