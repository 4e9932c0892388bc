"""Words for a call: where it stands, what did not come about, how it ended. Numbers stand beside them, never in them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol.calls import Call, CallEnd, CallProblem, CallState, Consulted, Direction
from desktop.texts import formats

_OWN_PHONE = frozenset(
    {CallProblem.PHONE_BUSY, CallProblem.PHONE_NOT_ANSWERED, CallProblem.PHONE_NOT_REGISTERED}
)
"""Whose telephone does not answer is not offered the next caller either."""


def state(call: Call) -> str:
    """Where a call stands, as a heading; of one that has ended, how it ended."""
    match call.state:
        case CallState.QUEUED:
            return QCoreApplication.translate("calls", "The caller waits in the queue")
        case CallState.RINGING:
            return QCoreApplication.translate("calls", "Your telephone rings: answer it")
        case CallState.DIALLING:
            return QCoreApplication.translate("calls", "The client's telephone rings")
        case CallState.TALKING:
            return QCoreApplication.translate("calls", "Call")
        case CallState.HELD:
            return QCoreApplication.translate("calls", "On hold")
        case CallState.CONSULTING:
            return _consulting(call)
        case CallState.JOINED:
            return QCoreApplication.translate("calls", "Three on the line: the client, you and {who}").format(
                who=consulted(call.consulted)
            )
        case CallState.ENDED:
            return ended(call.end)


def _consulting(call: Call) -> str:
    who = consulted(call.consulted)
    if call.consulted is not None and call.consulted.answered:
        return QCoreApplication.translate("calls", "You speak with {who}").format(who=who)
    return QCoreApplication.translate("calls", "Ringing {who}").format(who=who)


def hint(call: Call) -> str:
    """What one should know or do in this state; empty when nothing."""
    match call.state:
        case CallState.RINGING if call.direction is Direction.OUT:
            return QCoreApplication.translate("calls", "The client is rung when you have answered.")
        case CallState.RINGING:
            return QCoreApplication.translate(
                "calls", "The caller is put through when you answer. Calling off returns them to the queue."
            )
        case CallState.DIALLING:
            return QCoreApplication.translate("calls", "The client sees the number of the service line.")
        case CallState.TALKING if call.controlled:
            return QCoreApplication.translate("calls", "To mute, use your own telephone.")
        case CallState.HELD:
            return QCoreApplication.translate("calls", "The client hears music.")
        case CallState.CONSULTING:
            return QCoreApplication.translate("calls", "The client hears music and does not hear you.")
        case CallState.JOINED:
            return QCoreApplication.translate(
                "calls", "When you leave, the client and {who} go on by themselves."
            ).format(who=consulted(call.consulted))
        case _:
            return ""


def talked(call: Call) -> str:
    """How long client and professional heard each other in a call that has ended; empty when they did not."""
    if call.answered_at is None:
        return ""
    return formats.length(round((call.since - call.answered_at).total_seconds()))


def consulted(whom: Consulted | None) -> str:
    """The colleague by name; of an outside number only that it is one."""
    if whom is not None and whom.staff is not None:
        return whom.staff.name
    return QCoreApplication.translate("calls", "an outside number")


def problem(value: CallProblem) -> str:
    """What was asked for and did not come about, in a sentence with what can be done."""
    match value:
        case CallProblem.PHONE_BUSY:
            return QCoreApplication.translate("calls", "Your telephone is busy or refused the call.")
        case CallProblem.PHONE_NOT_ANSWERED:
            return QCoreApplication.translate("calls", "Your telephone was not answered.")
        case CallProblem.PHONE_NOT_REGISTERED:
            return QCoreApplication.translate(
                "calls",
                "The exchange does not reach your telephone. Check that it is on and its number right.",
            )
        case CallProblem.CALLER_GONE:
            return QCoreApplication.translate("calls", "The caller hung up while your telephone rang.")
        case CallProblem.COLLEAGUE_BUSY:
            return QCoreApplication.translate(
                "calls", "The colleague's telephone is busy. The client is with you again."
            )
        case CallProblem.COLLEAGUE_NOT_ANSWERED:
            return QCoreApplication.translate(
                "calls", "The colleague did not answer. The client is with you again."
            )
        case CallProblem.COLLEAGUE_NOT_REACHED:
            return QCoreApplication.translate(
                "calls", "The colleague's telephone cannot be reached. The client is with you again."
            )
        case CallProblem.COLLEAGUE_GONE:
            return QCoreApplication.translate("calls", "The colleague hung up. The client is with you again.")
        case CallProblem.EXCHANGE_AWAY:
            return QCoreApplication.translate(
                "calls", "The exchange cannot be reached. What you asked for was not done; try again."
            )


def gone(value: CallProblem) -> str:
    """Why a caller who was being put through left one's hands, and where they are now."""
    if value is CallProblem.CALLER_GONE:
        remains = QCoreApplication.translate("calls", "If the number is known, a callback request remains.")
        return f"{problem(value)} {remains}"
    said = [problem(value)]
    said.append(QCoreApplication.translate("calls", "The caller is at the front of the queue again."))
    if value in _OWN_PHONE:
        said.append(QCoreApplication.translate("calls", "You are shown as busy for now."))
    return " ".join(said)


def ended(end: CallEnd | None) -> str:
    """How a call ended."""
    match end:
        case CallEnd.HUNG_UP_BY_CLIENT:
            return QCoreApplication.translate("calls", "The client ended the call")
        case CallEnd.HUNG_UP_BY_STAFF:
            return QCoreApplication.translate("calls", "The call was ended")
        case CallEnd.ABANDONED:
            return QCoreApplication.translate("calls", "The caller hung up before anybody answered")
        case CallEnd.CALLBACK_LEFT:
            return QCoreApplication.translate("calls", "The caller asked to be called back")
        case CallEnd.PASSED_ON:
            return QCoreApplication.translate("calls", "The client was passed on")
        case CallEnd.NOT_ANSWERED:
            return QCoreApplication.translate("calls", "The client did not answer")
        case CallEnd.BUSY:
            return QCoreApplication.translate("calls", "The client's telephone was busy")
        case CallEnd.UNREACHABLE:
            return QCoreApplication.translate("calls", "The number could not be reached")
        case CallEnd.STAFF_NOT_REACHED:
            return QCoreApplication.translate(
                "calls", "Your own telephone was not answered: the client was not rung"
            )
        case CallEnd.LOST:
            return QCoreApplication.translate("calls", "The call was lost")
        case None:
            return QCoreApplication.translate("calls", "The call ended")
