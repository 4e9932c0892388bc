"""How much room the disk of a SQLite database has; of a PostgreSQL server's disk a node knows nothing."""

import shutil
from pathlib import Path

from sqlalchemy.engine import make_url

LEAST_BYTES = 200_000_000
"""Below this it is time to make room: days of work for a health centre, hours for a bug that fills a disk."""


def room_for(url: str) -> int | None:
    """Return the free bytes where the database is; none when that cannot be told."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        return None
    try:
        return shutil.disk_usage(Path(parsed.database).resolve().parent).free
    except OSError:
        return None
