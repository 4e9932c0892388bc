"""Registering by hand a contact that came to a desk phone or a counter, and marking a case urgent."""

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.commands.arriving import make_contact, new_case
from backend.commands.clients import know, remember
from backend.commands.permits import of_line
from backend.commands.resident import Details
from backend.commands.suggesting import suggest
from backend.commands.taking import take
from backend.domain import limits
from backend.protocol.commands import RegisterContact, SetUrgency
from backend.protocol.entries import ContactRegistered, UrgencyChanged
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, ContactId, new_id
from backend.protocol.results import Refusal
from backend.protocol.words import Channel, Urgency
from backend.store.unit import Unit

_BY_HAND = frozenset({Channel.PHONE, Channel.WALK_IN})
_SUBJECT = 80


def register_contact(unit: Unit, actor: StaffActor, command: RegisterContact) -> Answer:
    """Register a contact; the case is taken at once or waits."""
    line = unit.county.line(command.line)
    if line is None:
        return refused(command, ErrorCode.UNKNOWN_LINE)
    if command.line not in actor.lines:
        return refused(command, ErrorCode.NOT_ALLOWED)
    if command.channel not in _BY_HAND:
        return refused(command, ErrorCode.MALFORMED)
    problem = text_problem(command, command.summary, limits.MESSAGE)
    if problem is not None:
        return problem
    details = Details(
        name=command.name,
        phone=command.phone,
        personal_code=command.personal_code,
        says_for=command.says_for,
        principal_name=command.principal_name,
        principal_code=command.principal_code,
        public_guardian=command.public_guardian,
        language=command.language,
        interpreter=command.interpreter,
    )
    known = know(details, unit.county, unit.now)
    if isinstance(known, ErrorCode):
        return refused(command, known)
    contact = make_contact(unit, line, ContactId(new_id()), command.channel, details, known)
    summary = command.summary.strip()
    file = new_case(unit, CaseId(new_id()), line, contact, known, summary.splitlines()[0][:_SUBJECT])
    file.set_head(urgency=command.urgency)
    registered = ContactRegistered(contact_id=contact.contact_id, channel=command.channel, summary=summary)
    unit.add_entry(file, registered, author=actor.ref)
    if command.claim:
        take(unit, actor, file)
    suggest(unit, file, *remember(unit, file, contact, known.codes))
    return done(command, file.case_id)


def set_urgency(unit: Unit, actor: StaffActor, command: SetUrgency) -> Answer:
    """Mark a waiting case, or one in one's own hands, urgent or normal."""
    file = of_line(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    if file.is_closed:
        return refused(command, ErrorCode.CASE_CLOSED)
    holder = file.head.claimed_by
    if holder is not None and not file.head.is_in_hands_of(actor.staff_id):
        return refused(command, ErrorCode.NOT_YOURS, by=holder)
    if file.head.urgency is not command.urgency:
        file.set_head(urgency=command.urgency)
        unit.add_entry(file, UrgencyChanged(urgent=command.urgency is Urgency.URGENT), author=actor.ref)
    return done(command, file.case_id)
