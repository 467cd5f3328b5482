"""Names are found by their sound: keys beside the text that search looks through."""

import sqlalchemy as sa
from alembic import op

from coachdesk.store import keys

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_AT_ONCE = 5000


def upgrade() -> None:
    with op.batch_alter_table("finder") as table:
        table.add_column(sa.Column("sound", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("finder") as table:
        table.alter_column("sound", server_default=None)
    _fill()


def _fill() -> None:
    c = op.get_bind()
    finder = sa.table("finder", sa.column("prospect"), sa.column("sound"))
    people = sa.table("prospect", *map(sa.column, ("id", "first_name", "last_name", "company", "deleted_at")))
    fill = sa.update(finder).where(finder.c.prospect == sa.bindparam("who")).values(sound=sa.bindparam("keys"))
    last = ""
    while found := c.execute(
        sa.select(people).where(people.c.id > last, people.c.deleted_at.is_(None)).order_by(people.c.id).limit(_AT_ONCE)
    ).all():
        c.execute(
            fill, [{"who": row.id, "keys": keys.sounds(row.first_name, row.last_name, row.company)} for row in found]
        )
        last = found[-1].id


def downgrade() -> None:
    raise NotImplementedError("go back by restoring the backup made before the upgrade")
