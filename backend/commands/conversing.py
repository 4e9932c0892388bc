"""A resident's conversation: writing, reading, ending it, turning it into a form or a callback."""

import msgspec
from sqlalchemy import bindparam, select

from backend.commands import in_between, rights
from backend.commands.actor import ResidentActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.commands.arriving import add_further, make_contact, of_page
from backend.commands.clients import know, remember
from backend.commands.permits import of_resident
from backend.commands.resident import ConvertChat, EndChat, ResidentMarks, ResidentSays
from backend.commands.suggesting import forget, suggest
from backend.domain import life_cycle, limits, situations
from backend.domain.life_cycle import CaseFile
from backend.protocol.authority import Deed
from backend.protocol.cases import Contact
from backend.protocol.entries import CallbackRequested, ChatEnded, Converted, ResidentMessage
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ThreadId
from backend.protocol.results import Refusal
from backend.protocol.words import Channel, GoneWhy, SaysFor
from backend.store import tables
from backend.store.unit import Unit

_entry = tables.entry.c
_SAID = select(_entry.no).where(
    _entry.case_id == bindparam("case_id"),
    _entry.thread == bindparam("thread"),
    _entry.resident_n == bindparam("n"),
)
_LARGEST_NUMBER = 2**31 - 1
"""What the databases take for a number of a message; a page counts from 1."""


def resident_says(unit: Unit, actor: ResidentActor, command: ResidentSays) -> Answer:
    """Store one message of the conversation; the same n again is done and stored once."""
    found = of_resident(unit, actor, command)
    if isinstance(found, Refusal):
        return found
    file, thread = found
    contact = file.contact(command.contact_id)
    if contact is None or contact.thread != thread:
        return refused(command, ErrorCode.UNKNOWN_CONTACT)
    if not 1 <= command.n <= _LARGEST_NUMBER:
        return refused(command, ErrorCode.MALFORMED)
    if unit.database.one(_SAID, case_id=file.case_id, thread=thread, n=command.n) is not None:
        return done(command, file.case_id)
    problem = text_problem(command, command.text, limits.MESSAGE)
    if problem is not None:
        return problem
    if file.is_closed or contact.done:
        return refused(command, ErrorCode.CONVERSATION_ENDED)
    unit.add_entry(file, ResidentMessage(text=command.text.strip(), n=command.n), thread=thread)
    life_cycle.resident_spoke(file, unit.now)
    return done(command, file.case_id)


def end_chat(unit: Unit, actor: ResidentActor, command: EndChat) -> Answer:
    """End the conversation. Who leaves the queue without having written has left nothing to answer.

    What needs an assessment first is left to a professional.
    """
    found = of_resident(unit, actor, command)
    if isinstance(found, Refusal):
        return found
    file, thread = found
    contact = _chat(file, command, thread)
    if isinstance(contact, Refusal):
        return contact
    if contact.done:
        return done(command, file.case_id)
    _end(file, contact)
    ended = ChatEnded(contact_id=contact.contact_id, by_resident=True)
    unit.add_entry(file, ended, thread=thread)
    nothing_left = file.head.waiting_since is None and all(one.done for one in file.contacts)
    if file.is_waiting and nothing_left and rights.verdict(unit, file, Deed.CLOSE).allowed:
        forget(unit, file)
        life_cycle.close(file, None, unit.now)
        unit.leaves_queue(file, GoneWhy.WITHDRAWN)
    return done(command, file.case_id)


def convert_chat(unit: Unit, actor: ResidentActor, command: ConvertChat) -> Answer:
    """Turn the conversation into a form or a callback with what was written; the place in the queue stays."""
    found = of_resident(unit, actor, command)
    if isinstance(found, Refusal):
        return found
    file, thread = found
    chat = _chat(file, command, thread)
    if isinstance(chat, Refusal):
        return chat
    line = unit.county.line(file.head.line)
    if line is None or command.to_channel not in {Channel.FORM, Channel.CALLBACK} & line.channels.keys():
        return refused(command, ErrorCode.NOT_ALLOWED)
    if file.contact(command.new_contact_id) is not None:
        return done(command, file.case_id)
    if file.is_closed or chat.done:
        return refused(command, ErrorCode.CONVERSATION_ENDED)
    details = of_page(file, thread, command.details)
    known = know(details, unit.county, unit.now)
    if isinstance(known, ErrorCode):
        return refused(command, known)
    is_call = command.to_channel is Channel.CALLBACK
    if is_call and not known.card.phone:
        return refused(command, ErrorCode.INVALID_PHONE)
    contact = make_contact(unit, line, command.new_contact_id, command.to_channel, details, known)
    best_time = command.best_time.strip() or contact.preferred_time
    if not limits.fits(best_time, limits.ANSWER_TIME):
        return refused(command, ErrorCode.TEXT_TOO_LONG, limit=limits.ANSWER_TIME)
    contact = msgspec.structs.replace(contact, thread=thread, preferred_time=best_time)
    _end(file, chat)
    add_further(unit, file, contact, known)
    converted = Converted(
        contact_id=contact.contact_id, from_channel=Channel.CHAT, to_channel=command.to_channel
    )
    unit.add_entry(file, converted, thread=thread)
    if is_call:
        requested = CallbackRequested(contact_id=contact.contact_id, best_time=best_time)
        unit.add_entry(file, requested, thread=thread)
        life_cycle.resident_spoke(file, unit.now)
    suggest(unit, file, *remember(unit, file, contact, known.codes))
    return done(command, file.case_id)


def resident_marks(unit: Unit, actor: ResidentActor, command: ResidentMarks) -> Answer:
    """Note what the page has received and shown; marks only move forward."""
    found = of_resident(unit, actor, command)
    if isinstance(found, Refusal):
        return found
    file, thread = found
    marks = file.marks
    read = max(marks.resident_read, min(command.read, file.last_no))
    delivered = max(marks.resident_delivered, min(command.delivered, file.last_no), read)
    file.marks = msgspec.structs.replace(marks, resident_delivered=delivered, resident_read=read)
    in_between.note_read(unit, file, thread, command.read)
    _note_delivered(file, thread, min(max(command.delivered, command.read), file.last_no))
    return done(command, file.case_id)


def _note_delivered(file: CaseFile, thread: ThreadId, no: int) -> None:
    """Note for a page of somebody who acts for another what it has been given.

    It goes on showing that if nothing of the case goes to it one day. From then on it cannot say that it was given
    more: the words of an ending that it still gets have numbers above those of what was never shown to it.
    """
    contact = file.contact_of(thread)
    if contact is None or situations.acts_as(contact, file.contacts) is SaysFor.SELF:
        return
    if situations.kept_from_page(thread, file.head, file.contacts) is None and no > contact.delivered:
        file.put(msgspec.structs.replace(contact, delivered=no))


def _chat(file: CaseFile, command: EndChat | ConvertChat, thread: ThreadId) -> Contact | Refusal:
    contact = file.contact(command.contact_id)
    if contact is None or contact.thread != thread or contact.channel is not Channel.CHAT:
        return refused(command, ErrorCode.UNKNOWN_CONTACT)
    return contact


def _end(file: CaseFile, contact: Contact) -> None:
    file.put(msgspec.structs.replace(contact, done=True))
    chats = [one for one in file.contacts if one.channel is Channel.CHAT]
    file.set_head(chat_open=any(not one.done for one in chats))
