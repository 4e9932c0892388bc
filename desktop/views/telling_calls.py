"""How the timeline tells of calls: a line each, with names and lengths in words and never a number."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from backend.protocol import call_entries as c
from backend.protocol import entries as e
from backend.protocol.call_entries import CallbackWhy
from backend.protocol.calls import CallEnd, CallProblem, Direction
from backend.protocol.words import Language
from desktop.texts import calls, formats
from desktop.views.told import Shape, Told


def told_of_call(body: e.Body, who: str, now: datetime, zone: ZoneInfo, language: Language) -> Told | None:
    """The line of an entry about a call; none for any other. `who` is its author by name."""
    match body:
        case c.CallCameIn():
            title = QCoreApplication.translate("timeline", "A call came in")
            secret = QCoreApplication.translate("timeline", "number withheld") if body.withheld else ""
            return _line(title, secret, "phone-incoming")
        case c.CallAnswered():
            return _answered(body, who)
        case c.CallNotPutThrough():
            title = QCoreApplication.translate("timeline", "The call was not put through")
            return _line(title, _problem(body.problem), "phone-x")
        case c.CallConsulted():
            return _consulted(body, who)
        case c.CallPassedOn():
            title = QCoreApplication.translate("timeline", "The client was left with {whom}").format(
                whom=calls.consulted(body.consulted)
            )
            return _line(title, who, "arrow-bend-up-right")
        case c.CallFinished():
            return _finished(body)
        case c.CallBecameCallback():
            title = QCoreApplication.translate("timeline", "The call became a callback request")
            by = formats.stamp(body.promised_by, now, zone, language)
            promised = QCoreApplication.translate("timeline", "answer promised by {time}").format(time=by)
            return _line(title, f"{_why(body.why)}, {promised}", "phone")
        case _:
            return None


def _answered(body: c.CallAnswered, who: str) -> Told:
    if body.direction is Direction.OUT:
        return _line(QCoreApplication.translate("timeline", "The client answered"), who, "phone-call", "ok")
    title = QCoreApplication.translate("timeline", "The call was answered")
    waited = QCoreApplication.translate("timeline", "after {length}").format(
        length=formats.length(body.waited)
    )
    return _line(title, f"{who}, {waited}" if who else waited, "phone-call", "ok")


def _consulted(body: c.CallConsulted, who: str) -> Told:
    title = (
        QCoreApplication.translate("timeline", "{whom} joined the call")
        if body.joined
        else QCoreApplication.translate("timeline", "Consulted during the call: {whom}")
    )
    whom = calls.consulted(body.consulted)
    title = title.format(whom=f"{whom[:1].upper()}{whom[1:]}" if body.joined else whom)
    return _line(title, who, "users-three" if body.joined else "chats-circle")


def _finished(body: c.CallFinished) -> Told:
    title = calls.ended(body.end)
    if body.end is CallEnd.STAFF_NOT_REACHED:
        title = QCoreApplication.translate(
            "timeline", "The professional's telephone was not answered: the client was not rung"
        )
    if not body.talked:
        return _line(title, "", "phone-x")
    talked = QCoreApplication.translate("timeline", "talked for {length}").format(
        length=formats.length(body.talked)
    )
    return _line(title, talked, "phone")


def _problem(value: CallProblem) -> str:
    match value:
        case CallProblem.PHONE_BUSY:
            return QCoreApplication.translate("timeline", "the professional's telephone was busy")
        case CallProblem.PHONE_NOT_ANSWERED:
            return QCoreApplication.translate("timeline", "the professional's telephone was not answered")
        case CallProblem.PHONE_NOT_REGISTERED:
            return QCoreApplication.translate("timeline", "the professional's telephone was not reached")
        case CallProblem.CALLER_GONE:
            return QCoreApplication.translate("timeline", "the caller hung up")
        case CallProblem.COLLEAGUE_BUSY:
            return QCoreApplication.translate("timeline", "the colleague's telephone was busy")
        case CallProblem.COLLEAGUE_NOT_ANSWERED:
            return QCoreApplication.translate("timeline", "the colleague did not answer")
        case CallProblem.COLLEAGUE_NOT_REACHED:
            return QCoreApplication.translate("timeline", "the colleague's telephone was not reached")
        case CallProblem.COLLEAGUE_GONE:
            return QCoreApplication.translate("timeline", "the colleague hung up")
        case CallProblem.EXCHANGE_AWAY:
            return QCoreApplication.translate("timeline", "the exchange could not be reached")


def _why(value: CallbackWhy) -> str:
    match value:
        case CallbackWhy.BY_KEY:
            return QCoreApplication.translate("timeline", "by the caller's own choice")
        case CallbackWhy.HUNG_UP:
            return QCoreApplication.translate("timeline", "the caller hung up")
        case CallbackWhy.CLOSED:
            return QCoreApplication.translate("timeline", "left outside the opening hours")
        case CallbackWhy.LOST:
            return QCoreApplication.translate("timeline", "the line was lost")


def _line(title: str, detail: str, icon: str, role: str = "muted") -> Told:
    return Told(Shape.LINE, title, detail, icon=icon, icon_role=role)
