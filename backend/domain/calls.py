"""What a report of the exchange changes in a call. Pure; ordered by the call's state and not by when a report arrives.

Reports may come twice, late, and in any order. One that does not fit the state changes nothing; an ended call stays ended.
"""

from datetime import datetime
from enum import Enum, auto
from typing import NamedTuple

import msgspec

from backend.domain.call_reports import (
    ConsultAnswered,
    InQueue,
    Joined,
    Left,
    LeftCallback,
    NotDone,
    OnHold,
    Over,
    PartnerGone,
    PhoneAnswered,
    PutThrough,
    Report,
)
from backend.protocol.calls import Call, CallEnd, CallProblem, CallState, Direction
from backend.protocol.cases import Contact

TOGETHER = frozenset({CallState.TALKING, CallState.HELD, CallState.CONSULTING, CallState.JOINED})
"""The professional's telephone is off the hook, and the client is on the line."""
_ASKED_IN = frozenset({CallState.CONSULTING, CallState.JOINED})
_COLLEAGUES = frozenset(
    {CallProblem.COLLEAGUE_BUSY, CallProblem.COLLEAGUE_NOT_ANSWERED, CallProblem.COLLEAGUE_NOT_REACHED}
)
_ENDS_TOGETHER = frozenset(
    {CallEnd.HUNG_UP_BY_CLIENT, CallEnd.HUNG_UP_BY_STAFF, CallEnd.PASSED_ON, CallEnd.LOST}
)
_ENDS_DIALLING = frozenset(
    {CallEnd.NOT_ANSWERED, CallEnd.BUSY, CallEnd.UNREACHABLE, CallEnd.HUNG_UP_BY_STAFF, CallEnd.LOST}
)


class Follows(Enum):
    """What a change of the call means for its case."""

    STATE = auto()
    """Nothing but what the call itself shows."""
    ANSWERED = auto()
    """Client and professional hear each other for the first time, or after another wait in the queue."""
    TAKEN_UP = auto()
    """Somebody's telephone has answered that the exchange itself has chosen."""
    RETURNED = auto()
    """A caller who was being answered waits in front of the queue again."""
    GONE = auto()
    """The caller is gone without having been answered, or asked to be called back."""
    OVER = auto()
    PASSED_ON = auto()
    """The client is with the colleague who was asked in."""


class Step(NamedTuple):
    """The call as it is now, and what follows from that."""

    call: Call
    follows: Follows


def going(contacts: tuple[Contact, ...]) -> Contact | None:
    """Return the contact of a case whose call is going on; there is at most one."""
    return next((one for one in contacts if one.call is not None and one.call.alive), None)


def is_waiting(call: Call | None) -> bool:
    """Tell whether a caller waits on the line for somebody to take the case."""
    return call is not None and call.state is CallState.QUEUED


def step(  # noqa: C901, PLR0912 - a case a report
    call: Call, report: Report, at: datetime, *, wanted: bool = True, ending: bool = False
) -> Step | None:
    """Return what the report changes; none when nothing.

    ``at`` is the moment of the change. ``wanted`` is false for a report that names an order which nobody waits for any
    more: it was taken back, or answered before. ``ending`` is true where the order was to end the call.
    """
    if not call.alive:
        return None
    match report:
        case Over():
            return _over(call, report, at)
        case LeftCallback():
            return _left_callback(call, at)
        case PhoneAnswered() | PutThrough():
            return _heard(call, report, at, wanted=wanted)
        case InQueue():
            return _in_queue(call, report)
        case PartnerGone():
            return _partner_gone(call, at)
        case _ if not wanted:
            return None
        case NotDone():
            return _not_done(call, report, at, ending=ending)
        case OnHold() if call.state is CallState.TALKING:
            return _to(call, CallState.HELD, at)
        case ConsultAnswered() if call.state is CallState.CONSULTING and call.consulted is not None:
            told = msgspec.structs.replace(call.consulted, answered=True)
            return Step(msgspec.structs.replace(call, consulted=told, problem=None), Follows.STATE)
        case Joined() if call.state is CallState.CONSULTING and call.consulted is not None:
            told = msgspec.structs.replace(call.consulted, answered=True)
            return _to(msgspec.structs.replace(call, consulted=told), CallState.JOINED, at)
        case Left() if call.state in _ASKED_IN and call.consulted is not None:
            return _left(call, at)
        case _:
            return None


def ended(call: Call, end: CallEnd, at: datetime, problem: CallProblem | None = None) -> Call:
    """Return the call as it is when it is over."""
    return msgspec.structs.replace(
        call, state=CallState.ENDED, since=at, end=end, problem=problem, consulted=None, asked=False
    )


def moved(call: Call, state: CallState, at: datetime, problem: CallProblem | None = None) -> Call:
    """Return the call in another state, alone with the professional or with nobody."""
    return msgspec.structs.replace(call, state=state, since=at, problem=problem, consulted=None)


def client_waits(call: Call) -> bool:
    """Tell whether the client is on the line: always when they rang, and when they were rung once they answered."""
    return call.direction is Direction.IN or call.answered_at is not None


