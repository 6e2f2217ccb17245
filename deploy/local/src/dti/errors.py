"""What stops a command."""


class PlatformError(Exception):
    """Shown to the person as it is, without a traceback; the command exits with 1."""


class Ended(KeyboardInterrupt):
    """A signal ended this command alone; unlike after Ctrl-C, what it started does not know of it."""
