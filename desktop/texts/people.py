"""Words for how a person was identified, how clients belong together, what is left to do, and how a case stands."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from backend.protocol.assessments import TaskKind
from backend.protocol.clients import Related, RelationKind
from backend.protocol.entries import IdentificationEnd
from backend.protocol.people import ClientCard, IdentifiedBy
from backend.protocol.words import CaseState, Channel, Language, SaysFor
from desktop.texts import formats


def identified(how: IdentifiedBy) -> str:
    """How the person was identified."""
    match how:
        case IdentifiedBy.TOLD:
            return QCoreApplication.translate("people", "told it themself")
        case IdentifiedBy.QUESTIONS:
            return QCoreApplication.translate("people", "by questions")
        case IdentifiedBy.IN_PERSON:
            return QCoreApplication.translate("people", "in person, document seen")
        case IdentifiedBy.STRONG:
            return QCoreApplication.translate("people", "strongly")


def assurance(level: str) -> str:
    """The level of an identification service; its own name where it is none of the national ones."""
    if level.endswith(("/loa3", "high")):
        return QCoreApplication.translate("people", "high")
    if level.endswith(("/loa2", "substantial")):
        return QCoreApplication.translate("people", "substantial")
    return level


def how_known(card: ClientCard, now: datetime, zone: ZoneInfo, language: Language) -> str:
    """When, by whom and how a person was identified: `9.08, Suomi.fi, high`; empty when nobody has."""
    if card.identified_at is None:
        return ""
    how = card.identified_how
    method = identified(how) if how in (IdentifiedBy.QUESTIONS, IdentifiedBy.IN_PERSON) else ""
    level = assurance(card.assurance) if card.assurance else ""
    at = formats.stamp(card.identified_at, now, zone, language)
    return ", ".join(part for part in (at, method, card.identified_by, level) if part)


def relation(value: Related) -> str:
    """What the other is to the client."""
    match value.kind:
        case RelationKind.GUARDIAN_OF:
            return (
                QCoreApplication.translate("people", "guardian")
                if value.theirs
                else QCoreApplication.translate("people", "dependant")
            )
        case RelationKind.LEGAL_GUARDIAN_OF:
            return (
                QCoreApplication.translate("people", "legal guardian")
                if value.theirs
                else QCoreApplication.translate("people", "ward")
            )
        case RelationKind.PUBLIC_GUARDIAN_OF:
            return (
                QCoreApplication.translate("people", "public guardian")
                if value.theirs
                else QCoreApplication.translate("people", "ward")
            )


def acts_as(value: SaysFor) -> str:
    """What somebody is who acts for another; empty of who acts for themself."""
    match value:
        case SaysFor.SELF:
            return ""
        case SaysFor.OWN_CHILD:
            return QCoreApplication.translate("people", "guardian")
        case SaysFor.WARD:
            return QCoreApplication.translate("people", "legal guardian")
        case SaysFor.OTHER_ADULT | SaysFor.OTHER:
            return QCoreApplication.translate("people", "acts on behalf")


def task(kind: TaskKind) -> str:
    """What is left to do."""
    match kind:
        case TaskKind.CAPACITY_UNKNOWN:
            return QCoreApplication.translate("people", "Assess the capacity when the minor is met")
        case TaskKind.CHILD_WELFARE:
            return QCoreApplication.translate("people", "Child-welfare notification")
        case TaskKind.PHYSICIAN:
            return QCoreApplication.translate("people", "Physician's opinion")


def ended(why: IdentificationEnd) -> str:
    """Why an identification came to nothing."""
    match why:
        case IdentificationEnd.CANCELLED:
            return QCoreApplication.translate("people", "the resident cancelled it")
        case IdentificationEnd.FAILED:
            return QCoreApplication.translate("people", "it did not succeed")
        case IdentificationEnd.OTHER_PERSON:
            return QCoreApplication.translate("people", "it was somebody else than before")
        case IdentificationEnd.EXPIRED:
            return QCoreApplication.translate("people", "it was not done in time")


def waits(state: CaseState, channels: tuple[Channel, ...]) -> str:
    """What an open matter waits for: `waits for a callback`."""
    if state is CaseState.CLAIMED:
        return QCoreApplication.translate("people", "in somebody's hands")
    if state is CaseState.CLOSED:
        return QCoreApplication.translate("people", "closed")
    if Channel.CALLBACK in channels:
        return QCoreApplication.translate("people", "waits for a callback")
    if Channel.CHAT in channels:
        return QCoreApplication.translate("people", "waits in a chat")
    return QCoreApplication.translate("people", "waits for an answer")
