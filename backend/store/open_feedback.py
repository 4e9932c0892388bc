"""Feedback whose giver waits for a reply: of the cases that wait or are in hand, which are few whatever has been."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select, union_all

from backend.protocol.ids import CaseId, ContactId
from backend.protocol.words import Channel
from backend.store import tables
from backend.store.reader import Reader
from backend.store.times import moment

_case, _row, _contact = tables.case_file.c, tables.queue_row.c, tables.contact.c
_OPEN = union_all(select(_row.case_id), select(_case.case_id).where(_case.claimed_by.is_not(None))).subquery()
_FEEDBACK = select(_contact.case_id, _contact.contact_id, _contact.at).where(
    _contact.case_id == _OPEN.c.case_id, _contact.channel == Channel.FEEDBACK.value
)


class OpenFeedback(NamedTuple):
    """A contact of an open case that came as feedback `at`."""

    case_id: CaseId
    contact_id: ContactId
    at: datetime


def open_feedback(reader: Reader) -> list[OpenFeedback]:
    """Return all that is open. Blocks."""
    with reader.reading() as database:
        rows = database.all(_FEEDBACK)
    return [OpenFeedback(CaseId(case), ContactId(contact), moment(at)) for case, contact, at in rows]
