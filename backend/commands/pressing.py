"""Feedback that nobody has answered a day before its reply is due stands in front of the queue."""

from datetime import datetime

from backend.commands.answers import Answer, done, refused
from backend.commands.system import PressReply
from backend.domain.life_cycle import CaseFile
from backend.domain.promises import feedback_presses_at, feedback_reply_by
from backend.protocol.errors import ErrorCode
from backend.protocol.feedback_entries import ReplyPresses
from backend.protocol.words import Channel, Urgency
from backend.store.unit import Unit


def press_reply(unit: Unit, command: PressReply) -> Answer:
    """Mark the case urgent, once for each contact; one that was answered or closed meanwhile stays as it is."""
    file = unit.case(command.case_id)
    if file is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    contact, waits_since = file.contact(command.contact_id), file.head.waiting_since
    if contact is None or contact.channel is not Channel.FEEDBACK or file.is_closed or contact.done:
        return done(command, file.case_id)
    days = unit.county.survey.reply_office_days
    answered = waits_since is None or waits_since > contact.at or _called(file, contact.at)
    if answered or unit.now < feedback_presses_at(contact.at, days):
        return done(command, file.case_id)
    file.set_head(urgency=Urgency.URGENT)
    reply_by = contact.promised_by or feedback_reply_by(contact.at, days)
    unit.add_entry(file, ReplyPresses(contact_id=contact.contact_id, reply_by=reply_by))
    return done(command, file.case_id)


def _called(file: CaseFile, since: datetime) -> bool:
    """Tell whether somebody has spoken with the client by telephone since; the case may still be in hand."""
    calls = (one.call for one in file.contacts)
    return any(
        call is not None and call.answered_at is not None and call.answered_at >= since for call in calls
    )
