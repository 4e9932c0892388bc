"""What the page of somebody who acts for a minor still shows once nothing of the case goes to them.

What had been delivered to that page before, what they themselves write, and the words that end a conversation: the
page of an ordinary handled matter. Nothing tells that there is more (domain rules, section 2).
"""

from collections.abc import Iterable

import msgspec

from backend.domain import situations
from backend.protocol.authority import Authority
from backend.protocol.cases import Case, CaseHead, Contact
from backend.protocol.entries import (
    AutomaticMessage,
    ChatEnded,
    Entry,
    ResidentMessage,
    StaffMessage,
    Transferred,
)
from backend.protocol.ids import LineId, ThreadId
from backend.protocol.people import ClientCard
from backend.protocol.sent_form_entries import FormSent, FormWithdrawn
from backend.protocol.words import CaseState


def is_shut(case: Case, thread: ThreadId) -> bool:
    """Tell whether nothing of the case goes to this page."""
    return situations.kept_from_page(thread, case.head, case.contacts) is not None


def as_shown(case: Case, thread: ThreadId) -> Case:
    """Return the case as far as a resident's page may know it: every page is made of this and of nothing else."""
    if not is_shut(case, thread):
        return _quiet(case)
    page = tuple(_handled(one) for one in case.contacts if one.thread == thread)
    entries = tuple(lines_of(case.entries, thread, delivered(page)))
    until = case.head.assessment.until_no if case.head.assessment is not None else 0
    marks = msgspec.structs.replace(case.marks, staff_read=min(case.marks.staff_read, until))
    opened = case.head.state is not CaseState.CLOSED and has_added(case.entries, thread, until)
    head = _handled_head(case.head, _line_at(case, until), CaseState.WAITING if opened else CaseState.CLOSED)
    return msgspec.structs.replace(case, head=head, contacts=page, entries=entries, marks=marks)


def _quiet(case: Case) -> Case:
    """Return the case without our own follow-up of it: what was answered stays so until its client writes again."""
    head = case.head
    if head.follow_up is None:
        return case
    is_ours = head.follow_up.unasked and all(one.done for one in case.contacts)
    state = CaseState.CLOSED if is_ours else head.state
    return msgspec.structs.replace(case, head=msgspec.structs.replace(head, state=state, follow_up=None))


def delivered(contacts: Iterable[Contact]) -> int:
    """Return up to which line a page has been given the case's lines."""
    return max((one.delivered for one in contacts), default=0)


def lines_of(entries: Iterable[Entry], thread: ThreadId, given: int) -> Iterable[Entry]:
    """Return the lines of a page that it may go on showing; up to `given` they were delivered to it."""
    ended = False
    for entry in entries:
        if entry.thread != thread:
            continue
        body = entry.body
        from_us = isinstance(body, StaffMessage | AutomaticMessage | FormSent | FormWithdrawn)
        # The words that end a conversation follow its end at once, and are the same for everybody.
        if not from_us or entry.no <= given or (ended and isinstance(body, AutomaticMessage)):
            yield entry
        ended = isinstance(body, ChatEnded)


def has_added(entries: Iterable[Entry], thread: ThreadId, until: int) -> bool:
    """Tell whether the page's holder has written after it was left: what is added to a handled matter waits again."""
    return any(
        entry.thread == thread and entry.no > until and isinstance(entry.body, ResidentMessage)
        for entry in entries
    )


def _handled(contact: Contact) -> Contact:
    return msgspec.structs.replace(contact, done=True, next_attempt_at=None)


def _handled_head(head: CaseHead, line: LineId, state: CaseState) -> CaseHead:
    return msgspec.structs.replace(
        head,
        line=line,
        state=state,
        client=ClientCard(language=head.client.language),
        claimed_by=None,
        claimed_at=None,
        waiting_since=None,
        chat_open=False,
        outcome=None,
        closed_at=None,
        suggestions=(),
        assessment=None,
        tasks=(),
        authority=Authority(),
        identification_asked_at=None,
        follow_up=None,
        handover=None,
        pair=None,
    )


def _line_at(case: Case, until: int) -> LineId:
    """Return the line at which the page was left: where the case went afterwards is no news of the page's."""
    later = (one.body for one in case.entries if one.no > until and isinstance(one.body, Transferred))
    return next((body.from_line for body in later), case.head.line)
