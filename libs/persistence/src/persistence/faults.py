"""Which faults of PostgreSQL, or of the way to it, may be gone in a moment."""

from asyncpg import InternalClientError
from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

# A server that is being killed may still answer with an internal error, and asyncpg's own error is how it
# meets a connection whose server said its last word.
LOST_DATABASE = (OperationalError, InterfaceError, InternalError, InternalClientError, PoolTimeout)

DATABASE_FAULTS = (*LOST_DATABASE, DBAPIError, OSError, TimeoutError)
"""Whatever a query may raise; `heals` tells which of them may be gone in a moment."""

_HEALING = (*LOST_DATABASE, OSError, TimeoutError)
_HEALING_SQLSTATES = ("08", "25P", "40", "53", "55P03", "57", "XX")
"""Lost connections, time limits, conflicts and locks, exhausted resources, a server going away."""


def heals(error: BaseException) -> bool:
    """Whether the same may well succeed in a moment: the database, the network or a rival was the cause."""
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    state = sqlstate(error)
    if state is not None:
        return state.startswith(_HEALING_SQLSTATES)
    return isinstance(error, _HEALING)


def sqlstate(error: BaseException) -> str | None:
    """PostgreSQL's code of the error, if it comes from there."""
    cause = (error.orig if isinstance(error, DBAPIError) else None) or error
    state = getattr(cause, "sqlstate", None)
    return state if isinstance(state, str) else None
