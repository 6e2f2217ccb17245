"""What a notice, its audience and its mail are; no framework."""
