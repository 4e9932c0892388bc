"""What the course of a call does to its case: answered, back in the queue, a callback, over. Other commands call these."""

import msgspec
from sqlalchemy import bindparam, or_, select

from backend.commands import call_presence, rights
from backend.commands.actor import StaffActor, staff_actor
from backend.commands.clients import find_again
from backend.commands.returning import return_to_front
from backend.commands.suggesting import forget, suggest
from backend.domain import life_cycle
from backend.domain.calls import TOGETHER, Follows, Step
from backend.domain.life_cycle import CaseFile
from backend.domain.promises import promised_by
from backend.protocol.authority import Deed
from backend.protocol.call_entries import (
    CallAnswered,
    CallbackWhy,
    CallBecameCallback,
    CallConsulted,
    CallFinished,
    CallNotPutThrough,
    CallPassedOn,
)
from backend.protocol.calls import Call, CallEnd, CallState
from backend.protocol.cases import Contact
from backend.protocol.entries import Body, Claimed
from backend.protocol.ids import StaffId
from backend.protocol.people import StaffInfo
from backend.protocol.words import Channel, GoneWhy, ReleasedWhy
from backend.store import tables
from backend.store.calls import CallRow
from backend.store.staff import find_member
from backend.store.times import micros
from backend.store.unit import Unit

_staff = tables.staff.c
_BY_EXTENSION = select(_staff.staff_id).where(
    or_(_staff.extension == bindparam("extension"), _staff.user_name == bindparam("user_name")), _staff.active
)


def by_extension(unit: Unit, extension: str) -> StaffInfo | None:
    """Return whose telephone of the exchange this is; other exchanges may know people by their user names."""
    if not extension:
        return None
    row = unit.database.one(_BY_EXTENSION, extension=extension, user_name=extension.lower())
    return None if row is None else find_member(unit.database, StaffId(row[0]))


def show(unit: Unit, file: CaseFile, contact: Contact, call: Call) -> Contact:
    """Let the case show how its call stands, and whether the exchange still owes an answer."""
    asked = call.alive and bool(unit.calls.orders_of(call.call_id))
    told = msgspec.structs.replace(contact, call=msgspec.structs.replace(call, asked=asked))
    if told != contact:
        file.put(told)
    return told


def end_row(unit: Unit, row: CallRow, call: Call) -> None:
    """Note that a call is over; nothing more is wanted of the exchange about it."""
    for pending in list(unit.calls.orders_of(row.call_id)):
        unit.calls.answered(row, pending)
    unit.calls.put(row._replace(ended=micros(call.since)))


def go_on(
    unit: Unit, file: CaseFile, contact: Contact, row: CallRow, made: Step, extension: str = ""
) -> None:
    """Let the case follow a step of its call."""
    before, call = contact.call, made.call
    talked = before is not None and before.state in TOGETHER
    if before is not None and made.follows is not Follows.PASSED_ON:
        row = mind_partner(unit, file, contact, row, before, call)
    if not call.alive:
        end_row(unit, row, call)
    contact = show(unit, file, contact, call)
    match made.follows:
        case Follows.STATE:
            pass
        case Follows.ANSWERED:
            _note_answer(unit, file, contact, call)
        case Follows.TAKEN_UP:
            _take_up(unit, file, contact, row, by_extension(unit, extension))
            if not talked:
                _note_answer(unit, file, contact, call)
        case Follows.RETURNED:
            unit.calls.put(row._replace(staff_id=None))
            _return(unit, file, contact, call)
            call_presence.free(unit, row.staff_id, call, talked=talked)
        case Follows.GONE:
            _return(unit, file, contact, call)
            become_callback(unit, file, contact, call)
            call_presence.free(unit, row.staff_id, call, talked=False)
        case Follows.OVER:
            _finish(unit, file, contact, call)
            call_presence.free(unit, row.staff_id, call, talked=talked)
        case Follows.PASSED_ON:
            _pass_on(unit, file, contact, row, before)
            call_presence.free(unit, row.staff_id, call, talked=True)


def become_callback(
    unit: Unit, file: CaseFile, contact: Contact, call: Call, why: CallbackWhy | None = None
) -> None:
    """Let a caller who was not answered be called back, in the place they had; whose number nobody knows cannot be.

    The call back is due as the act has it for contact and assessment: on the same weekday, and what came after closing
    on the next one (domain rules, section 6).
    """
    line = unit.county.line(file.head.line)
    if file.is_closed:
        return
    if line is None or not file.number_of(contact):
        _nobody_to_call(unit, file, contact, call)
        return
    if contact.channel is not Channel.CALLBACK:
        file.place_by = min(file.place_by or file.head.promised_by, file.head.promised_by)
        due = promised_by(line, Channel.CALLBACK, call.since)
        contact = msgspec.structs.replace(contact, channel=Channel.CALLBACK, promised_by=due)
    contact = msgspec.structs.replace(contact, done=False)
    file.put(contact)
    life_cycle.promise_anew(file)
    phone_hash = find_again(unit, file, contact)
    became = CallBecameCallback(
        contact_id=contact.contact_id,
        why=why or _why(call),
        promised_by=contact.promised_by or file.head.promised_by,
    )
    unit.add_entry(file, became)
    life_cycle.resident_spoke(file, call.began)
    suggest(unit, file, phone_hash, None)


