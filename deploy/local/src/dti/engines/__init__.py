"""The real engines: where each comes from and how it is started."""
