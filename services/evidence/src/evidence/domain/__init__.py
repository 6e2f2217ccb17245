"""Rules of evidence: what may be declared, the life of a version, what is refused."""
