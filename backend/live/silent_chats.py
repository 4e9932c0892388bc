"""Which chats in somebody's hands have fallen silent: a professional wrote last and the resident has not answered."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import select

from backend.protocol.ids import CaseId, ContactId
from backend.protocol.words import CaseState, Channel
from backend.store import tables
from backend.store.reader import Reader
from backend.store.times import moment

_entry, _contact, _case = tables.entry.c, tables.contact.c, tables.case_file.c
_SPOKEN = (
    select(_contact.case_id, _contact.contact_id, _entry.no, _entry.at, _entry.kind, _case.claimed_at)
    .select_from(
        tables.contact.join(tables.case_file, _case.case_id == _contact.case_id).join(
            tables.entry, (_entry.case_id == _contact.case_id) & (_entry.thread == _contact.thread)
        )
    )
    .where(_contact.channel == Channel.CHAT.value, _case.state == CaseState.CLAIMED.value)
    .order_by(_contact.case_id, _contact.contact_id, _entry.no)
)
_ANSWERS = {"resident_message", "form_answered", "chat_opened", "chat_ended", "converted", "withdrawn"}


class SilentChat(NamedTuple):
    """A chat that waits for its resident since the professional's entry ``no``; and since when it was reminded, if so."""

    case_id: CaseId
    contact_id: ContactId
    no: int
    since: datetime
    reminded: datetime | None = None


def silent_chats(reader: Reader) -> list[SilentChat]:
    """Return every silent chat. Blocks."""
    with reader.reading() as database:
        rows = database.all(_SPOKEN)
    return list(_silent(rows))


def _silent(rows: list[tuple[str, str, int, int, str, int]]) -> Iterator[SilentChat]:
    for (case_id, contact_id), lines in groupby(rows, key=lambda row: (row[0], row[1])):
        silent: SilentChat | None = None
        for _, _, no, at, kind, claimed_at in lines:
            if kind == "staff_message":
                # Nobody was there to be answered while the case stood in the queue again.
                since = moment(max(at, claimed_at))
                silent = SilentChat(CaseId(case_id), ContactId(contact_id), no, since)
            elif kind in _ANSWERS:
                silent = None
            elif kind == "automatic_message" and silent is not None and at > claimed_at:
                silent = silent._replace(reminded=moment(at))
        if silent is not None:
            yield silent
