"""Feedback that nobody asked for: a case for who wants a reply, a row of nobody for who does not."""

from typing import Protocol

import msgspec
from sqlalchemy import bindparam, insert, select

from backend.commands.actor import ResidentActor, StaffActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.commands.arriving import make_contact, new_case
from backend.commands.clients import know, remember
from backend.commands.loose_feedback import keep_loose
from backend.commands.permits import followed
from backend.commands.resident import Details, GiveFeedback
from backend.commands.suggesting import suggest
from backend.domain import life_cycle, limits
from backend.domain.county import ServiceLine
from backend.domain.life_cycle import CaseFile
from backend.domain.promises import feedback_reply_by
from backend.protocol.cases import Contact
from backend.protocol.entries import Reopened
from backend.protocol.errors import ErrorCode
from backend.protocol.feedback import FeedbackKind
from backend.protocol.feedback_commands import RegisterFeedback
from backend.protocol.feedback_entries import FeedbackGiven
from backend.protocol.ids import CaseId, CommandId, ContactId, LineId, ThreadId, new_id
from backend.protocol.people import StaffRef
from backend.protocol.results import Refusal
from backend.protocol.words import Channel, PreferredWay
from backend.store import tables
from backend.store.times import micros
from backend.store.unit import Unit

_ADD_ACCESS = insert(tables.resident_access)
_ACCESS = select(tables.resident_access.c.case_id, tables.resident_access.c.thread).where(
    tables.resident_access.c.token_hash == bindparam("token_hash")
)
_SUBJECTS = {
    FeedbackKind.THANKS: "Palaute: kiitos",
    FeedbackKind.IDEA: "Palaute: kehitysidea",
    FeedbackKind.COMPLAINT: "Palaute: moite",
    FeedbackKind.SURVEY: "Palaute",
}
"""Professionals work in the county's language."""


class Feedback(Protocol):
    """What the two ways of giving it have in common."""

    @property
    def command_id(self) -> CommandId: ...  # noqa: D102
    @property
    def line(self) -> LineId | None: ...  # noqa: D102
    @property
    def kind(self) -> FeedbackKind: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def rating(self) -> int: ...  # noqa: D102
    @property
    def wants_reply(self) -> bool: ...  # noqa: D102


def give_feedback(unit: Unit, _: ResidentActor, command: GiveFeedback) -> Answer:
    """Take feedback from the public page; the result's value is by when a reply comes, empty when none was asked for."""
    line = _line(unit, command)
    if isinstance(line, Refusal):
        return line
    if not command.wants_reply:
        return _kept(unit, command)
    known = unit.database.one(_ACCESS, token_hash=command.token_hash)
    if known is not None:
        return _added(unit, command, CaseId(known[0]), ThreadId(known[1]))
    file = _case(unit, command, line, command.contact_id, command.details, command.thread, None)
    if isinstance(file, ErrorCode):
        return refused(command, file)
    unit.write(
        _ADD_ACCESS,
        token_hash=command.token_hash,
        thread=command.thread,
        case_id=file.case_id,
        contact_id=command.contact_id,
        created_at=micros(unit.now),
        expires_at=None,
    )
    return done(command, file.case_id, file.head.promised_by.isoformat())


def register_feedback(unit: Unit, actor: StaffActor, command: RegisterFeedback) -> Answer:
    """Write down what a resident told; who wants a reply waits for it in the queue of the line."""
    line = _line(unit, command)
    if isinstance(line, Refusal):
        return line
    if command.line is not None and command.line not in actor.lines:
        return refused(command, ErrorCode.NOT_ALLOWED)
    if not command.kind.comes_by_itself:
        return refused(command, ErrorCode.MALFORMED)
    if not command.wants_reply:
        return _kept(unit, command)
    if not command.phone.strip():
        return refused(command, ErrorCode.INVALID_PHONE)
    details = Details(
        name=command.name,
        phone=command.phone,
        language=command.language,
        preferred_way=PreferredWay.PHONE,
    )
    file = _case(unit, command, line, ContactId(new_id()), details, None, actor.ref)
    if isinstance(file, ErrorCode):
        return refused(command, file)
    return done(command, file.case_id, file.head.promised_by.isoformat())


def _line(unit: Unit, command: Feedback) -> ServiceLine | Refusal:
    """Return the line that answers, or what is wrong with what was given."""
    line = unit.county.feedback_line(command.line)
    if line is None:
        return refused(command, ErrorCode.UNKNOWN_LINE)
    if not 0 <= command.rating <= unit.county.survey.best_rating:
        return refused(command, ErrorCode.MALFORMED)
    if isinstance(command, GiveFeedback) and not unit.county.feedback.survey.are_answers(command.answers):
        return refused(command, ErrorCode.MALFORMED)
    # A survey may be a rating and nothing else.
    problem = text_problem(command, command.text, limits.FEEDBACK, required=command.kind.comes_by_itself)
    return line if problem is None else problem


def _kept(unit: Unit, command: Feedback) -> Answer:
    rated = command if isinstance(command, GiveFeedback) else None
    keep_loose(
        unit,
        command.line,
        command.kind,
        unit.now,
        command.rating,
        command.text.strip(),
        channel=rated.channel if rated else None,
        answers=rated.answers if rated else None,
    )
    return done(command)


def _added(unit: Unit, command: GiveFeedback, case_id: CaseId, thread: ThreadId) -> Answer:
    """Add what was changed after going back on the page, in the case that its secret opens already."""
    file = followed(unit, case_id)
    first = None if file is None else file.contact_of(thread)
    if file is None or first is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    if file.is_closed:
        life_cycle.reopen(file, unit.county, unit.now)
        unit.add_entry(file, Reopened(), thread=thread)
    unit.add_entry(file, _given(command, first.contact_id), thread=thread)
    life_cycle.resident_spoke(file, unit.now)
    return done(command, file.case_id, (first.promised_by or file.head.promised_by).isoformat())


def _case(
    unit: Unit,
    command: Feedback,
    line: ServiceLine,
    contact_id: ContactId,
    details: Details,
    thread: ThreadId | None,
    by: StaffRef | None,
) -> CaseFile | ErrorCode:
    known = know(details, unit.county, unit.now)
    if isinstance(known, ErrorCode):
        return known
    made: Contact = make_contact(unit, line, contact_id, Channel.FEEDBACK, details, known)
    reply_by = feedback_reply_by(unit.now, unit.county.survey.reply_office_days)
    contact = msgspec.structs.replace(made, thread=thread, promised_by=reply_by)
    file = new_case(unit, CaseId(new_id()), line, contact, known, _SUBJECTS[command.kind])
    unit.add_entry(file, _given(command, contact_id), author=by, thread=thread)
    life_cycle.resident_spoke(file, unit.now)
    # The words are kept twice: in the case for whoever answers, and loose from it for whoever reads them by theme.
    keep_loose(unit, command.line, command.kind, unit.now, command.rating, command.text.strip())
    suggest(unit, file, *remember(unit, file, contact, known.codes))
    return file


def _given(command: Feedback, contact_id: ContactId) -> FeedbackGiven:
    return FeedbackGiven(
        contact_id=contact_id,
        kind=command.kind,
        text=command.text.strip(),
        rating=command.rating,
        general=command.line is None,
    )
