"""When a call was answered and ended, by whom and why, as a softphone told it."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

INSTANTS = ("began_at", "answered_at", "ended_at")


def upgrade() -> None:
    # All may be empty, so that SQLite adds them without writing the table anew.
    op.add_column("call", sa.Column("heard_by", sa.String(), nullable=True))
    op.add_column("call", sa.Column("incoming", sa.Boolean(), nullable=True))
    for name in INSTANTS:
        op.add_column("call", sa.Column(name, sa.BigInteger(), nullable=True))
    op.add_column("call", sa.Column("ended_by", sa.String(), nullable=True))
    op.add_column("call", sa.Column("ended_why", sa.String(), nullable=True))
    op.add_column("call", sa.Column("lasted", sa.Float(), nullable=True))
    op.add_column("call", sa.Column("first_word", sa.Float(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("go back by restoring the backup made before the upgrade")
