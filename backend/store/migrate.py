"""Bringing a database to this version's tables. The migrations are a part of the package."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from backend.store.engine import begin_write

_LOCK = 0x4D494752
"""The advisory lock of a migration on PostgreSQL: nodes that start together wait for each other."""


def migrate(engine: Engine) -> None:
    """Create or upgrade the tables, in one transaction. Raises the driver's and alembic's errors."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.connect() as connection:
        connection.exec_driver_sql(begin_write(engine))
        if engine.dialect.name != "sqlite":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except BaseException:
            connection.exec_driver_sql("ROLLBACK")
            raise
        connection.exec_driver_sql("COMMIT")
