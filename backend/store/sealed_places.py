"""Everything that is sealed: which column of which table, and to which place. A test sees that none is left out."""

from collections.abc import Callable
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, LargeBinary, Table, and_, func, literal

from backend.store import (
    call_tables,
    consultation_tables,
    directory_tables,
    feedback_tables,
    guidance_tables,
    handover_tables,
    open_case_tables,
)
from backend.store import tables as t
from backend.store.access_log import words_place
from backend.store.case_files import entry_place, file_place
from backend.store.client_joinings import joining_place
from backend.store.clients import client_place
from backend.store.contacts import brief_place
from backend.store.mine import phrase_place
from backend.store.pending_identifications import pending_place
from backend.store.retention import feedback_place
from backend.store.streams import event_place


class Sealed(NamedTuple):
    """One sealed column. `place` takes the values of the key, then those of `also`; some rows hold something plain."""

    table: Table
    column: Column[Any]
    place: Callable[..., str]
    also: tuple[Column[Any], ...] = ()
    plain_begins: bytes = b""

    @property
    def keys(self) -> tuple[Column[Any], ...]:
        """The columns of the table's key."""
        return tuple(self.table.primary_key.columns)

    def is_sealed(self) -> ColumnElement[bool]:
        """Return the condition for a row that holds something sealed."""
        there = self.column.is_not(None)
        if not self.plain_begins:
            return there
        begins = func.substr(self.column, 1, len(self.plain_begins))
        return and_(there, begins != literal(self.plain_begins, LargeBinary))


SEALED: tuple[Sealed, ...] = (
    Sealed(t.case_file, t.case_file.c.sealed, file_place),
    Sealed(t.contact, t.contact.c.brief, brief_place),
    Sealed(t.client, t.client.c.sealed, client_place),
    Sealed(t.client_joining, t.client_joining.c.sealed, joining_place),
    Sealed(t.entry, t.entry.c.sealed, entry_place),
    Sealed(t.survey, t.survey.c.sealed, lambda case_id, contact_id: f"survey/{case_id}/{contact_id}"),
    Sealed(feedback_tables.feedback, feedback_tables.feedback.c.sealed, feedback_place),
    Sealed(t.personal_phrase, t.personal_phrase.c.sealed, phrase_place),
    Sealed(t.pending_identification, t.pending_identification.c.sealed, pending_place),
    Sealed(call_tables.call_order, call_tables.call_order.c.sealed, call_tables.order_place),
    Sealed(call_tables.told_event, call_tables.told_event.c.sealed, call_tables.event_told_place),
    Sealed(
        consultation_tables.consultation,
        consultation_tables.consultation.c.sealed,
        consultation_tables.consultation_place,
    ),
    Sealed(handover_tables.offer, handover_tables.offer.c.sealed, handover_tables.offer_place),
    Sealed(t.ledger, t.ledger.c.answer, lambda command_id: f"ledger/{command_id}", plain_begins=b"{"),
    Sealed(t.event, t.event.c.sealed, event_place),
    Sealed(
        t.access_log,
        t.access_log.c.sealed,
        lambda _no, at, staff_id: words_place(at, staff_id),
        also=(t.access_log.c.at, t.access_log.c.staff_id),
    ),
)
PLAIN = frozenset(
    {
        t.queue_row.c.row,
        open_case_tables.open_case.c.row,
        handover_tables.in_between.c.row,
        t.access_log.c.chain,
        directory_tables.directory_version.c.content,
        guidance_tables.guidance_version.c.content,
    }
)
"""Bytes that are neither sealed nor a keyed hash."""
