"""What stops a command."""


class PlatformError(Exception):
    """Shown to the person as it is, without a traceback; the command exits with 1."""
