"""What the holder of a status page may do: add to the matter, withdraw it, rate the contact."""

from datetime import datetime
from typing import NamedTuple

import msgspec

from backend.commands import rights
from backend.commands.actor import ResidentActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.commands.arriving import new_case
from backend.commands.clients import Known, remember
from backend.commands.loose_feedback import keep_loose
from backend.commands.permits import of_resident
from backend.commands.resident import AddToCase, GiveSurvey, Withdraw
from backend.commands.suggesting import forget
from backend.domain import life_cycle, limits, situations
from backend.domain.cards import Told, of_representative
from backend.domain.life_cycle import CaseFile
from backend.domain.phone_numbers import WrongNumber, read_number
from backend.domain.promises import feedback_reply_by
from backend.protocol.authority import Deed
from backend.protocol.cases import Contact
from backend.protocol.entries import Reopened, ResidentMessage, SurveyGiven, Withdrawn
from backend.protocol.errors import ErrorCode
from backend.protocol.feedback import FeedbackKind
from backend.protocol.ids import CaseId, ThreadId, new_id
from backend.protocol.results import Refusal
from backend.protocol.words import Channel, GoneWhy, SaysFor
from backend.store.case_files import read_entries
from backend.store.unit import Unit

_FEEDBACK = "Palaute"
_PAGE = 200


def add_to_case(unit: Unit, actor: ResidentActor, command: AddToCase) -> Answer:
    """Add to the matter; a closed case waits again."""
    found = of_resident(unit, actor, command)
    if isinstance(found, Refusal):
        return found
    file, thread = found
    problem = text_problem(command, command.text, limits.MESSAGE)
    if problem is not None:
        return problem
    if file.is_closed:
        life_cycle.reopen(file, unit.county, unit.now)
        unit.add_entry(file, Reopened(), thread=thread)
    unit.add_entry(file, ResidentMessage(text=command.text.strip()), thread=thread)
    life_cycle.resident_spoke(file, unit.now)
    return done(command, file.case_id)


def withdraw(unit: Unit, actor: ResidentActor, command: Withdraw) -> Answer:
    """Withdraw the matter: a waiting case leaves the queue; who holds it is told and closes it.

    A case that holds another page's contacts too is not one page's to end: it is only told. Nor is a minor's whom
    nobody has assessed, or one in which the page's holder may not act for the client: a professional is told of it.
    """
    found = of_resident(unit, actor, command)
    if isinstance(found, Refusal):
        return found
    file, thread = found
    if file.is_closed:
        return done(command, file.case_id)
    unit.add_entry(file, Withdrawn(), thread=thread)
    if file.is_waiting and _may_end(unit, file, thread):
        forget(unit, file)
        life_cycle.close(file, None, unit.now)
        unit.leaves_queue(file, GoneWhy.WITHDRAWN)
    return done(command, file.case_id)


def _may_end(unit: Unit, file: CaseFile, thread: ThreadId) -> bool:
    contact = file.contact_of(thread)
    return (
        contact is not None
        and all(one.thread == thread for one in file.contacts)
        and rights.verdict(unit, file, Deed.CLOSE).allowed
        and rights.verdict_for(unit, file, contact, Deed.ACT).allowed
    )


def give_survey(unit: Unit, actor: ResidentActor, command: GiveSurvey) -> Answer:
    """Rate a contact, once. Who wants a reply gets a case of its own, promised in five office days.

    The result's value is by when a reply was promised (ISO 8601), empty when none was; a further survey
    changes nothing and is answered by what the first promised.
    """
    found = of_resident(unit, actor, command)
    if isinstance(found, Refusal):
        return found
    file, thread = found
    contact = file.contact(command.contact_id)
    if contact is None or contact.thread != thread:
        return refused(command, ErrorCode.UNKNOWN_CONTACT)
    if not 0 <= command.rating <= unit.county.survey.best_rating:
        return refused(command, ErrorCode.MALFORMED)
    problem = text_problem(command, command.text, limits.FEEDBACK, required=False)
    if problem is not None:
        return problem
    if not unit.county.feedback.survey.are_answers(command.answers):
        return refused(command, ErrorCode.MALFORMED)
    phone = read_number(command.phone) if command.phone.strip() else ""
    if isinstance(phone, WrongNumber):
        return refused(command, ErrorCode.INVALID_PHONE)
    first = _given_before(unit, file, contact)
    if first is not None:
        return done(command, file.case_id, _promised(unit, file, first.at) if first.wants_reply else "")
    # Who answered what is nobody's to see: the case tells only that it was answered.
    told = SurveyGiven(contact_id=contact.contact_id, rating=0, wants_reply=command.wants_reply)
    unit.add_entry(file, told, thread=thread)
    text = command.text.strip()
    keep_loose(
        unit,
        file.head.line,
        FeedbackKind.SURVEY,
        unit.now,
        command.rating,
        text,
        channel=contact.channel,
        answers=command.answers,
    )
    if command.wants_reply:
        given = msgspec.structs.replace(told, rating=command.rating, text=text)
        feedback = _feedback(unit, file, contact, command, phone, given, thread)
        return done(command, feedback.case_id, _promised(unit, file, unit.now))
    return done(command, file.case_id)


class _Before(NamedTuple):
    at: datetime
    wants_reply: bool


def _given_before(unit: Unit, file: CaseFile, contact: Contact) -> _Before | None:
    """Return when this contact was rated, if it was."""
    after = 0
    while entries := read_entries(unit.database, unit.cipher, file.case_id, after, _PAGE):
        for entry in entries:
            if isinstance(entry.body, SurveyGiven) and entry.body.contact_id == contact.contact_id:
                return _Before(entry.at, entry.body.wants_reply)
        after = entries[-1].no
    return None


def _promised(unit: Unit, rated: CaseFile, at: datetime) -> str:
    if unit.county.line(rated.head.line) is None:
        return ""
    return feedback_reply_by(at, unit.county.survey.reply_office_days).isoformat()


def _giver(rated: CaseFile, contact: Contact, phone: str) -> Known:
    """Return who gives the feedback: the person on the card, or the one beside them who acts for the client."""
    whole = Told(rated.head.client, rated.codes)
    says_for = situations.acts_as(contact, rated.contacts)
    told = whole if says_for is SaysFor.SELF else of_representative(whole, says_for, contact.name)
    number = phone or (rated.number if told is whole else "") or rated.number_of(contact)
    return Known(msgspec.structs.replace(told.card, phone=number, contact_hidden=False), told.codes)


def _feedback(
    unit: Unit,
    rated: CaseFile,
    contact: Contact,
    command: GiveSurvey,
    phone: str,
    given: SurveyGiven,
    thread: ThreadId,
) -> CaseFile:
    line = unit.county.line(rated.head.line)
    if line is None:
        return rated
    known = _giver(rated, contact, phone)
    way = Contact(
        contact_id=command.new_contact_id,
        channel=Channel.FEEDBACK,
        at=unit.now,
        thread=thread,
        name=contact.name,
        phone=known.card.phone,
        language=contact.language,
        preferred_way=contact.preferred_way,
        promised_by=feedback_reply_by(unit.now, unit.county.survey.reply_office_days),
        says_for=situations.acts_as(contact, rated.contacts),
    )
    file = new_case(unit, CaseId(new_id()), line, way, known, _FEEDBACK)
    unit.add_entry(file, given, thread=thread)
    life_cycle.resident_spoke(file, unit.now)
    remember(unit, file, way, known.codes)
    return file
