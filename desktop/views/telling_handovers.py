"""How warm handovers are told in the timeline: to whom, what came of it, and when the client was reached."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from backend.protocol.handover_entries import (
    ClientReached,
    GivenToPartner,
    HandoverAccepted,
    HandoverDeclined,
    HandoverOffered,
    HandoverReturned,
    HandoverWithdrawn,
)
from backend.protocol.handovers import ReachedHow
from backend.protocol.ids import LineId
from backend.protocol.people import StaffRef
from backend.protocol.words import Language
from desktop.texts import formats
from desktop.texts.handovers import consent_words, partner_name, reached_words, returned_words
from desktop.views.told import Fact, Shape, Told

_ICON = "arrow-bend-up-right"


def told_of_handover(
    body: object,
    who: str,
    line_name: Callable[[LineId], str],
    stamp: Callable[[datetime], str],
    language: Language,
) -> Told | None:
    """One line about a handover; none for what is about something else. `who` is its author."""
    seen = QCoreApplication.translate("timeline", "only professionals see this")

    def whom(to_line: LineId | None, to_staff: StaffRef | None) -> str:
        return to_staff.name if to_staff is not None else line_name(to_line or LineId(""))

    match body:
        case HandoverOffered():
            title = QCoreApplication.translate("timeline", "Offered to {whom}").format(
                whom=whom(body.to_line, body.to_staff)
            )
            facts = [
                Fact(QCoreApplication.translate("timeline", "Answer promised by"), stamp(body.answer_by))
            ]
            if body.crosses:
                facts.append(Fact(QCoreApplication.translate("timeline", "Basis of disclosure"), body.basis))
            shown = tuple(fact for fact in facts if fact.value)
            return Told(Shape.NOTE, title, f"{who} · {seen}", body.note, _ICON, "note", facts=shown)
        case HandoverAccepted():
            title = QCoreApplication.translate("timeline", "Handover accepted from {whom}").format(
                whom=body.given_by.name
            )
            return Told(Shape.LINE, title, f"{who}, {line_name(body.to_line)}", icon=_ICON)
        case HandoverDeclined():
            title = QCoreApplication.translate("timeline", "Handover declined: {whom} goes on").format(
                whom=body.given_by.name
            )
            return Told(Shape.NOTE, title, f"{who} · {seen}", body.reason, "arrow-u-up-left", "note")
        case HandoverWithdrawn():
            taken = QCoreApplication.translate("timeline", "The offered handover was taken back")
            return Told(Shape.LINE, taken, who, icon="arrow-u-up-left")
        case HandoverReturned():
            title = QCoreApplication.translate("timeline", "The handover offered to {whom} came back").format(
                whom=whom(body.to_line, body.to_staff)
            )
            return Told(Shape.LINE, title, returned_words(body.why), icon="arrow-u-up-left")
        case GivenToPartner():
            return _given(body, f"{who} · {seen}", language)
        case ClientReached():
            return _reached(body, who, stamp, language)
        case _:
            return None


def _given(body: GivenToPartner, detail: str, language: Language) -> Told:
    title = QCoreApplication.translate("timeline", "Summary given to {whom}").format(
        whom=partner_name(body.partner, language)
    )
    facts = (
        Fact(QCoreApplication.translate("timeline", "Consent"), consent_words(body.consent, language)),
        Fact(
            QCoreApplication.translate("timeline", "Checked on"),
            " · ".join(part for part in (_day(body.check_on, language), body.check_what) if part),
        ),
    )
    return Told(Shape.NOTE, title, detail, body.summary, _ICON, "note", facts=facts)


def _reached(body: ClientReached, who: str, stamp: Callable[[datetime], str], language: Language) -> Told:
    if body.partner:
        name = partner_name(body.partner, language)
        said = (
            QCoreApplication.translate("timeline", "Help was found: {whom}")
            if body.found
            else QCoreApplication.translate("timeline", "Help was not found: {whom}")
        )
        return Told(Shape.NOTE, said.format(whom=name), who, body.note, _ICON, "note")
    title = QCoreApplication.translate("timeline", "The client was reached after the handover")
    since = QCoreApplication.translate("timeline", "in between since {time}").format(time=stamp(body.since))
    how = reached_words(body.how) if body.how is not ReachedHow.BY_HAND else ""
    detail = " · ".join(part for part in (who, how, since) if part)
    if body.note:
        return Told(Shape.NOTE, title, detail, body.note, "check-circle", "note")
    return Told(Shape.LINE, title, detail, icon="check-circle", icon_role="ok")


def _day(on: date, language: Language) -> str:
    return formats.weekday(on, language)