def _over(call: Call, report: Over, at: datetime) -> Step:
    match call.state:
        case CallState.QUEUED:
            known = {CallEnd.LOST, CallEnd.CALLBACK_LEFT}
            return Step(
                ended(call, report.end if report.end in known else CallEnd.ABANDONED, at), Follows.GONE
            )
        case CallState.RINGING if client_waits(call):
            lost = report.end is CallEnd.LOST
            end = CallEnd.LOST if lost else CallEnd.ABANDONED
            return Step(ended(call, end, at, CallProblem.CALLER_GONE), Follows.GONE)
        case CallState.RINGING:
            known = {CallEnd.HUNG_UP_BY_STAFF, CallEnd.LOST}
            end = report.end if report.end in known else CallEnd.STAFF_NOT_REACHED
            return Step(ended(call, end, at, call.problem), Follows.OVER)
        case CallState.DIALLING:
            end = report.end if report.end in _ENDS_DIALLING else CallEnd.NOT_ANSWERED
            return Step(ended(call, end, at), Follows.OVER)
        case _:
            end = report.end if report.end in _ENDS_TOGETHER else CallEnd.HUNG_UP_BY_CLIENT
            return Step(ended(call, end, at), Follows.OVER)


def _left_callback(call: Call, at: datetime) -> Step | None:
    """The caller pressed the key; a telephone that rings for them at that moment rings in vain."""
    if call.state is CallState.QUEUED or (call.state is CallState.RINGING and client_waits(call)):
        problem = CallProblem.CALLER_GONE if call.state is CallState.RINGING else None
        return Step(ended(call, CallEnd.CALLBACK_LEFT, at, problem), Follows.GONE)
    return None


def _heard(call: Call, report: PhoneAnswered | PutThrough, at: datetime, *, wanted: bool) -> Step | None:
    """A telephone was answered, or the two hear each other."""
    state, of_exchange = call.state, report.order_id is None and not call.controlled
    if of_exchange and state is CallState.QUEUED:
        return Step(_answered(call, at), Follows.TAKEN_UP)
    if of_exchange and state in TOGETHER and isinstance(report, PhoneAnswered):
        # Passed on at the telephone. What was told of the one before comes once more, perhaps.
        return Step(moved(call, CallState.TALKING, at), Follows.TAKEN_UP) if at > call.since else None
    if state is CallState.RINGING and client_waits(call):
        # The order may be an earlier one, of somebody who has given up meanwhile.
        return Step(_answered(call, at), Follows.ANSWERED) if wanted else None
    if state is CallState.RINGING and isinstance(report, PhoneAnswered):
        return _to(call, CallState.DIALLING, at)
    if state in {CallState.RINGING, CallState.DIALLING} and isinstance(report, PutThrough):
        return Step(_answered(call, at), Follows.ANSWERED)
    if state in TOGETHER - {CallState.TALKING} and isinstance(report, PutThrough) and wanted:
        return _to(call, CallState.TALKING, at)
    return None


def _in_queue(call: Call, report: InQueue) -> Step | None:
    """The exchange has put the client into the queue by itself; what answers an order of ours tells nothing new."""
    if call.state not in TOGETHER or report.order_id is not None or report.at <= call.since:
        return None
    return Step(moved(call, CallState.QUEUED, report.at), Follows.RETURNED)


def _partner_gone(call: Call, at: datetime) -> Step | None:
    if call.state not in _ASKED_IN:
        return None
    return Step(moved(call, CallState.TALKING, at, CallProblem.COLLEAGUE_GONE), Follows.STATE)


def _not_done(call: Call, report: NotDone, at: datetime, *, ending: bool) -> Step | None:
    problem = report.problem
    match call.state:
        case CallState.RINGING if client_waits(call):
            return Step(moved(call, CallState.QUEUED, at, problem), Follows.RETURNED)
        case CallState.QUEUED:
            return None
        case _ if ending and problem is CallProblem.EXCHANGE_AWAY:
            # Nobody knows when it comes back, and whoever hung up has the case to close and the next caller to take.
            return Step(ended(call, CallEnd.LOST, at), Follows.OVER)
        case CallState.RINGING | CallState.DIALLING:
            # There was no call before it that could stand.
            return Step(ended(call, CallEnd.STAFF_NOT_REACHED, at, problem), Follows.OVER)
        case CallState.CONSULTING if problem in _COLLEAGUES:
            return Step(moved(call, CallState.TALKING, at, problem), Follows.STATE)
        case _:
            return Step(msgspec.structs.replace(call, problem=problem), Follows.STATE)


def _left(call: Call, at: datetime) -> Step:
    if call.consulted is not None and call.consulted.staff is not None:
        return Step(moved(call, CallState.TALKING, at), Follows.PASSED_ON)
    return Step(ended(call, CallEnd.PASSED_ON, at), Follows.OVER)


def _answered(call: Call, at: datetime) -> Call:
    return msgspec.structs.replace(
        moved(call, CallState.TALKING, at), answered_at=call.answered_at or at, asked=False
    )


def _to(call: Call, state: CallState, at: datetime) -> Step:
    """Change the state and keep who is consulted while they are in the call."""
    consulted = call.consulted if state in _ASKED_IN else None
    return Step(
        msgspec.structs.replace(call, state=state, since=at, problem=None, consulted=consulted), Follows.STATE
    )
