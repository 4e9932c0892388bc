"""Which follow-ups have come: by a column of the cases with an index that holds only those still waited for."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, select

from backend.protocol.ids import CaseId
from backend.store import tables
from backend.store.reader import Reader
from backend.store.times import micros, moment

_case = tables.case_file.c
_DUE = (
    select(_case.case_id, _case.follow_up_at)
    .where(_case.follow_up_at <= bindparam("now"))
    .order_by(_case.follow_up_at)
    .limit(bindparam("most"))
)


class DueFollowUp(NamedTuple):
    """A case whose follow-up was due at `at`."""

    case_id: CaseId
    at: datetime


def due_follow_ups(reader: Reader, now: datetime, most: int = 200) -> list[DueFollowUp]:
    """Return the follow-ups whose time has come, the earliest first, a number at a time. Blocks."""
    with reader.reading() as database:
        rows = database.all(_DUE, now=micros(now), most=most)
    return [DueFollowUp(CaseId(case_id), moment(at)) for case_id, at in rows]
