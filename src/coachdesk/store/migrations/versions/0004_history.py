"""What the history tells besides: when a draft was changed, how a callback stood before, what the hours said."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("call", sa.Column("hours", sa.Text(), nullable=True))
    op.add_column("draft_past", sa.Column("at", sa.BigInteger(), nullable=True))
    op.create_table(
        "callback_past",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("callback", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["callback"], ["callback.id"], name=op.f("fk_callback_past_callback")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_callback_past")),
    )
    op.create_index(op.f("ix_callback_past_callback"), "callback_past", ["callback"], unique=False)


def downgrade() -> None:
    raise NotImplementedError("go back by restoring the backup made before the upgrade")
