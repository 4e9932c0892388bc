"""What alembic runs: the migrations, on the connection that `migrate` opened and commits."""

from alembic import context

from backend.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # `migrate` says BEGIN and COMMIT; the connection is in autocommit as far as SQLAlchemy knows.
    transactional_ddl=False,
)
context.run_migrations()
