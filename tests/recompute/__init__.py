"""The rankings computed a second time, by code that shares nothing with the platform."""
