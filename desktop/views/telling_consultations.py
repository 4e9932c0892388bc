"""How consultations are told in the timeline: what was asked of whom, what went along, what was answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from backend.protocol.consultation_entries import (
    ConsultationAnswered,
    ConsultationAsked,
    ConsultationWithdrawn,
)
from backend.protocol.consultations import SentFacts
from backend.protocol.ids import LineId
from desktop.views.told import Fact, Shape, Told

_ICON = "chats-circle"


def told_of_consultation(
    body: object, who: str, line_name: Callable[[LineId], str], stamp: Callable[[datetime], str]
) -> Told | None:
    """One line about a consultation; none for what is about something else. `who` is its author."""
    seen = QCoreApplication.translate("timeline", "only professionals see this")
    match body:
        case ConsultationAsked():
            whom = body.to_staff.name if body.to_staff else line_name(body.to_line or LineId(""))
            title = QCoreApplication.translate("timeline", "Question to {whom}").format(whom=whom)
            facts = [
                Fact(
                    QCoreApplication.translate("timeline", "Sent along"),
                    sent_words(len(body.sent), body.facts),
                ),
                Fact(QCoreApplication.translate("timeline", "Answer promised by"), stamp(body.answer_by)),
            ]
            if body.crosses:
                facts.append(Fact(QCoreApplication.translate("timeline", "Basis of disclosure"), body.basis))
            shown = tuple(fact for fact in facts if fact.value)
            return Told(Shape.NOTE, title, f"{who} · {seen}", body.question, _ICON, "note", facts=shown)
        case ConsultationAnswered():
            title = QCoreApplication.translate("timeline", "Answer to {whom}").format(whom=body.asked_by.name)
            late = ""
            if body.after_closing:
                late = QCoreApplication.translate("timeline", "came after the case was closed")
            elif body.late:
                late = QCoreApplication.translate("timeline", "came after the promised time")
            detail = " · ".join(part for part in (who, late, seen) if part)
            return Told(Shape.NOTE, title, detail, body.text, _ICON, "note")
        case ConsultationWithdrawn():
            taken = QCoreApplication.translate("timeline", "The question to a colleague was taken back")
            return Told(Shape.LINE, taken, who, icon="arrow-u-up-left")
        case _:
            return None


def sent_words(lines: int, facts: SentFacts) -> str:
    """What went along, in kind: `2 lines, matter, age`; a dash for nothing."""
    parts: list[str] = []
    if lines:
        parts.append(QCoreApplication.translate("timeline", "lines: {n}").format(n=lines))
    if facts.subject:
        parts.append(QCoreApplication.translate("timeline", "matter"))
    if facts.age is not None:
        parts.append(QCoreApplication.translate("timeline", "age"))
    if facts.name:
        parts.append(QCoreApplication.translate("timeline", "name"))
    return ", ".join(parts) or QCoreApplication.translate("timeline", "the question only")
