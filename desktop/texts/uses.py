"""Words for the access log: what was done, on what basis, what is odd, and who works in which role."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from backend.protocol.uses import PatternKind, Use, UseBasis
from backend.protocol.words import Role

USE_WORDS: dict[Use, str] = {
    Use.OPENED: str(QT_TRANSLATE_NOOP("uses", "Opened a case")),
    Use.CODE_REVEALED: str(QT_TRANSLATE_NOOP("uses", "Showed the personal identity code")),
    Use.PRINCIPAL_CODE_REVEALED: str(
        QT_TRANSLATE_NOOP("uses", "Showed the personal identity code of the person represented")
    ),
    Use.CONTACT_REVEALED: str(QT_TRANSLATE_NOOP("uses", "Showed hidden contact details")),
    Use.SEARCHED: str(QT_TRANSLATE_NOOP("uses", "Found in a search")),
    Use.RECORD_OPENED: str(QT_TRANSLATE_NOOP("uses", "Opened the client record")),
    Use.HISTORY_OPENED: str(QT_TRANSLATE_NOOP("uses", "Opened the history")),
    Use.PREVIEWED: str(QT_TRANSLATE_NOOP("uses", "Read an earlier case")),
    Use.GLASS_BROKEN: str(QT_TRANSLATE_NOOP("uses", "Opened with a written reason")),
    Use.RECORD_CHANGED: str(QT_TRANSLATE_NOOP("uses", "Changed the client record")),
    Use.RECORDS_JOINED: str(QT_TRANSLATE_NOOP("uses", "Joined two records")),
    Use.RECORDS_SEPARATED: str(QT_TRANSLATE_NOOP("uses", "Separated two records")),
    Use.IDENTIFIED: str(QT_TRANSLATE_NOOP("uses", "Identified the person")),
    Use.RIGHT_CHECKED: str(QT_TRANSLATE_NOOP("uses", "Checked a right to act on behalf")),
    Use.ASSESSED: str(QT_TRANSLATE_NOOP("uses", "Signed an assessment")),
    Use.RECORD_SIGNED: str(QT_TRANSLATE_NOOP("uses", "Signed a record of a contact")),
    Use.SUMMARY_COPIED: str(QT_TRANSLATE_NOOP("uses", "Copied a summary to be put into a record elsewhere")),
    Use.EXTRACT_MADE: str(QT_TRANSLATE_NOOP("uses", "Made an extract of the use log")),
    Use.LOG_READ: str(QT_TRANSLATE_NOOP("uses", "Read the use log")),
    Use.DISCLOSED: str(QT_TRANSLATE_NOOP("uses", "Disclosed data")),
    Use.PAIRED: str(QT_TRANSLATE_NOOP("uses", "Asked a colleague into a case as work pair")),
    Use.CONSULTED: str(QT_TRANSLATE_NOOP("uses", "Consulted a colleague, or answered one")),
    Use.HANDED_OVER: str(QT_TRANSLATE_NOOP("uses", "Offered a case to a colleague, or accepted one")),
    Use.STAFF_CHANGED: str(QT_TRANSLATE_NOOP("uses", "Changed a staff member's rights")),
    Use.HOLD_SET: str(QT_TRANSLATE_NOOP("uses", "Set or lifted a retention hold")),
    Use.REMOVED: str(QT_TRANSLATE_NOOP("uses", "Removed data that had expired")),
}

BASIS_WORDS: dict[UseBasis, str] = {
    UseBasis.CARE_RELATIONSHIP: str(QT_TRANSLATE_NOOP("uses", "Handling the client's matter")),
    UseBasis.LINE: str(QT_TRANSLATE_NOOP("uses", "Waiting in the person's service line")),
    UseBasis.BREAK_GLASS: str(QT_TRANSLATE_NOOP("uses", "Written reason")),
    UseBasis.SUPERVISION: str(QT_TRANSLATE_NOOP("uses", "Supervision")),
    UseBasis.PRIVACY_WORK: str(QT_TRANSLATE_NOOP("uses", "Data protection work")),
    UseBasis.OWN_REQUEST: str(QT_TRANSLATE_NOOP("uses", "The client's own request")),
    UseBasis.CONSENT: str(QT_TRANSLATE_NOOP("uses", "The client's consent")),
    UseBasis.NONE: "",
}

PATTERN_WORDS: dict[PatternKind, str] = {
    PatternKind.COLLEAGUE: str(QT_TRANSLATE_NOOP("uses", "Client has a colleague's or own name")),
    PatternKind.SAME_NAME: str(QT_TRANSLATE_NOOP("uses", "Client has the same surname")),
    PatternKind.MANY_NOT_HELD: str(QT_TRANSLATE_NOOP("uses", "Many clients without a case in hand")),
    PatternKind.MANY_SEARCHES: str(QT_TRANSLATE_NOOP("uses", "Many searches in a day")),
    PatternKind.BROKEN_GLASS: str(QT_TRANSLATE_NOOP("uses", "Opened with a written reason")),
    PatternKind.AT_NIGHT: str(QT_TRANSLATE_NOOP("uses", "Outside the opening hours")),
}

ROLE_WORDS: dict[Role, str] = {
    Role.PROFESSIONAL: str(QT_TRANSLATE_NOOP("uses", "Professional")),
    Role.SUPERVISOR: str(QT_TRANSLATE_NOOP("uses", "Supervisor")),
    Role.PRIVACY_OFFICER: str(QT_TRANSLATE_NOOP("uses", "Privacy officer")),
    Role.ADMINISTRATOR: str(QT_TRANSLATE_NOOP("uses", "Administrator")),
}


def use(value: Use) -> str:
    """What was done with the data, as one would tell a client."""
    return QCoreApplication.translate("uses", USE_WORDS[value])


def basis(value: UseBasis) -> str:
    """On what basis; empty where there is none to tell."""
    return QCoreApplication.translate("uses", BASIS_WORDS[value]) if BASIS_WORDS[value] else ""


def pattern(value: PatternKind) -> str:
    """What is odd, in words that accuse nobody."""
    return QCoreApplication.translate("uses", PATTERN_WORDS[value])


def role(value: Role) -> str:
    """A role's name."""
    return QCoreApplication.translate("uses", ROLE_WORDS[value])
