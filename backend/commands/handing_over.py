"""Warm handover: a case is offered to a line or a colleague, who accept it or decline with a reason.

Owner, client and clock stay with the giver until somebody has accepted. Whoever it is offered to sees the giver's note
and what a queue shows, and the case once it is theirs. Between health and social care it is a disclosure that needs a
basis in words (act 703/2023; domain rules, section 8).
"""

from datetime import timedelta

import msgspec

from backend.commands import in_between
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, reason_problem, refused, text_problem
from backend.commands.permits import owned
from backend.commands.system import ReturnOffer
from backend.domain import life_cycle, limits, opening
from backend.domain.calls import going
from backend.domain.handovers import came_to_nothing
from backend.domain.life_cycle import CaseFile
from backend.protocol.consultations import crosses
from backend.protocol.errors import ErrorCode
from backend.protocol.events import OfferPut
from backend.protocol.handover_commands import (
    AcceptHandover,
    DeclineHandover,
    OfferHandover,
    WithdrawHandover,
)
from backend.protocol.handover_entries import HandoverDeclined, HandoverOffered, HandoverWithdrawn
from backend.protocol.handovers import Handover, HandoverState, Offer, OfferEnd
from backend.protocol.ids import LineId
from backend.protocol.people import StaffInfo, StaffRef
from backend.protocol.results import Refusal
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import FieldOfLaw
from backend.store import handovers as rows
from backend.store.presence import is_connected
from backend.store.staff import find_member
from backend.store.times import micros
from backend.store.unit import Unit


