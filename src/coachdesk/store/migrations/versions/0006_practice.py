"""Answers to drills, and role-plays that came to an end."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "review",
        sa.Column("deleted_at", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("drill", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
    )
    op.create_index(op.f("ix_review_at"), "review", ["at"], unique=False)
    op.create_table(
        "played",
        sa.Column("deleted_at", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("persona", sa.String(), nullable=False),
        sa.Column("seed", sa.String(), nullable=False),
        sa.Column("ending", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("lessons", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_played")),
    )
    op.create_index(op.f("ix_played_at"), "played", ["at"], unique=False)


def downgrade() -> None:
    raise NotImplementedError("go back by restoring the backup made before the upgrade")
