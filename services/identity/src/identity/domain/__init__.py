"""Rules of units, people, roles and sign-in: plain Python, time comes in as an argument."""
