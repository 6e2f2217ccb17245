"""A task in one line, for notices."""

LENGTH = 160


def title_of(content: str) -> str:
    """The content, cut at a word where it is long."""
    if len(content) <= LENGTH:
        return content
    return content[:LENGTH].rsplit(" ", 1)[0] + "…"
