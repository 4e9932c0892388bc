"""Calling back: each attempt is recorded, none is silently the last."""

from datetime import datetime, timedelta

import msgspec

from backend.commands import automatic, rights
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused
from backend.commands.permits import owned
from backend.domain import life_cycle
from backend.domain.calls import going
from backend.domain.life_cycle import CaseFile
from backend.protocol.call_entries import CallAttempted
from backend.protocol.cases import Contact
from backend.protocol.commands import MarkCallback
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal
from backend.store.unit import Unit

LATEST_ATTEMPT = timedelta(days=31)
"""How far ahead a next attempt can be agreed: a slip of the year must not drop a callback silently."""


def mark_callback(unit: Unit, actor: StaffActor, command: MarkCallback) -> Answer:
    """Record an attempt. Not reached: the case waits for the next one; after the last it stays in hand.

    Who is tried once more after the last is not dropped: the call counts as the last again ("3 of 3"), with
    a next time the case waits for it, and only being reached or a written reason ends it.
    A case whose client is in an open chat stays in hand in any case: nobody is left in mid-sentence.
    """
    file = owned(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    contact = file.contact(command.contact_id)
    if contact is None:
        return refused(command, ErrorCode.UNKNOWN_CONTACT)
    problem = _problem(command, file, contact)
    if problem is not None:
        return problem
    of = unit.county.callback.attempts
    attempt = min(contact.attempts + 1, of)
    next_at = None if command.reached else command.next_attempt_at
    problem = _time_problem(unit, command, next_at, is_last=attempt >= of)
    if problem is not None:
        return problem
    # One call answers, or puts off, everything that waits for a call to the same number.
    number = file.number_of(contact)
    for one in file.contacts:
        if file.number_of(one) == number and life_cycle.waits_for_a_call(one):
            file.put(
                msgspec.structs.replace(one, attempts=attempt, next_attempt_at=next_at, done=command.reached)
            )
    entry = CallAttempted(
        contact_id=contact.contact_id, attempt=attempt, of=of, reached=command.reached, next_at=next_at
    )
    unit.add_entry(file, entry, author=actor.ref)
    if command.reached:
        file.set_head(waiting_since=None)
    elif next_at is not None:
        texts = automatic.messages(unit, file)
        if texts is not None:
            told = automatic.when(next_at, contact.language)
            automatic.say(unit, file, contact, texts.not_reached, when=told)
        if not file.head.chat_open:
            life_cycle.put_back(file)
    return done(command, file.case_id)


def _problem(command: MarkCallback, file: CaseFile, contact: Contact) -> Refusal | None:
    """Return why no attempt at this contact can be recorded now."""
    if not command.reached and going(file.contacts) is not None:
        return refused(command, ErrorCode.CALL_GOING)
    kept = rights.kept_from_number(file, contact)
    if kept is not None:
        return refused(command, ErrorCode.NOT_PERMITTED, why=kept)
    return None if life_cycle.waits_for_a_call(contact) else refused(command, ErrorCode.UNKNOWN_CONTACT)


def _time_problem(
    unit: Unit, command: MarkCallback, next_at: datetime | None, *, is_last: bool
) -> Refusal | None:
    """Return what is wrong with the agreed time of the next attempt."""
    if next_at is None:
        return None if command.reached or is_last else refused(command, ErrorCode.NEXT_ATTEMPT_NEEDED)
    if next_at.tzinfo is None or next_at > unit.now + LATEST_ATTEMPT:
        return refused(command, ErrorCode.NEXT_ATTEMPT_NEEDED)
    return refused(command, ErrorCode.TIME_PASSED) if next_at <= unit.now else None
