"""Units, people, roles and sign-in."""
