"""How forms sent to a resident stand, read from the timeline: waiting, answered, or over for one of four reasons.

The lines are everything there is: nothing has to be written when a form's time runs out or its case is closed, and
server, desktop and page cannot disagree.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import Enum

import msgspec

from backend.protocol.entries import Closed, Entry, Withdrawn
from backend.protocol.ids import FormId, ThreadId
from backend.protocol.people import StaffRef
from backend.protocol.sent_form_entries import FormAnswered, FormSent, FormWithdrawn
from backend.protocol.wire import Record


class FormState(Enum):
    """Where a sent form is."""

    WAITING = "waiting"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    CLOSED = "closed"
    """The matter was closed or withdrawn while the form was waiting; it does not come back with a case that is opened again."""


class SentForm(Record, frozen=True, kw_only=True):
    """One sent form. ``answered`` is the resident's answer and ``no`` the line of the sending."""

    form_id: FormId
    no: int
    questionnaire: str
    title: str
    until: datetime
    state: FormState
    thread: ThreadId | None = None
    by: StaffRef | None = None
    answered: FormAnswered | None = None
    answered_at: datetime | None = None


def sent_forms(entries: Iterable[Entry], now: datetime) -> dict[FormId, SentForm]:
    """Return every form that was sent in the case, by its id, in the order of sending."""
    forms: dict[FormId, SentForm] = {}
    for entry in entries:
        match entry.body:
            case FormSent() as body:
                forms[body.form_id] = _sent(entry, body)
            case FormAnswered(form_id=form_id) as body if form_id in forms:
                forms[form_id] = msgspec.structs.replace(
                    forms[form_id], state=FormState.ANSWERED, answered=body, answered_at=entry.at
                )
            case FormWithdrawn(form_id=form_id) if form_id in forms:
                forms[form_id] = _over(forms[form_id], FormState.WITHDRAWN)
            case Closed() | Withdrawn():
                theirs = entry.thread if isinstance(entry.body, Withdrawn) else None
                forms |= {
                    form_id: _over(one, FormState.CLOSED)
                    for form_id, one in forms.items()
                    if theirs is None or one.thread == theirs
                }
            case _:
                pass
    return {form_id: _by_now(one, now) for form_id, one in forms.items()}


def waiting(forms: Iterable[SentForm]) -> tuple[SentForm, ...]:
    """Return those that can be answered."""
    return tuple(one for one in forms if one.state is FormState.WAITING)


def _sent(entry: Entry, body: FormSent) -> SentForm:
    return SentForm(
        form_id=body.form_id,
        no=entry.no,
        questionnaire=body.questionnaire,
        title=body.title,
        until=body.until,
        state=FormState.WAITING,
        thread=entry.thread,
        by=entry.author,
    )


def _over(form: SentForm, state: FormState) -> SentForm:
    return msgspec.structs.replace(form, state=state) if form.state is FormState.WAITING else form


def _by_now(form: SentForm, now: datetime) -> SentForm:
    return _over(form, FormState.EXPIRED) if form.until <= now else form
