"""What a retention run would let go of now, in numbers; nothing is changed."""

from datetime import datetime

from sqlalchemy import func, select

from backend.commands.holding import on_hold
from backend.domain import retention
from backend.domain.life_cycle import CaseFile
from backend.domain.retention import Periods
from backend.domain.retention_rules import RetentionRules
from backend.protocol.ids import CaseId
from backend.protocol.words import Remains
from backend.store import feedback_tables, tables
from backend.store.case_files import read_file
from backend.store.clients import Clients
from backend.store.database import Database
from backend.store.reader import Reader
from backend.store.retention_due import KINDS, Place, due_cases
from backend.store.retention_of_others import unused_clients
from backend.store.retention_runs import Counts
from backend.store.times import micros


def preview(reader: Reader, rules: RetentionRules, now: datetime) -> Counts:
    """Return what is due by kind of data. Blocks."""
    due = retention.periods(rules, now)
    counts: Counts = {}
    for kind in range(KINDS):
        place = Place()
        while True:
            cases, place = due_cases(reader, kind, due, place)
            if not cases:
                break
            with reader.reading() as database:
                for case_id in cases:
                    name = _due(database, reader, case_id, due)
                    if name:
                        counts[name] = counts.get(name, 0) + 1
    with reader.reading() as database:
        words = select(func.count()).where(
            feedback_tables.feedback.c.sealed.is_not(None),
            feedback_tables.feedback.c.month < micros(due.feedback),
        )
        log = select(func.count()).where(tables.access_log.c.at < micros(due.access_log))
        counts["feedback_words"] = int(database.connection.scalar(words) or 0)
        counts["log_rows"] = int(database.connection.scalar(log) or 0)
        counts["clients"] = unused_clients(database.connection, micros(due.client))
    return {name: count for name, count in counts.items() if count}


def _due(database: Database, reader: Reader, case_id: CaseId, due: Periods) -> str:
    file = _file(database, reader, case_id)
    if file is None:
        return ""
    final: CaseFile | None = file
    while final is not None and final.head.joined_into is not None:
        final = _file(database, reader, final.head.joined_into)
    if final is None:
        return ""
    to = retention.left_of(file, final, due)
    if to is Remains.ALL:
        waits = file.is_closed and final.is_closed
        return "open_tasks" if waits and not (retention.is_over(file) and retention.is_over(final)) else ""
    if to is not None and retention.order(to) <= retention.order(file.head.remains):
        return ""
    if on_hold(database, Clients(database, reader.cipher), file):
        return "held"
    if to is None:
        return "cases"
    return "identity" if to is Remains.SKELETON else "words"


def _file(database: Database, reader: Reader, case_id: CaseId) -> CaseFile | None:
    found = read_file(database, reader.cipher, case_id)
    return None if found is None else found[0]
