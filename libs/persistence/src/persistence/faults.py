"""What is raised when PostgreSQL, or the way to it, is lost for a moment: never the statement's fault."""

from asyncpg import InternalClientError
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

# A server that is being killed may still answer with an internal error, and asyncpg's own error is how it
# meets a connection whose server said its last word.
LOST_DATABASE = (OperationalError, InterfaceError, InternalError, InternalClientError, PoolTimeout)
