"""Words of consultations: whom is asked, within what time, what goes along."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from backend.protocol.consultations import Consultation, Excerpt, SaidBy
from backend.protocol.ids import LineId


def within(minutes: int) -> str:
    """How soon an answer is needed."""
    match minutes:
        case 1440:
            return QCoreApplication.translate("consultations", "within a day")
        case _ if minutes >= 60:
            return QCoreApplication.translate("consultations", "within {n} h").format(n=minutes // 60)
        case _:
            return QCoreApplication.translate("consultations", "within {n} min").format(n=minutes)


def said_by(excerpt: Excerpt) -> str:
    """Who wrote a line that goes along, in kind only."""
    if excerpt.said_by is SaidBy.CLIENT:
        return QCoreApplication.translate("consultations", "Client")
    return QCoreApplication.translate("consultations", "Professional")


def whom(one: Consultation, line_name: Callable[[LineId], str]) -> str:
    """Who was asked."""
    return one.to_staff.name if one.to_staff else line_name(one.to_line or LineId(""))


def facts(one: Consultation) -> str:
    """What of the client was sent: `Matti Virtanen, 82 v, Hammassärky`; empty for nothing."""
    parts = [one.facts.name, age(one.facts.age), one.facts.subject]
    return ", ".join(part for part in parts if part)


def age(years: int | None) -> str:
    """The age in years; empty when it is not told."""
    return "" if years is None else QCoreApplication.translate("consultations", "{n} years").format(n=years)
