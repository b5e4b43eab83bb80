"""Where Alembic starts: it gets a connection from `migrate`, inside a transaction that `migrate` commits."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=None,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