def give_to(unit: Unit, file: CaseFile, actor: StaffActor) -> None:
    """Put a case into the hands of whoever speaks with its client now."""
    if not file.is_waiting:
        life_cycle.put_back(file)
    life_cycle.claim(file, actor.ref, unit.now)
    unit.add_entry(file, Claimed(), author=actor.ref)


def mind_partner(
    unit: Unit, file: CaseFile, contact: Contact, row: CallRow, before: Call, call: Call
) -> CallRow:
    """Follow whoever was asked in: they are on the phone from their answer on, and free when it is over, which is told."""
    partner = before.consulted
    if partner is None:
        return row
    if call.consulted is not None:
        if call.consulted.answered and not partner.answered and partner.staff is not None:
            call_presence.on_call(unit, partner.staff.staff_id)
        return row
    if partner.staff is not None and partner.answered:
        call_presence.free(unit, partner.staff.staff_id, call, talked=True)
    if partner.answered:
        _note_consultation(unit, file, contact, before, call)
    row = row._replace(partner_id=None)
    unit.calls.put(row)
    return row


def _note_consultation(unit: Unit, file: CaseFile, contact: Contact, before: Call, call: Call) -> None:
    """Tell with whom the professional spoke."""
    partner = before.consulted
    if partner is None:
        return
    if call.end is CallEnd.PASSED_ON:
        told: Body = CallPassedOn(contact_id=contact.contact_id, consulted=partner)
    else:
        joined = before.state is CallState.JOINED
        told = CallConsulted(contact_id=contact.contact_id, consulted=partner, joined=joined)
    unit.add_entry(file, told, author=file.head.claimed_by)


def _note_answer(unit: Unit, file: CaseFile, contact: Contact, call: Call) -> None:
    waited = max(0, round((call.since - call.began).total_seconds()))
    told = CallAnswered(contact_id=contact.contact_id, direction=call.direction, waited=waited)
    unit.add_entry(file, told, author=file.head.claimed_by)


def _take_up(unit: Unit, file: CaseFile, contact: Contact, row: CallRow, by: StaffInfo | None) -> None:
    """A telephone has answered that the exchange chose: the case is in the hands of whose it is, if anybody says it is theirs."""
    call = contact.call
    if by is not None and by.staff_id != row.staff_id:
        unit.calls.put(row._replace(staff_id=by.staff_id))
        actor = staff_actor(by)
        holder = file.head.claimed_by
        if not file.is_closed and by.role.has_cases and (holder is None or holder.staff_id != by.staff_id):
            give_to(unit, file, actor)
        call_presence.on_call(unit, by.staff_id)
        if row.staff_id is not None and call is not None:
            call_presence.free(unit, row.staff_id, call, talked=True)


def _return(unit: Unit, file: CaseFile, contact: Contact, call: Call) -> None:
    """Put the case of a caller who was not put through in front of the queue again, and say what came in between."""
    if call.problem is not None:
        told = CallNotPutThrough(contact_id=contact.contact_id, problem=call.problem)
        unit.add_entry(file, told, author=file.head.claimed_by)
    if file.head.claimed_by is not None:
        return_to_front(unit, file, ReleasedWhy.NOT_PUT_THROUGH)


def _nobody_to_call(unit: Unit, file: CaseFile, contact: Contact, call: Call) -> None:
    """A caller without a number is gone: there is nothing to answer, unless somebody has spoken with them before."""
    file.put(msgspec.structs.replace(contact, done=True))
    unit.add_entry(file, _finished(contact, call))
    nothing_left = all(one.done for one in file.contacts) and file.head.waiting_since is None
    untouched = call.answered_at is None and len(file.contacts) == 1
    if file.is_waiting and nothing_left and untouched and rights.verdict(unit, file, Deed.CLOSE).allowed:
        forget(unit, file)
        life_cycle.close(file, None, unit.now)
        unit.leaves_queue(file, GoneWhy.HUNG_UP)


def _finish(unit: Unit, file: CaseFile, contact: Contact, call: Call) -> None:
    unit.add_entry(file, _finished(contact, call))
    if call.answered_at is not None and contact.channel is Channel.PHONE and not contact.done:
        file.put(msgspec.structs.replace(contact, done=True))
    if file.after_call is not None and file.head.claimed_by is not None:
        return_to_front(unit, file, file.after_call)


def _finished(contact: Contact, call: Call) -> CallFinished:
    talked = 0 if call.answered_at is None else round((call.since - call.answered_at).total_seconds())
    return CallFinished(
        contact_id=contact.contact_id,
        direction=call.direction,
        end=call.end or CallEnd.LOST,
        talked=max(0, talked),
    )


def _pass_on(unit: Unit, file: CaseFile, contact: Contact, row: CallRow, before: Call | None) -> None:
    consulted = None if before is None else before.consulted
    if consulted is None or consulted.staff is None:
        return
    told = CallPassedOn(contact_id=contact.contact_id, consulted=consulted)
    unit.add_entry(file, told, author=file.head.claimed_by)
    colleague = find_member(unit.database, consulted.staff.staff_id)
    unit.calls.put(row._replace(staff_id=consulted.staff.staff_id, partner_id=None))
    call_presence.on_call(unit, consulted.staff.staff_id)
    if colleague is not None and not file.is_closed:
        give_to(unit, file, staff_actor(colleague))


def _why(call: Call) -> CallbackWhy:
    match call.end:
        case CallEnd.CALLBACK_LEFT:
            return CallbackWhy.BY_KEY
        case CallEnd.LOST:
            return CallbackWhy.LOST
        case _:
            return CallbackWhy.HUNG_UP
