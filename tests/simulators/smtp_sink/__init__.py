"""A mail server that keeps every message and shows them over HTTP; repeats stay visible."""
