"""Units, people, roles, sign-in and tokens."""
