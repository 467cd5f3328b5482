"""Those without a number are found at once, however long the list is."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Only over those who have none: others cost an import nothing.
    none = ~sa.column("usable", sa.Boolean())
    columns = ["listed", "usable", "sort_key", "id"]
    name = op.f("ix_prospect_listed_usable_sort_key_id")
    op.create_index(name, "prospect", columns, unique=False, sqlite_where=none, postgresql_where=none)


def downgrade() -> None:
    raise NotImplementedError("go back by restoring the backup made before the upgrade")
