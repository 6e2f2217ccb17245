"""the event log, the directory of people and units, stored answers"""

from alembic import op
from auth import directory
from messaging import install
from webapi import idempotency

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    install(connection)
    directory.install(connection)
    idempotency.install(connection)


def downgrade() -> None:
    raise NotImplementedError("the event log is never dropped: every other service was told from it")
