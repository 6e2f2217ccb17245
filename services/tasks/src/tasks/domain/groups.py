"""Groups of units, as identity names them."""

SCORED = "scored"
"""Every unit that is scored: what "các sở, ban, ngành, địa phương" stands for."""

SCORED_GROUPS = ("communes", "departments")
