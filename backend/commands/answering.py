"""Answering a caller who waits: the professional's own telephone rings, and is put through when it is picked up."""

from backend.commands import call_presence
from backend.commands.actor import StaffActor
from backend.commands.call_course import mind_partner, show
from backend.domain.call_orders import Enqueue, Ring, StopRinging
from backend.domain.calls import TOGETHER, client_waits, going, is_waiting, moved
from backend.domain.life_cycle import CaseFile
from backend.protocol.calls import CallState
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CommandId, LineId, new_id
from backend.store.staff import find_member
from backend.store.unit import Unit


def why_not(unit: Unit, actor: StaffActor) -> ErrorCode | None:
    """Return why the person cannot answer a caller now; none when they can."""
    if unit.county.exchange is not None and not unit.county.exchange.controls:
        # There a caller is answered at the telephone, and the case follows.
        return ErrorCode.NO_EXCHANGE
    if unit.calls.of_staff(actor.staff_id) is not None:
        return ErrorCode.CALL_GOING
    return None if extension_of(unit, actor) else ErrorCode.NO_PHONE


def extension_of(unit: Unit, actor: StaffActor) -> str:
    """Return the person's telephone of the exchange; empty for none."""
    info = find_member(unit.database, actor.staff_id)
    return "" if info is None else info.extension


def why_not_take(unit: Unit, actor: StaffActor, file: CaseFile) -> ErrorCode | None:
    """Return why this waiting case cannot be taken now: its caller is on the line and could not be answered."""
    return why_not(unit, actor) if any(is_waiting(one.call) for one in file.contacts) else None


def why_not_give(file: CaseFile) -> ErrorCode | None:
    """Return why this case in hand cannot be given away now: its client is being rung and could wait in no queue."""
    contact = going(file.contacts)
    if contact is None or contact.call is None or client_waits(contact.call):
        return None
    return ErrorCode.CALL_GOING


def lets_go(unit: Unit, file: CaseFile) -> bool:
    """Tell whether a case may leave its holder by itself now; a caller for whom a telephone rings waits on.

    Whoever speaks with the client keeps the case while the call lives, even when their desktop is gone: the case would
    otherwise be offered to others, who could not speak with the client.
    """
    contact = going(file.contacts)
    if contact is None or contact.call is None or is_waiting(contact.call):
        return True
    if contact.call.state is not CallState.RINGING or not client_waits(contact.call):
        return False
    keep_waiting(unit, file, file.head.line)
    return True


def ring(unit: Unit, actor: StaffActor, file: CaseFile) -> None:
    """Ring the telephone of whoever has just taken the case of a caller who waits."""
    contact = going(file.contacts)
    if contact is None or contact.call is None:
        return
    row = unit.calls.find(contact.call.call_id)
    if row is None:
        return
    unit.calls.put(row._replace(staff_id=actor.staff_id))
    call_presence.on_call(unit, actor.staff_id)
    if not is_waiting(contact.call):
        return  # The exchange has put it through already; whose telephone it was nobody knew.
    order = Ring(
        order_id=CommandId(new_id()),
        call_id=row.call_id,
        extension=extension_of(unit, actor),
        seconds=unit.county.phone.ring_seconds,
    )
    unit.calls.order(row.exchange, order)
    show(unit, file, contact, moved(contact.call, CallState.RINGING, unit.now))


def keep_waiting(unit: Unit, file: CaseFile, line: LineId) -> None:
    """Let the caller of a case that is given away wait in the queue of this line again."""
    contact = going(file.contacts)
    call = None if contact is None else contact.call
    row = None if call is None else unit.calls.find(call.call_id)
    if contact is None or call is None or row is None:
        return
    talked = call.state in TOGETHER
    queued = moved(call, CallState.QUEUED, unit.now)
    holder = row.staff_id
    row = mind_partner(unit, file, contact, row, call, queued)._replace(staff_id=None)
    unit.calls.put(row)
    call_presence.free(unit, holder, call, talked=talked)
    if not call.controlled:
        return
    for pending in list(unit.calls.orders_of(row.call_id)):
        unit.calls.answered(row, pending)
    order_id = CommandId(new_id())
    if talked or line != file.head.line:
        unit.calls.order(row.exchange, Enqueue(order_id=order_id, call_id=row.call_id, line=line))
    else:
        unit.calls.order(row.exchange, StopRinging(order_id=order_id, call_id=row.call_id))
    show(unit, file, contact, queued)
