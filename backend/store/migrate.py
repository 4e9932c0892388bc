"""Bringing a database to this version's tables. The migrations are a part of the package."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from backend.store.engine import begin_write, open_engine

_LOCK = 0x4D494752
"""The advisory lock of a migration on PostgreSQL: nodes that start together wait for each other."""


class DatabaseWrong(Exception):
    """The database cannot be used; the text says which one and why in one line, and shows no password."""


def open_database(url: str) -> Engine:
    """Return the engine of a database with this version's tables. Raises DatabaseWrong."""
    try:
        shown = make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        raise DatabaseWrong("what is set as the database is no address of a database") from None
    try:
        engine = open_engine(url)
        migrate(engine)
    except (SQLAlchemyError, CommandError, ImportError) as error:
        cause = getattr(error, "orig", None) or error
        why = (str(cause).strip().splitlines() or [type(cause).__name__])[0]
        raise DatabaseWrong(f"the database {shown} cannot be used: {why}") from error
    return engine


def migrate(engine: Engine, to: str = "head") -> None:
    """Create or upgrade the tables, in one transaction. Raises the driver's and alembic's errors."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.connect() as connection:
        connection.exec_driver_sql(begin_write(engine))
        if engine.dialect.name != "sqlite":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, to)
        except BaseException:
            connection.exec_driver_sql("ROLLBACK")
            raise
        connection.exec_driver_sql("COMMIT")
