"""What Alembic runs around each migration: our connection, our transaction, batch mode for SQLite."""

from alembic import context

from coachdesk.store import schema

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=schema.metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the caller has begun the transaction, and commits it
)
context.run_migrations()
