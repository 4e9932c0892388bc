"""The retention runs: asked for by the night or by a person, done by the leader, and what each let go of, in numbers."""

from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, insert, select, update

from backend.store import tables
from backend.store.database import Database
from backend.store.reader import Reader
from backend.store.times import micros, moment

Counts = dict[str, int]

_run = tables.retention_run.c
_COLUMNS = select(_run.run_id, _run.asked_at, _run.started_at, _run.finished_at, _run.counts)
_UNFINISHED = _COLUMNS.where(_run.finished_at.is_(None)).order_by(_run.asked_at).limit(1)
_ONE = _COLUMNS.where(_run.run_id == bindparam("run_id"))
_LATEST = (
    _COLUMNS.where(_run.finished_at.is_not(None)).order_by(_run.finished_at.desc()).limit(bindparam("most"))
)
_counts = msgspec.json.Decoder(Counts)


class Run(NamedTuple):
    """One run; `counts` is by class of data."""

    run_id: str
    asked_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    counts: Counts


def ask(connection: Connection, run_id: str, now: datetime) -> bool:
    """Ask for a run; false when it has been asked for already. Runs by `Writer.run`."""
    known = connection.scalar(select(_run.run_id).where(_run.run_id == run_id))
    if known is not None:
        return False
    connection.execute(insert(tables.retention_run).values(run_id=run_id, asked_at=micros(now), counts="{}"))
    return True


def note(
    connection: Connection,
    run_id: str,
    counts: Counts,
    *,
    started: datetime,
    finished: datetime | None = None,
) -> None:
    """Write down how far a run has come. Runs by `Writer.run`."""
    values = {
        "counts": msgspec.json.encode(counts).decode(),
        "started_at": micros(started),
        "finished_at": micros(finished),
    }
    connection.execute(update(tables.retention_run).where(_run.run_id == run_id).values(values))


def unfinished(reader: Reader) -> Run | None:
    """Return the run that was asked for first and is not finished."""
    with reader.reading() as database:
        return _of(database.one(_UNFINISHED))


def find(database: Database, run_id: str) -> Run | None:
    """Return a run."""
    return _of(database.one(_ONE, run_id=run_id))


def latest(reader: Reader, most: int) -> list[Run]:
    """Return the runs that were finished last, the latest first."""
    with reader.reading() as database:
        return [run for run in map(_of, database.all(_LATEST, most=most)) if run is not None]


def _of(row: tuple[object, ...] | None) -> Run | None:
    if row is None:
        return None
    run_id, asked_at, started_at, finished_at, counts = row
    return Run(
        str(run_id),
        moment(int(str(asked_at))),
        None if started_at is None else moment(int(str(started_at))),
        None if finished_at is None else moment(int(str(finished_at))),
        _counts.decode(str(counts)),
    )
