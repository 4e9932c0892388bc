"""Refusals that name a moment: what is kept for a colleague until when, which day is the last one."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from backend.protocol.errors import ErrorCode
from backend.protocol.outcomes import Demand
from backend.protocol.results import Refusal
from backend.protocol.words import Language
from desktop.texts import formats

_ZONE = ZoneInfo("Europe/Helsinki")


def dated(refusal: Refusal) -> str:
    """The sentence where the server tells a moment that says more than the code; empty where it does not."""
    if refusal.at is None:
        return ""
    language = next(one for one in Language if QLocale().name().startswith(one.value))
    if refusal.code is ErrorCode.NOTHING_WAITING:
        said = QCoreApplication.translate(
            "refusals",
            "What waits is kept until {time} for whoever agreed on it ({by}). Choose the row and press Enter to take it all the same.",
        )
        return said.replace("{time}", formats.hour(refusal.at, _ZONE, language))
    if refusal.where == Demand.FOLLOW_UP_DATE.value:
        said = QCoreApplication.translate(
            "refusals",
            "Nothing is kept longer of a client whom nobody can find: the last day for the follow-up is {day}.",
        )
        return said.replace("{day}", formats.day(refusal.at.astimezone(_ZONE).date(), language, year=True))
    return ""
