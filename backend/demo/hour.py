"""Which hour a demonstration lives in: one at which the county is open, and never before what its database tells."""

from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import func, inspect, select
from sqlalchemy.engine import make_url

from backend.domain.demo_clock import ahead
from backend.store import tables
from backend.store.engine import open_engine
from backend.store.times import moment


def clock_ahead(database_url: str, now: datetime) -> timedelta:
    """Return how far the demonstration's clock shall run ahead of ``now``.

    A database kept from an earlier demonstration may tell of hours that have not come yet; then it goes on from there.
    """
    latest = _latest(database_url)
    begins = now if latest is None else max(now, latest)
    return begins + ahead(begins) - now


def _latest(database_url: str) -> datetime | None:
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        # Asking would make an empty one.
        return None
    engine = open_engine(database_url)
    try:
        if not inspect(engine).has_table(tables.ledger.name):
            return None
        with engine.connect() as connection:
            latest: int | None = connection.scalar(select(func.max(tables.ledger.c.at)))
            return moment(latest)
    finally:
        engine.dispose()
