"""Text as PostgreSQL can keep it."""

from typing import Annotated

from pydantic import StringConstraints

# PostgreSQL takes no NUL, and no paper needs the other control characters.
PLAIN = r"^[^\x00-\x08\x0B\x0C\x0E-\x1F\x7F]*$"

Text = Annotated[str, StringConstraints(pattern=PLAIN)]