def offer(unit: Unit, actor: StaffActor, command: OfferHandover) -> Answer:
    """Offer the case in hand. One that is offered or with a partner already is not offered twice."""
    file = owned(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    problem = text_problem(command, command.note, limits.MESSAGE)
    if problem is not None:
        return problem
    if not 1 <= command.within <= limits.HANDOVER_MINUTES:
        return refused(command, ErrorCode.MALFORMED, limit=limits.HANDOVER_MINUTES)
    before = file.head.handover
    if before is not None and before.state is not HandoverState.ACCEPTED:
        return refused(command, ErrorCode.HANDOVER_OPEN, by=before.accepted_by or before.to_staff)
    going_to = _receiver(unit, actor, command)
    if isinstance(going_to, Refusal):
        return going_to
    goes_across = _crosses(unit, file.head.line, command.to_line, going_to)
    if goes_across:
        problem = reason_problem(command, command.basis)
        if problem is not None:
            return problem
    to_staff = None if going_to is None else _ref(going_to)
    basis = command.basis.strip() if goes_across else ""
    one = Offer(
        handover_id=command.handover_id,
        case_id=file.case_id,
        number=file.head.number,
        line=file.head.line,
        offered_by=actor.ref,
        offered_at=unit.now,
        answer_by=unit.now + timedelta(minutes=command.within),
        note=command.note.strip(),
        channels=life_cycle.channels(file),
        urgency=file.head.urgency,
        to_line=command.to_line,
        to_staff=to_staff,
        crosses=goes_across,
        basis=basis,
    )
    file.set_head(
        handover=Handover(
            handover_id=one.handover_id,
            state=HandoverState.OFFERED,
            since=unit.now if before is None else before.since,
            by=actor.ref,
            from_line=file.head.line,
            to_line=one.to_line,
            to_staff=one.to_staff,
            answer_by=one.answer_by,
            again=before is not None,
        )
    )
    unit.write(
        rows.ADD,
        handover_id=one.handover_id,
        case_id=one.case_id,
        to_line=one.to_line,
        to_staff=None if to_staff is None else to_staff.staff_id,
        offered_by=actor.staff_id,
        answer_by=micros(one.answer_by),
        sealed=rows.sealed(unit.cipher, one),
    )
    for whom in in_between.shown_to(one.offered_by, one.to_line, one.to_staff):
        unit.say(whom, OfferPut(offer=one))
    told = HandoverOffered(
        handover_id=one.handover_id,
        note=one.note,
        answer_by=one.answer_by,
        to_line=one.to_line,
        to_staff=one.to_staff,
        crosses=one.crosses,
        basis=one.basis,
    )
    unit.add_entry(file, told, author=actor.ref)
    unit.note_use(
        actor.staff_id,
        Use.DISCLOSED if goes_across else Use.HANDED_OVER,
        case_id=file.case_id,
        client_id=file.head.client.subject,
        basis=UseBasis.CARE_RELATIONSHIP,
        reason=basis,
        detail=one.to_line or (to_staff.name if to_staff is not None else ""),
    )
    return done(command, file.case_id)


def accept(unit: Unit, actor: StaffActor, command: AcceptHandover) -> Answer:
    """Accept: the first one has it, and others are told who.

    While the giver speaks with the client the case waits for the end of the call, or goes along when the client is left
    with whoever accepted: whoever speaks with somebody keeps their case.
    """
    found = _offered(unit, command)
    if isinstance(found, Refusal):
        return found
    file, handover = found
    if handover.by.staff_id == actor.staff_id or not in_between.is_for(handover, actor.staff_id, actor.lines):
        return refused(command, ErrorCode.NOT_ALLOWED)
    waits = going(file.contacts) is not None
    in_between.end_offer(unit, handover, OfferEnd.ACCEPTED, by=actor.ref)
    if waits:
        file.set_head(
            handover=msgspec.structs.replace(
                handover, state=HandoverState.AFTER_CALL, accepted_by=actor.ref, accepted_at=unit.now
            )
        )
        file.unread += 1
    else:
        in_between.move(unit, file, handover, actor.ref)
    unit.note_use(
        actor.staff_id,
        Use.HANDED_OVER,
        case_id=file.case_id,
        client_id=file.head.client.subject,
        basis=UseBasis.CARE_RELATIONSHIP,
        detail=handover.by.name,
    )
    return done(command, None if waits else file.case_id)


def decline(unit: Unit, actor: StaffActor, command: DeclineHandover) -> Answer:
    """Decline with a reason. The giver has the case in hand still, and reads the reason there.

    Anybody of a line may decline for it: an offer that nobody there can take is of no use standing.
    """
    found = _offered(unit, command)
    if isinstance(found, Refusal):
        return found
    file, handover = found
    if handover.by.staff_id == actor.staff_id or not in_between.is_for(handover, actor.staff_id, actor.lines):
        return refused(command, ErrorCode.NOT_ALLOWED)
    problem = reason_problem(command, command.reason)
    if problem is not None:
        return problem
    in_between.end_offer(unit, handover, OfferEnd.DECLINED, by=actor.ref)
    file.set_head(handover=came_to_nothing(handover))
    told = HandoverDeclined(
        handover_id=handover.handover_id, given_by=handover.by, reason=command.reason.strip()
    )
    unit.add_entry(file, told, author=actor.ref)
    file.unread += 1
    return done(command)


def withdraw(unit: Unit, actor: StaffActor, command: WithdrawHandover) -> Answer:
    """Take the offer back as long as nobody has accepted."""
    file = owned(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    found = _offered(unit, command)
    if isinstance(found, Refusal):
        return found
    file, handover = found
    in_between.end_offer(unit, handover, OfferEnd.WITHDRAWN, by=actor.ref)
    file.set_head(handover=came_to_nothing(handover))
    unit.add_entry(file, HandoverWithdrawn(handover_id=handover.handover_id), author=actor.ref)
    return done(command, file.case_id)


def return_offer(unit: Unit, command: ReturnOffer) -> Answer:
    """Return an offer that nobody can accept any more, and say why on the timeline."""
    file = unit.case(command.case_id)
    handover = None if file is None else file.head.handover
    if file is None or handover is None or handover.handover_id != command.handover_id:
        return done(command, command.case_id)
    if handover.state is HandoverState.OFFERED:
        in_between.come_back(unit, file, handover, command.why)
        file.unread += 1
    return done(command, file.case_id)


def _offered(
    unit: Unit, command: AcceptHandover | DeclineHandover | WithdrawHandover
) -> tuple[CaseFile, Handover] | Refusal:
    """Return the case and its handover when that is still the offer meant; if another accepted it, tell who."""
    file = unit.case(command.case_id)
    if file is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    handover = file.head.handover
    if handover is None or handover.handover_id != command.handover_id:
        return refused(command, ErrorCode.HANDOVER_OVER)
    if handover.state is not HandoverState.OFFERED:
        return refused(command, ErrorCode.HANDOVER_OVER, by=handover.accepted_by)
    return file, handover


def _receiver(unit: Unit, actor: StaffActor, command: OfferHandover) -> StaffInfo | Refusal | None:
    """Return the colleague it is offered to, none for a line; nobody who is not there to answer."""
    if (command.to_line is None) is (command.to_staff is None):
        return refused(command, ErrorCode.MALFORMED)
    if command.to_line is not None:
        line = unit.county.line(command.to_line)
        if line is None:
            return refused(command, ErrorCode.UNKNOWN_LINE)
        if not opening.is_staffed(line, unit.now):
            return refused(command, ErrorCode.LINE_CLOSED, at=opening.next_staffed(line, unit.now))
        return None
    colleague = None if command.to_staff is None else find_member(unit.database, command.to_staff)
    if colleague is None or not colleague.role.has_cases or colleague.staff_id == actor.staff_id:
        return refused(command, ErrorCode.CANNOT_BE_ASKED)
    if not is_connected(unit.database, colleague.staff_id):
        return refused(command, ErrorCode.RECEIVER_AWAY)
    return colleague


def _crosses(unit: Unit, of_case: LineId, to_line: LineId | None, colleague: StaffInfo | None) -> bool:
    lines = colleague.lines if colleague is not None else (to_line,) if to_line is not None else ()
    return crosses(_field(unit, of_case), [_field(unit, line) for line in lines])


def _field(unit: Unit, line_id: LineId) -> FieldOfLaw:
    line = unit.county.line(line_id)
    return FieldOfLaw.HEALTH if line is None else line.field_of_law


def _ref(colleague: StaffInfo) -> StaffRef:
    return StaffRef(staff_id=colleague.staff_id, name=colleague.name, initials=colleague.initials)
