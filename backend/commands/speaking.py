"""Writing to the resident and to colleagues, and having read."""

import msgspec
from sqlalchemy import bindparam, func, or_, select

from backend.commands import in_between, rights
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.commands.permits import followed, in_hand, of_line
from backend.domain import limits, situations
from backend.domain.life_cycle import CaseFile
from backend.protocol.authority import Deed
from backend.protocol.cases import Contact
from backend.protocol.commands import AddNote, HandDraft, MarkRead, Reply
from backend.protocol.entries import DraftHanded, Note, StaffMessage
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, ThreadId
from backend.protocol.results import Refusal
from backend.protocol.words import Channel, Remains, SaysFor
from backend.store import tables
from backend.store.batch import HasCommandId
from backend.store.unit import Unit

_ANSWERED_BY_WRITING = frozenset({Channel.FORM, Channel.FEEDBACK})
_NOTICED = (
    "resident_message",
    "form_submitted",
    "callback_requested",
    "draft_handed",
    "consultation_answered",
    "form_answered",
    "handover_declined",
    "handover_returned",
)
_PAGE_OPENS = select(tables.resident_access.c.case_id).where(
    tables.resident_access.c.thread == bindparam("thread")
)
_UNREAD = select(func.count()).where(
    tables.entry.c.case_id == bindparam("case_id"),
    tables.entry.c.no > bindparam("no"),
    or_(*(tables.entry.c.kind == kind for kind in _NOTICED)),
)


def reply(unit: Unit, actor: StaffActor, command: Reply) -> Answer:
    """Write to one resident's page; an ended chat shows it too, behind its own link.

    Nothing is written to a page whose holder acts for a minor and whom nothing of the case goes to.
    """
    file = in_hand(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    problem = text_problem(command, command.text, limits.MESSAGE)
    if problem is not None:
        return problem
    page = page_to_speak_to(unit, file, command, command.thread)
    if isinstance(page, Refusal):
        return page
    thread, looks_at = page
    message = StaffMessage(text=command.text.strip())
    said = unit.add_entry(file, message, author=actor.ref, thread=thread)
    in_between.note_reply(file, said.no, thread)
    if looks_at is not file:
        unit.add_entry(looks_at, message, author=actor.ref, thread=thread)
    file.contacts = tuple(
        msgspec.structs.replace(one, done=True)
        if one.thread == thread and one.channel in _ANSWERED_BY_WRITING and not one.done
        else one
        for one in file.contacts
    )
    if file.head.waiting_since is not None:
        file.set_head(waiting_since=None)
    return done(command, file.case_id)


def page_to_speak_to(
    unit: Unit, file: CaseFile, command: HasCommandId, wanted: ThreadId | None
) -> tuple[ThreadId, CaseFile] | Refusal:
    """Return the page that something is written to, the latest unless one is named, and the case whose lines it shows."""
    thread = wanted or latest_thread(file)
    if thread is None:
        return refused(command, ErrorCode.NO_RESIDENT_PAGE)
    contact = file.contact_of(thread)
    if contact is None:
        return refused(command, ErrorCode.UNKNOWN_CONTACT)
    permitted = rights.verdict_for(unit, file, contact, Deed.SPEAK)
    if not permitted.allowed:
        return refused(command, ErrorCode.NOT_PERMITTED, why=permitted.why)
    looks_at = _looks_at(unit, file, contact, thread)
    if looks_at is None:
        return refused(command, ErrorCode.NO_RESIDENT_PAGE)
    kept = situations.kept_from_page(thread, looks_at.head, looks_at.contacts)
    if kept is not None:
        return refused(command, ErrorCode.NOT_PERMITTED, why=kept)
    return thread, looks_at


def add_note(unit: Unit, actor: StaffActor, command: AddNote) -> Answer:
    """Write an internal note; whoever serves the line may, a closed case too."""
    file = of_line(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    problem = text_problem(command, command.text, limits.MESSAGE)
    if problem is not None:
        return problem
    if file.head.remains is not Remains.ALL:
        # It would be let go of the next night.
        return refused(command, ErrorCode.CASE_CLOSED)
    unit.add_entry(file, Note(text=command.text.strip()), author=actor.ref)
    return done(command, file.case_id)


def hand_draft(unit: Unit, actor: StaffActor, command: HandDraft) -> Answer:
    """Give a text that was not sent to whoever holds the case; whoever may read the case may, and a closed one stays so."""
    file = followed(unit, command.case_id)
    if file is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    if file.head.line not in actor.lines and not file.head.is_in_hands_of(actor.staff_id):
        return refused(command, ErrorCode.NOT_ALLOWED)
    problem = text_problem(command, command.text, limits.MESSAGE)
    if problem is not None:
        return problem
    if file.head.remains is not Remains.ALL:
        return refused(command, ErrorCode.CASE_CLOSED)
    handed = DraftHanded(text=command.text.strip(), for_client=command.for_client)
    unit.add_entry(file, handed, author=actor.ref)
    # A draft nobody notices is as good as lost: it counts as what the client wrote does.
    file.unread += 1
    return done(command, file.case_id)


def mark_read(unit: Unit, actor: StaffActor, command: MarkRead) -> Answer:
    """Note how far the holder has read; the mark only moves forward."""
    file = in_hand(unit, actor, command)
    if isinstance(file, Refusal):
        # Reading and closing cross on their way; there is nothing left to note then, and nothing went wrong.
        return done(command, command.case_id) if file.code is ErrorCode.CASE_CLOSED else file
    no = min(command.no, file.last_no)
    if no > file.marks.staff_read:
        file.marks = msgspec.structs.replace(file.marks, staff_read=no)
        file.unread = _unread_after(unit, file.case_id, no)
    return done(command, file.case_id)


def _looks_at(unit: Unit, file: CaseFile, contact: Contact, thread: ThreadId) -> CaseFile | None:
    """Return the case whose lines the page shows; none when the page has left this one for a matter of its own.

    The answer to feedback goes where its giver looks: to the page of the case that was rated.
    """
    if contact.channel is not Channel.FEEDBACK and situations.acts_as(contact, file.contacts) is SaysFor.SELF:
        return file
    row = unit.database.one(_PAGE_OPENS, thread=thread)
    shown = followed(unit, CaseId(row[0])) if row else None
    if contact.channel is Channel.FEEDBACK:
        return shown or file
    return file if row is None or shown is file else None


def _unread_after(unit: Unit, case_id: CaseId, no: int) -> int:
    row = unit.database.one(_UNREAD, case_id=case_id, no=no)
    return int(row[0]) if row else 0


def latest_thread(file: CaseFile) -> ThreadId | None:
    """Who sits in an open chat is answered there; otherwise who came in last, by the clock.

    The order of the contacts says nothing: one that was joined in stands last, however old it is. A page that nothing
    of the case goes to is nobody's answer while there is another.
    """
    told = [
        one for one in file.contacts if situations.kept_from(one, file.head, file.contacts) is None
    ] or file.contacts
    pages = [one for one in told if one.thread is not None]
    chats = [one for one in pages if one.channel is Channel.CHAT and not one.done]
    last = max(reversed(chats or pages), key=lambda one: one.at, default=None)
    return None if last is None else last.thread
