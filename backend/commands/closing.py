"""Closing a case: never without an outcome, a callback never silently, a minor's not without an assessment."""

from backend.commands import automatic, rights
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.commands.permits import in_hand
from backend.commands.suggesting import forget
from backend.domain import demands, life_cycle, limits
from backend.domain.calls import going
from backend.domain.follow_ups import comes_back_at
from backend.domain.life_cycle import CaseFile
from backend.protocol.authority import Deed, Why
from backend.protocol.commands import Close
from backend.protocol.entries import ChatEnded, Closed
from backend.protocol.errors import ErrorCode
from backend.protocol.outcomes import Appointment, PlannedFollowUp
from backend.protocol.results import Refusal
from backend.protocol.words import Channel
from backend.store.unit import Unit


def close(unit: Unit, actor: StaffActor, command: Close) -> Answer:
    """Close the case: answering one of its contacts answers all.

    A minor's case from 12 on is not closed before every contact of it was assessed, nor while a concern for the child
    or a physician's opinion is open; that the capacity is not known stays open after it (domain rules, section 2).
    """
    file = in_hand(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    if going(file.contacts) is not None:
        return refused(command, ErrorCode.CALL_GOING)
    outcome = command.outcome
    line = unit.county.line(file.head.line)
    reason = None if line is None else line.outcome_reason(outcome.reason)
    if not outcome.agreed.strip() or line is None or reason is None:
        return refused(command, ErrorCode.OUTCOME_INCOMPLETE)
    lacks = demands.missing(reason, outcome, file, unit.county, unit.now)
    if lacks is not None:
        return refused(command, ErrorCode.OUTCOME_INCOMPLETE, where=lacks.value)
    problem = _too_long(command)
    if problem is not None:
        return problem
    if _callback_is_open(file) and not outcome.callback_reason.strip():
        # A county was reprimanded for emptying its callback queue (domain rules, section 6).
        return refused(command, ErrorCode.CALLBACK_OPEN)
    permitted = rights.verdict(unit, file, Deed.CLOSE)
    if not permitted.allowed:
        needed = permitted.why is Why.ASSESSMENT_NEEDED
        code = ErrorCode.ASSESSMENT_NEEDED if needed else ErrorCode.TASK_OPEN
        return refused(command, code, why=permitted.why)
    unit.add_entry(file, Closed(outcome=outcome), author=actor.ref)
    end_chats(unit, file)
    forget(unit, file)
    life_cycle.close(file, outcome, unit.now)
    if outcome.follow_up_on is not None:
        planned = PlannedFollowUp(
            on=outcome.follow_up_on,
            at=comes_back_at(line, outcome.follow_up_on),
            what=outcome.follow_up_what.strip(),
            by=actor.ref,
        )
        file.set_head(follow_up=planned)
    return done(command, file.case_id)


def end_chats(unit: Unit, file: CaseFile) -> None:
    """Tell the pages of open conversations that they have ended."""
    texts = automatic.messages(unit, file)
    for contact in file.contacts:
        if contact.channel is Channel.CHAT and not contact.done:
            ended = ChatEnded(contact_id=contact.contact_id, by_resident=False)
            unit.add_entry(file, ended, thread=contact.thread)
            if texts is not None:
                automatic.say(unit, file, contact, texts.chat_ended)


def _too_long(command: Close) -> Refusal | None:
    outcome, told = command.outcome, command.outcome.appointment or Appointment()
    for text in (outcome.agreed, outcome.callback_reason, outcome.follow_up_what):
        problem = text_problem(command, text, limits.MESSAGE, required=False)
        if problem is not None:
            return problem
    for text in (outcome.referred_to, told.when, told.where, told.whom):
        problem = text_problem(command, text, limits.REASON, required=False)
        if problem is not None:
            return problem
    return None


def _callback_is_open(file: CaseFile) -> bool:
    """Tell whether a callback was not reached. A call that the client has answered reached everybody of that number."""
    reached = {file.number_of(one) for one in file.contacts if one.reached}
    return any(
        one.channel is Channel.CALLBACK and not one.done and file.number_of(one) not in reached
        for one in file.contacts
    )
