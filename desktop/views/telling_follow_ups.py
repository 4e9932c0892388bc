"""How the timeline tells of follow-ups: that the day came, was moved or called off, a line each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol.entries import Body
from backend.protocol.follow_up_entries import FollowUpDue, FollowUpSet
from backend.protocol.words import Language
from desktop.texts import formats
from desktop.views.told import Shape, Told


def told_of_follow_up(body: Body, language: Language) -> Told | None:
    """The line of an entry about a follow-up; none for any other."""
    match body:
        case FollowUpDue():
            return _line(QCoreApplication.translate("timeline", "Follow-up"), body.what)
        case FollowUpSet(on=None):
            return _line(QCoreApplication.translate("timeline", "Follow-up called off"), body.reason)
        case FollowUpSet():
            day = formats.weekday(body.on, language) if body.on is not None else ""
            moved = QCoreApplication.translate("timeline", "Follow-up moved to {day}")
            return _line(moved.format(day=day), body.reason)
        case _:
            return None


def _line(title: str, detail: str) -> Told:
    return Told(Shape.LINE, title, detail, icon="clock-countdown", icon_role="muted")
