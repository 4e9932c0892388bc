"""Words about warm handovers: to whom, by what consent, why an offer came back, how the client was reached."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from backend.protocol.handovers import Consent, ConsentBy, ConsentWay, ReachedHow, ReturnedWhy
from backend.protocol.words import Language
from desktop.texts import formats

_RETURNED: dict[ReturnedWhy, str] = {
    ReturnedWhy.WENT_HOME: str(QT_TRANSLATE_NOOP("handovers", "the colleague has left work")),
    ReturnedWhy.LINE_CLOSED: str(QT_TRANSLATE_NOOP("handovers", "the line has closed")),
    ReturnedWhy.CASE_LEFT: str(QT_TRANSLATE_NOOP("handovers", "the case left the giver's hands")),
}
_REACHED: dict[ReachedHow, str] = {
    ReachedHow.CALL: str(QT_TRANSLATE_NOOP("handovers", "on the phone")),
    ReachedHow.READ: str(QT_TRANSLATE_NOOP("handovers", "has read the message")),
    ReachedHow.WROTE: str(QT_TRANSLATE_NOOP("handovers", "has answered the message")),
    ReachedHow.BY_HAND: str(QT_TRANSLATE_NOOP("handovers", "noted by a professional")),
}
CONSENT_BY: dict[ConsentBy, str] = {
    ConsentBy.CLIENT: str(QT_TRANSLATE_NOOP("handovers", "The client")),
    ConsentBy.REPRESENTATIVE: str(QT_TRANSLATE_NOOP("handovers", "Who acts for the client")),
}
CONSENT_WAY: dict[ConsentWay, str] = {
    ConsentWay.SPOKEN: str(QT_TRANSLATE_NOOP("handovers", "by word of mouth")),
    ConsentWay.WRITTEN: str(QT_TRANSLATE_NOOP("handovers", "in writing")),
    ConsentWay.ELECTRONIC: str(QT_TRANSLATE_NOOP("handovers", "electronically")),
}


def said(words: str) -> str:
    """One of the words above in the language of the screen."""
    return QCoreApplication.translate("handovers", words)


def returned_words(why: ReturnedWhy) -> str:
    """Why an offer came back: `the colleague has left work`."""
    return said(_RETURNED[why])


def reached_words(how: ReachedHow) -> str:
    """How it is known that the client was reached."""
    return said(_REACHED[how])


def consent_words(consent: Consent, language: Language) -> str:
    """Whose consent, how and when: `The client · in writing · Mon 23 Nov`."""
    day = formats.weekday(consent.on, language)
    return " · ".join((said(CONSENT_BY[consent.by]), said(CONSENT_WAY[consent.way]), day))


def partner_name(names: dict[Language, str], language: Language) -> str:
    """What a partner is called, in the language of the screen where the directory has it."""
    return names.get(language) or next(iter(names.values()), "")
