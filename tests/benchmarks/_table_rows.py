"""How many rows each table of a node's SQLite file holds, read beside the node that serves it."""

import sqlite3
from contextlib import closing
from pathlib import Path


def table_rows(path: Path) -> dict[str, int]:
    """Return the rows of each table."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        names = [
            name
            for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not name.startswith(("sqlite_", "alembic"))
        ]
        counted = "SELECT count(*) FROM "
        return {name: int(database.execute(f'{counted}"{name}"').fetchone()[0]) for name in sorted(names)}
