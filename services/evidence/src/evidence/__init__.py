"""Files, versions, hashes, citations and downloads."""
