"""What an exchange tells: a caller comes in, and every call goes its way whatever order its reports arrive in."""

from datetime import datetime, timedelta

import msgspec

from backend.commands.answers import Answer, done, refused
from backend.commands.arriving import make_contact, new_case
from backend.commands.call_course import become_callback, end_row, go_on, show
from backend.commands.call_system import CallsStand, TellCall
from backend.commands.clients import know, remember
from backend.commands.permits import followed
from backend.commands.resident import Details
from backend.commands.suggesting import suggest
from backend.domain import limits
from backend.domain.call_orders import Dial, HangUp
from backend.domain.call_reports import CameIn, LeftCallback, Over, PhoneAnswered
from backend.domain.calls import ended, step
from backend.domain.county import ServiceLine
from backend.domain.life_cycle import CaseFile
from backend.domain.opening import is_open
from backend.domain.phone_numbers import WrongNumber, read_number
from backend.domain.promises import promised_by
from backend.protocol.call_entries import CallbackWhy, CallCameIn
from backend.protocol.calls import Call, CallEnd, CallState, Direction
from backend.protocol.cases import Contact
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, ContactId, is_id, new_id
from backend.protocol.words import Channel
from backend.store.calls import FORGET_ENDS, CallRow
from backend.store.times import micros, moment
from backend.store.unit import Unit

_REMEMBERED = timedelta(hours=1)


def tell_call(unit: Unit, command: TellCall) -> Answer:
    """Take a report. One that comes again, or fits no more, changes nothing and is done all the same."""
    report = command.report
    if not _is_sound(command.exchange, report.at) or not is_id(report.call_id):
        return refused(command, ErrorCode.MALFORMED)
    row = unit.calls.find(report.call_id)
    if row is None or row.case_id is None:
        return _unheard_of(unit, command, row)
    found = _kept(unit, row)
    if found is None:
        return done(command)
    file, contact, call = found
    order = getattr(report, "order_id", None)
    ending = order is not None and isinstance(unit.calls.orders_of(row.call_id).get(order), HangUp)
    wanted = order is None or unit.calls.answered(row, order)
    made = step(call, report, _moment(unit, report.at, call.began), wanted=wanted, ending=ending)
    if made is None:
        show(unit, file, contact, call)
        return done(command, file.case_id)
    if isinstance(report, LeftCallback):
        contact = _with_number(file, contact, report.number)
    extension = report.extension if isinstance(report, PhoneAnswered) else ""
    go_on(unit, file, contact, row, made, extension)
    return done(command, file.case_id)


def calls_stand(unit: Unit, command: CallsStand) -> Answer:
    """Take for lost what an exchange no longer has: who waited is called back in their place, who spoke has spoken.

    What began after the exchange was looked at, or was not begun there yet, may well go on.
    """
    if not _is_sound(command.exchange, command.at):
        return refused(command, ErrorCode.MALFORMED)
    alive, at = frozenset(command.alive), micros(command.at)
    for row in unit.calls.going(command.exchange):
        orders = unit.calls.orders_of(row.call_id).values()
        if row.call_id in alive or row.began > at or any(isinstance(one, Dial) for one in orders):
            continue
        found = _kept(unit, row)
        if found is None:
            unit.calls.put(row._replace(ended=micros(unit.now)))
            continue
        file, contact, call = found
        over = Over(call_id=row.call_id, at=command.at, end=CallEnd.LOST)
        made = step(call, over, _moment(unit, command.at, call.began))
        if made is not None:
            go_on(unit, file, contact, row, made)
    return done(command)


def _is_sound(exchange: str, at: datetime) -> bool:
    """Tell whether a moment is aware and the name one that the settings can have."""
    return at.tzinfo is not None and exchange.isprintable() and 0 < len(exchange) <= limits.EXCHANGE_NAME


def _kept(unit: Unit, row: CallRow) -> tuple[CaseFile, Contact, Call] | None:
    """Return what belongs to a call; none when its contact has had another since, or its case is gone."""
    file = None if row.case_id is None else followed(unit, row.case_id)
    contact = None if file is None or row.contact_id is None else file.contact(row.contact_id)
    call = None if contact is None else contact.call
    if file is None or contact is None or call is None or call.call_id != row.call_id:
        return None
    return file, contact, call


