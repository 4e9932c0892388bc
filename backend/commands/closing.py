"""Closing a case: never without an outcome, a callback never silently, a minor's not without an assessment."""

import msgspec

from backend.commands import automatic, rights
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.commands.permits import owned
from backend.commands.suggesting import forget
from backend.domain import demands, life_cycle, limits
from backend.domain.calls import going
from backend.domain.county import OutcomeReason
from backend.domain.follow_ups import comes_back_at
from backend.domain.handovers import is_waiting_for_answer
from backend.domain.life_cycle import CaseFile
from backend.domain.office_days import at_minute, local_day
from backend.protocol.authority import Deed, Why
from backend.protocol.commands import Close
from backend.protocol.entries import ChatEnded, Closed
from backend.protocol.errors import ErrorCode
from backend.protocol.handovers import HandoverState
from backend.protocol.outcomes import Appointment, Demand, PlannedFollowUp
from backend.protocol.results import Refusal
from backend.protocol.words import Channel
from backend.store.unit import Unit


def close(unit: Unit, actor: StaffActor, command: Close) -> Answer:
    """Close the case: answering one of its contacts answers all.

    A minor's case from 12 on is not closed before every contact of it was assessed, nor while a concern for the child
    or a physician's opinion is open; that the capacity is not known stays open after it (domain rules, section 2).
    """
    file = owned(unit, actor, command)
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
        last = demands.too_far(outcome.follow_up_on, file, unit.county)
        at = None if last is None or lacks is not Demand.FOLLOW_UP_DATE else at_minute(last, 0)
        return refused(command, ErrorCode.OUTCOME_INCOMPLETE, where=lacks.value, at=at)
    between = _between(file, command, reason, unit)
    if between is not None:
        return between
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
        if file.head.handover is not None:
            file.set_head(handover=msgspec.structs.replace(file.head.handover, check_on=planned.on))
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


def _between(file: CaseFile, command: Close, reason: OutcomeReason, unit: Unit) -> Refusal | None:
    """Refuse to end a matter in a gap: while it is offered, or while nobody has reached the client where it went.

    With a partner it may be closed until the day on which somebody checks that help was found.
    """
    handover = file.head.handover
    if handover is None:
        return None
    if is_waiting_for_answer(handover):
        return refused(command, ErrorCode.HANDOVER_OPEN, by=handover.accepted_by or handover.to_staff)
    if handover.state is HandoverState.ACCEPTED:
        tried = Demand.ATTEMPTS in reason.demands
        return None if tried else refused(command, ErrorCode.CLIENT_NOT_REACHED)
    on = command.outcome.follow_up_on
    if on is None and (handover.check_on is None or handover.check_on <= local_day(unit.now)):
        return refused(command, ErrorCode.CLIENT_NOT_REACHED)
    return None


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
