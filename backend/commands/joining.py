"""Two cases of one person become one, when a professional says so."""

import msgspec
from sqlalchemy import bindparam, insert, update

from backend.commands import disclosure
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused
from backend.commands.permits import of_line, owned
from backend.commands.suggesting import forget, suggest_anew
from backend.domain import cards, life_cycle, situations
from backend.domain.authority import hidden
from backend.domain.calls import going
from backend.domain.cards import Told
from backend.domain.handovers import is_waiting_for_answer
from backend.domain.life_cycle import CaseFile, Numbers
from backend.domain.maturity import protects
from backend.protocol.assessments import Assessment
from backend.protocol.authority import Why
from backend.protocol.cases import Contact
from backend.protocol.commands import DismissSuggestion, JoinCases
from backend.protocol.consultation_entries import ConsultationAnswered
from backend.protocol.entries import (
    CallbackRequested,
    DraftHanded,
    Entry,
    FormSubmitted,
    Joined,
    ResidentMessage,
)
from backend.protocol.errors import ErrorCode
from backend.protocol.handover_entries import HandoverDeclined, HandoverReturned
from backend.protocol.outcomes import PlannedFollowUp
from backend.protocol.records import SignedRecord
from backend.protocol.results import Refusal
from backend.protocol.sent_form_entries import FormAnswered
from backend.protocol.uses import Use
from backend.protocol.words import GoneWhy, SaysFor, Urgency
from backend.store import tables
from backend.store.case_files import read_entries
from backend.store.times import micros
from backend.store.unit import Unit

_MOVE_PAGES = (
    update(tables.resident_access)
    .where(tables.resident_access.c.case_id == bindparam("from_case"))
    .values(case_id=bindparam("to_case"))
)
_MOVE_CONTACTS = (
    update(tables.contact)
    .where(tables.contact.c.case_id == bindparam("from_case"))
    .values(case_id=bindparam("to_case"))
)
_DISMISS = insert(tables.dismissed_suggestion)


