"""Data kept from a demonstration of an earlier version: backed up into its folder and brought on, without asking."""

import argparse
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import make_url

from backend.config import Config
from backend.keeping import migrate_database
from backend.store.engine import KEEPING, open_engine
from backend.store.migrate import Age, revision_of, told_in_one_line


def bring_on(database_url: str, folder: Path, now: datetime, programs: Path | None = None) -> str:
    """Return what was done, nothing when nothing was to be done. Raises what a backup and a migration raise."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        return ""
    with told_in_one_line(database_url):
        engine = open_engine(database_url, KEEPING)
        try:
            revision = revision_of(engine)
        finally:
            engine.dispose()
    if revision.age is not Age.OLDER:
        return ""
    file = folder / f"before-{revision.name}-{now:%Y%m%d-%H%M%S}.backup"
    config = Config(data=folder, database=database_url, demo=True, postgres_programs=programs)
    return migrate_database(config, argparse.Namespace(backup=file)).text
