"""Which faults are waited for, by answers, deliveries and loops alike."""

import pytest
from asyncpg import InternalClientError
from persistence.faults import heals
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout


class Postgres(Exception):
    def __init__(self, sqlstate: str) -> None:
        super().__init__(sqlstate)
        self.sqlstate = sqlstate


def failed(sqlstate: str) -> DBAPIError:
    return DBAPIError("SELECT", {}, Postgres(sqlstate))


@pytest.mark.parametrize(
    ("error", "healing"),
    [
        (failed("57P01"), True),
        (failed("40P01"), True),
        (failed("53300"), True),
        (failed("55P03"), True),
        (failed("57014"), True),
        (failed("23505"), False),
        (failed("22000"), False),
        (OperationalError("SELECT", {}, OSError("closed")), True),
        (PoolTimeout("no connection was free"), True),
        (Postgres("57P03"), True),
        (Postgres("42P01"), False),
        (ConnectionRefusedError(), True),
        (InternalClientError("cannot switch to state 12; another operation (2) is in progress"), True),
        (ValueError(), False),
    ],
)
def test_only_an_interruption_is_said_to_heal(error: Exception, healing: bool) -> None:
    assert heals(error) is healing