def _unheard_of(unit: Unit, command: TellCall, row: CallRow | None) -> Answer:
    """Take a report of a call that has no case: it begins one, or its end came before its beginning."""
    report = command.report
    if isinstance(report, Over) and row is None:
        _note_end(unit, command.exchange, report)
    if not isinstance(report, CameIn | LeftCallback) or report.line is None:
        return done(command)
    line = unit.county.line(report.line)
    if line is None:
        return refused(command, ErrorCode.UNKNOWN_LINE)
    if isinstance(report, CameIn):
        file, contact = _come_in(unit, command.exchange, line, report, withheld=report.withheld)
        if row is not None and row.ended is not None:
            _is_gone(unit, file, contact, row.ended)
        return done(command, file.case_id)
    if not _e164(report.number):
        # Nobody can be called who left no number.
        return done(command)
    file, contact = _come_in(unit, command.exchange, line, report, withheld=False)
    call, known = contact.call, unit.calls.find(report.call_id)
    if call is not None and known is not None:
        over = ended(call, CallEnd.CALLBACK_LEFT, call.since)
        end_row(unit, known, over)
        is_closed = not is_open(line, Channel.PHONE, call.began)
        why = CallbackWhy.CLOSED if is_closed else CallbackWhy.BY_KEY
        become_callback(unit, file, show(unit, file, contact, over), over, why)
    return done(command, file.case_id)


def _note_end(unit: Unit, exchange: str, report: Over) -> None:
    """Remember that a call is over of which nothing was heard yet: its beginning may come after its end.

    Nothing of the caller is known, and after an hour nothing is remembered.
    """
    at = micros(min(report.at, unit.now))
    unit.calls.put(CallRow(report.call_id, exchange, None, None, None, began=at, ended=at))
    unit.write(FORGET_ENDS, before=micros(unit.now - _REMEMBERED))


def _is_gone(unit: Unit, file: CaseFile, contact: Contact, at: int) -> None:
    """Let a caller go who was gone before it was told that they had come."""
    call, row = contact.call, None if contact.call is None else unit.calls.find(contact.call.call_id)
    if call is None or row is None:
        return
    over = Over(call_id=call.call_id, at=moment(at))
    made = step(call, over, _moment(unit, over.at, call.began))
    if made is not None:
        go_on(unit, file, contact, row, made)


def _come_in(
    unit: Unit, exchange: str, line: ServiceLine, report: CameIn | LeftCallback, *, withheld: bool
) -> tuple[CaseFile, Contact]:
    """Let a caller wait in the queue. A number that the caller withholds is kept nowhere, and none is an identification."""
    # An exchange's clock may be wrong; nobody has waited for longer than a day.
    at = max(unit.now - _REMEMBERED * 24, min(report.at, unit.now))
    details = Details(phone="" if withheld else _e164(report.number), language=report.language)
    known = know(details, unit.county, unit.now)
    if isinstance(known, ErrorCode):
        raise TypeError("a number that was read is one")
    call = Call(
        call_id=report.call_id,
        direction=Direction.IN,
        state=CallState.QUEUED,
        began=at,
        since=at,
        controlled=unit.county.exchange is None or unit.county.exchange.controls,
    )
    contact = msgspec.structs.replace(
        make_contact(unit, line, ContactId(new_id()), Channel.PHONE, details, known),
        at=at,
        promised_by=promised_by(line, Channel.PHONE, at),
        call=call,
        withheld=withheld,
    )
    file = new_case(unit, CaseId(new_id()), line, contact, known, "")
    file.set_head(since=at)
    row = CallRow(call.call_id, exchange, file.case_id, contact.contact_id, None, micros(at))
    unit.calls.put(row)
    unit.add_entry(file, CallCameIn(contact_id=contact.contact_id, withheld=withheld))
    suggest(unit, file, *remember(unit, file, contact, known.codes))
    return file, contact


def _with_number(file: CaseFile, contact: Contact, typed: str) -> Contact:
    """Return the contact with the number that its caller keyed in, if they did and it is one."""
    number = _e164(typed)
    if not number:
        return contact
    told = msgspec.structs.replace(contact, phone=number, phone_hidden=False)
    file.put(told)
    if not file.number:
        file.set_head(client=msgspec.structs.replace(file.head.client, phone=number))
    return told


def _e164(number: str) -> str:
    read = read_number(number) if number else ""
    return "" if isinstance(read, WrongNumber) else read


def _moment(unit: Unit, at: datetime, began: datetime) -> datetime:
    """Return the exchange's moment, within what can be: its clock and ours are not the same."""
    return max(began, min(at, unit.now))