def join_cases(unit: Unit, actor: StaffActor, command: JoinCases) -> Answer:
    """Join the other case into this one: contacts, pages and a copy of the timeline move over.

    The timeline is copied at its end, because lines are numbered by case and never change.
    """
    file = owned(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    other = unit.case(command.other_id)
    problem = _problem(actor, command, file, other)
    if problem is not None or other is None:
        return problem or refused(command, ErrorCode.UNKNOWN_CASE)
    # Its lines are shown from now on to whoever joins it, opened before or not.
    unit.note_use(actor.staff_id, Use.OPENED, case_id=other.case_id, client_id=other.head.client.subject)
    forget(unit, other)
    moved = read_entries(unit.database, unit.cipher, other.case_id)
    contacts = other.contacts
    unit.add_entry(
        file, Joined(number=other.head.number, case_id=other.case_id, into_this=True), author=actor.ref
    )
    for entry in moved:
        unit.add_entry(file, entry.body, author=entry.author, thread=entry.thread, at=entry.at)
    _merge(file, other, contacts, moved)
    disclosure.settle(unit, file, author=actor.ref)
    unit.add_entry(
        other, Joined(number=file.head.number, case_id=file.case_id, into_this=False), author=actor.ref
    )
    life_cycle.close(other, None, unit.now)
    between = other.head.handover
    if between is not None and not is_waiting_for_answer(between):
        # Who is in between stays so in the case that goes on.
        other.set_head(handover=None)
        file.set_head(handover=file.head.handover or between)
    other.set_head(joined_into=file.case_id)
    unit.leaves_queue(other, GoneWhy.JOINED)
    for move in (_MOVE_PAGES, _MOVE_CONTACTS):
        unit.write(move, from_case=other.case_id, to_case=file.case_id)
    _move_calls(unit, other, file)
    suggest_anew(unit, file)
    life_cycle.without_suggestion(file, other.case_id)
    return done(command, file.case_id)


def _move_calls(unit: Unit, other: CaseFile, file: CaseFile) -> None:
    """Let a call of the other case go on in this one, and there no more."""
    for row in unit.calls.of_case(other.case_id):
        unit.calls.put(row._replace(case_id=file.case_id))
    calling = going(other.contacts)
    if calling is not None:
        other.put(msgspec.structs.replace(calling, call=None))


def dismiss_suggestion(unit: Unit, actor: StaffActor, command: DismissSuggestion) -> Answer:
    """Say that the two are not one person's; it is not suggested again."""
    file = of_line(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    other = unit.case(command.other_id)
    if other is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    if all(one.case_id != command.other_id for one in file.head.suggestions):
        return done(command, file.case_id)
    life_cycle.without_suggestion(file, other.case_id)
    life_cycle.without_suggestion(other, file.case_id)
    unit.write(
        _DISMISS,
        case_id=file.case_id,
        other_id=other.case_id,
        staff_id=actor.staff_id,
        at=micros(unit.now),
    )
    return done(command, file.case_id)


def _stricter(mine: Assessment | None, theirs: Assessment | None) -> Assessment | None:
    """Return the conclusion that goes on: one that keeps data from the guardians stands before one that does not.

    It covers the contacts it was made for only, so the others are assessed anew.
    """
    known = [one for one in (mine, theirs) if one is not None]
    return max(known, key=lambda one: protects(one.code, one.request), default=None)


def _problem(actor: StaffActor, command: JoinCases, file: CaseFile, other: CaseFile | None) -> Refusal | None:
    if other is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    if other is file:
        return refused(command, ErrorCode.MALFORMED)
    calling = going(other.contacts)
    if calling is not None and (other.is_waiting or going(file.contacts) is not None):
        # A caller on the line is answered first; nobody is on two calls.
        return refused(command, ErrorCode.CALL_GOING)
    if other.head.line != file.head.line:
        return refused(command, ErrorCode.NOT_ALLOWED)
    if other.is_closed:
        return refused(command, ErrorCode.CASE_CLOSED)
    holder = other.head.claimed_by
    if holder is not None and holder.staff_id != actor.staff_id:
        return refused(command, ErrorCode.ALREADY_CLAIMED, by=holder)
    kept = _kept_apart(file, other)
    return None if kept is None else refused(command, ErrorCode.NOT_PERMITTED, why=kept)


def _kept_apart(file: CaseFile, other: CaseFile) -> Why | None:
    """Return why two cases stay apart: nothing of the one goes to somebody who is answered in the other.

    A page that nothing goes to stays where it is, too: that its matter has another number would tell that there is more.
    """
    for keeping, one in ((file, other), (other, file)):
        why = hidden(keeping.head.assessment)
        if why is None:
            continue
        movers = one.contacts if keeping is file else (*file.contacts, *other.contacts)
        if any(situations.acts_as(each, movers) is not SaysFor.SELF for each in movers):
            return why
    return None


def _merge(file: CaseFile, other: CaseFile, contacts: tuple[Contact, ...], moved: list[Entry]) -> None:
    base = file.last_no - len(moved)
    for contact in contacts:
        # What a page has been given has the numbers of this case now.
        file.put(msgspec.structs.replace(contact, delivered=contact.delivered and contact.delivered + base))
    head, others = file.head, other.head
    waits = [at for at in (head.waiting_since, others.waiting_since) if at is not None]
    urgent = Urgency.URGENT in {head.urgency, others.urgency}
    both = cards.joined(Told(head.client, file.codes), Told(others.client, other.codes))
    assessment = _stricter(head.assessment, others.assessment)
    if assessment is not None and assessment is not head.assessment:
        assessment = msgspec.structs.replace(assessment, until_no=assessment.until_no + base)
    file.set_head(
        client=both.card,
        since=min(head.since, others.since),
        promised_by=min(head.promised_by, others.promised_by),
        urgency=Urgency.URGENT if urgent else Urgency.NORMAL,
        waiting_since=min(waits, default=None),
        chat_open=head.chat_open or others.chat_open,
        identification_asked_at=head.identification_asked_at or others.identification_asked_at,
        assessment=assessment,
        tasks=(*head.tasks, *others.tasks),
        follow_up=_sooner(head.follow_up, others.follow_up),
        record=_later(head.record, others.record, base),
    )
    file.asked_thread = file.asked_thread or other.asked_thread
    places = [at for at in (file.place_by, other.place_by) if at is not None]
    file.place_by = min(places, default=None)
    file.codes = both.codes
    # Hidden ones move along; whether they stay hidden follows from the card.
    hidden = file.numbers.contacts | other.numbers.contacts
    file.numbers = Numbers(card=file.numbers.card or other.numbers.card, contacts=hidden)
    # In this case's numbers none of them has been read.
    noticed = (
        ResidentMessage,
        FormSubmitted,
        CallbackRequested,
        DraftHanded,
        ConsultationAnswered,
        FormAnswered,
        HandoverDeclined,
        HandoverReturned,
    )
    file.unread += sum(isinstance(entry.body, noticed) for entry in moved)


def _later(one: SignedRecord | None, other: SignedRecord | None, base: int) -> SignedRecord | None:
    """Return the record signed last. It covers what the other covered: each contact was assessed by one of them."""
    if one is None or other is None:
        return one if other is None else msgspec.structs.replace(other, no=other.no + base)
    moved = msgspec.structs.replace(other, no=other.no + base)
    last = max(one, moved, key=lambda record: record.at)
    return msgspec.structs.replace(last, contacts=(*one.contacts, *other.contacts))


def _sooner(one: PlannedFollowUp | None, other: PlannedFollowUp | None) -> PlannedFollowUp | None:
    """Return the follow-up that comes first: at it both matters are looked at."""
    return min((each for each in (one, other) if each is not None), key=lambda each: each.at, default=None)
