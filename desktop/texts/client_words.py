"""A found client, a contact of the history, an open matter: each in the few words that tell it from others."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from backend.protocol.clients import ClientHit, HistoryRow
from backend.protocol.words import CaseState, Language
from desktop.texts import formats, people, words


def born(day: date | None, today: date, language: Language) -> str:
    """`10.7.2013, 13 v`; empty when it is not known."""
    if day is None:
        return ""
    age = QCoreApplication.translate("clients", "{n} y").format(n=formats.age(day, today))
    return f"{formats.day(day, language, year=True)}, {age}"


def hit(found: ClientHit, today: date, language: Language) -> str:
    """What tells two people of one name apart: day of birth and the masked code."""
    return " · ".join(part for part in (born(found.born, today, language), found.personal_code) if part)


def flags(found: ClientHit) -> tuple[tuple[str, str], ...]:
    """The words that stand in boxes beside a found client, with their colours."""
    said = []
    if found.non_disclosure:
        said.append((QCoreApplication.translate("words", "non-disclosure"), "urgent"))
    if found.temporary_code:
        said.append((QCoreApplication.translate("clients", "temporary code"), "muted"))
    if found.care_relationship:
        said.append((QCoreApplication.translate("clients", "care relationship"), "muted"))
    return tuple(said)


def understood(kind: str) -> str:
    """As what the text of a search was read."""
    return {
        "code": QCoreApplication.translate("clients", "Searched by personal code."),
        "phone": QCoreApplication.translate("clients", "Searched by phone number."),
        "case": QCoreApplication.translate("clients", "Searched by case number."),
        "name": QCoreApplication.translate("clients", "Searched by name and day of birth."),
    }.get(kind, "")


def row(contact: HistoryRow) -> str:
    """The small line of a contact: how it came, what it was about, what came of it."""
    state = people.waits(contact.state, (contact.channel,)) if contact.state is not CaseState.CLOSED else ""
    parts = (words.channel(contact.channel), contact.matter, state or contact.outcome)
    return ", ".join(part for part in parts if part)


def short(contact: HistoryRow) -> str:
    """How a contact came and what came of it, where there is little room."""
    state = people.waits(contact.state, (contact.channel,)) if contact.state is not CaseState.CLOSED else ""
    came_to = state or contact.outcome or contact.matter
    return ", ".join(part for part in (words.channel(contact.channel), came_to) if part)


def when(at: datetime, now: datetime, zone: ZoneInfo, language: Language) -> str:
    """The day of a contact, with its year where that is another."""
    local = at.astimezone(zone).date()
    return formats.day(local, language, year=local.year != now.astimezone(zone).year)
