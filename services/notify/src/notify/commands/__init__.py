"""Verbs: tell, show, mark, mail."""
