"""The work pair: a colleague is asked into a case, and both write in it. One owner at a time, by the order of commands.

Letting somebody in from the other of health and social care is a disclosure: it needs a basis in words, and the access
log says to whom (act 703/2023; domain rules, section 8).
"""

import msgspec

from backend.commands import answering, pair_ends, taking
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, reason_problem, refused, text_problem
from backend.commands.permits import owned
from backend.domain import limits
from backend.domain.calls import going
from backend.domain.county import County
from backend.domain.life_cycle import CaseFile
from backend.protocol.consultations import crosses
from backend.protocol.errors import ErrorCode
from backend.protocol.handovers import HandoverState
from backend.protocol.ids import LineId
from backend.protocol.pair_commands import (
    DeclineInvitation,
    InvitePartner,
    JoinCase,
    LeaveCase,
    MakeOwner,
    PairCommand,
)
from backend.protocol.pair_entries import OwnerMade, PairDeclined, PairInvited, PairJoined
from backend.protocol.pairs import Pair, PairState
from backend.protocol.people import StaffInfo, StaffRef
from backend.protocol.results import Refusal
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import FieldOfLaw
from backend.store.presence import is_connected
from backend.store.staff import find_member
from backend.store.unit import Unit


def keep_pair(unit: Unit, actor: StaffActor, command: PairCommand) -> Answer:
    """Do what is asked of a work pair."""
    match command:
        case InvitePartner():
            return _invite(unit, actor, command)
        case JoinCase():
            return _join(unit, actor, command)
        case DeclineInvitation():
            return _decline(unit, actor, command)
        case LeaveCase():
            return _leave(unit, actor, command)
        case MakeOwner():
            return _make_owner(unit, actor, command)


def _invite(unit: Unit, actor: StaffActor, command: InvitePartner) -> Answer:
    file = owned(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    if file.head.pair is not None:
        return refused(command, ErrorCode.HAS_PAIR, by=file.head.pair.staff)
    colleague = find_member(unit.database, command.staff_id)
    if colleague is None or not colleague.role.has_cases or colleague.staff_id == actor.staff_id:
        return refused(command, ErrorCode.CANNOT_BE_ASKED)
    problem = text_problem(command, command.note, limits.MESSAGE, required=False)
    goes_across = _crosses(unit.county, file.head.line, colleague)
    if problem is None and goes_across:
        problem = reason_problem(command, command.basis)
    if problem is not None:
        return problem
    pair = Pair(
        staff=StaffRef(staff_id=colleague.staff_id, name=colleague.name, initials=colleague.initials),
        state=PairState.INVITED,
        by=actor.ref,
        at=unit.now,
        note=command.note.strip(),
        crosses=goes_across,
        basis=command.basis.strip() if goes_across else "",
    )
    file.set_head(pair=pair)
    told = PairInvited(staff=pair.staff, note=pair.note, crosses=pair.crosses, basis=pair.basis)
    unit.add_entry(file, told, author=actor.ref)
    unit.note_use(
        actor.staff_id,
        Use.DISCLOSED if goes_across else Use.PAIRED,
        case_id=file.case_id,
        client_id=file.head.client.subject,
        basis=UseBasis.CARE_RELATIONSHIP,
        reason=pair.basis,
        detail=pair.staff.name,
    )
    return done(command, file.case_id)


def _join(unit: Unit, actor: StaffActor, command: JoinCase) -> Answer:
    file = unit.case(command.case_id)
    if file is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    if file.head.is_in_hands_of(actor.staff_id):
        return done(command, file.case_id)
    pair = _asked(file, actor)
    if pair is None:
        return refused(command, ErrorCode.CASE_CLOSED if file.is_closed else ErrorCode.INVITATION_OVER)
    if pair.state is PairState.OFFERED:
        problem = answering.why_not_take(unit, actor, file)
        if problem is not None:
            return refused(command, problem)
        taking.take(unit, actor, file)
        return done(command, file.case_id)
    file.set_head(pair=msgspec.structs.replace(pair, state=PairState.JOINED, at=unit.now))
    unit.add_entry(file, PairJoined(), author=actor.ref)
    return done(command, file.case_id)


def _decline(unit: Unit, actor: StaffActor, command: DeclineInvitation) -> Answer:
    file = unit.case(command.case_id)
    if file is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    if _asked(file, actor) is None:
        return refused(command, ErrorCode.INVITATION_OVER)
    problem = text_problem(command, command.reason, limits.MESSAGE, required=False)
    if problem is not None:
        return problem
    file.set_head(pair=None)
    unit.add_entry(file, PairDeclined(reason=command.reason.strip()), author=actor.ref)
    return done(command, file.case_id)


def _leave(unit: Unit, actor: StaffActor, command: LeaveCase) -> Answer:
    file = unit.case(command.case_id)
    if file is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    pair = file.head.pair
    if pair is None or pair.staff.staff_id != command.staff_id:
        return refused(command, ErrorCode.INVITATION_OVER)
    leaves = command.staff_id == actor.staff_id and pair.state is PairState.JOINED
    if not leaves and not file.head.is_owned_by(actor.staff_id):
        return refused(command, ErrorCode.NOT_ALLOWED)
    pair_ends.end(unit, file, actor.ref)
    return done(command, file.case_id)


def _make_owner(unit: Unit, actor: StaffActor, command: MakeOwner) -> Answer:
    """Change the two about. That it is so already is done: both may have asked for it at once."""
    file = unit.case(command.case_id)
    if file is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    head, partner = file.head, file.head.partner
    if file.is_closed:
        return refused(command, ErrorCode.CASE_CLOSED)
    if not head.is_in_hands_of(actor.staff_id) or head.claimed_by is None:
        return refused(command, ErrorCode.NOT_YOURS, by=head.claimed_by)
    if head.is_owned_by(command.staff_id):
        return done(command, file.case_id)
    if partner is None or partner.staff_id != command.staff_id:
        return refused(command, ErrorCode.INVITATION_OVER)
    takes = actor.staff_id == partner.staff_id
    if takes and is_connected(unit.database, head.claimed_by.staff_id):
        return refused(command, ErrorCode.NOT_YOURS, by=head.claimed_by)
    offered = head.handover
    if offered is not None and offered.state is not HandoverState.ACCEPTED:
        return refused(command, ErrorCode.HANDOVER_OPEN, by=offered.accepted_by or offered.to_staff)
    if going(file.contacts) is not None:
        # Whoever speaks with the client owns the case: the call is passed on by itself.
        return refused(command, ErrorCode.CALL_GOING)
    pair_ends.make_owner(unit, file)
    unit.add_entry(file, OwnerMade(staff=partner), author=actor.ref)
    return done(command, file.case_id)


def _asked(file: CaseFile, actor: StaffActor) -> Pair | None:
    pair = file.head.pair
    if pair is None or pair.staff.staff_id != actor.staff_id or pair.state is PairState.JOINED:
        return None
    return pair


def _crosses(county: County, of_case: LineId, colleague: StaffInfo) -> bool:
    return crosses(_field(county, of_case), [_field(county, line) for line in colleague.lines])


def _field(county: County, line_id: LineId) -> FieldOfLaw:
    line = county.line(line_id)
    return FieldOfLaw.HEALTH if line is None else line.field_of_law
