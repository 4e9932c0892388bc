"""How the timeline tells who somebody is, who acts for whom, and what was left to do: a line each, with an icon."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol import entries as e
from backend.protocol.people import IdentifiedBy
from backend.protocol.representation import CheckMethod
from backend.protocol.words import Identity, SaysFor
from desktop.texts import authority, people, words
from desktop.views.told import Shape, Told


def told_of_person(body: e.Body, who: str, *, behalf: bool = False) -> Told | None:
    """The line of an entry about identity, rights and tasks; none for any other. `who` is its author by name.

    `behalf`: in this case somebody acts for another, so that whoever is in contact is not the client.
    """
    match body:
        case e.IdentificationAsked():
            title = QCoreApplication.translate("timeline", "Identification was asked for")
            return _line(title, who, "identification-card")
        case e.IdentificationEnded():
            title = QCoreApplication.translate("timeline", "The identification came to nothing")
            return _line(title, people.ended(body.why), "user-circle-minus")
        case e.Identified():
            return _identified(body, who)
        case e.SaidForWhom():
            return _for_whom(body)
        case e.RightChecked():
            title = QCoreApplication.translate("timeline", "Acts on behalf")
            by = body.check.by or who
            if body.check.method is CheckMethod.REGISTER:
                by = QCoreApplication.translate("authority", "authorisation register")
            basis = authority.basis(body.check.basis)
            detail = f"{basis[:1].lower()}{basis[1:]} {authority.checked(body.check)}"
            return _line(title, f"{detail} · {by}" if by else detail, "users")
        case e.ClientLinked():
            title = _linked(body, client=body.principal or not behalf)
            return _line(title, who, "link-simple")
        case e.NonDisclosureSet():
            title = (
                QCoreApplication.translate("timeline", "A non-disclosure order became known")
                if body.on
                else QCoreApplication.translate("timeline", "The non-disclosure order has ended")
            )
            return _line(title, who, "prohibit", "urgent" if body.on else "muted")
        case e.TaskOpened():
            title = QCoreApplication.translate("timeline", "Left to do")
            return _line(title, people.task(body.task.kind), "hourglass-medium", "warn")
        case e.TaskResolved():
            return _resolved(body, who)
        case _:
            return None


def _linked(body: e.ClientLinked, *, client: bool) -> str:
    if client and body.linked:
        return QCoreApplication.translate("timeline", "The client's record was put to the case")
    if client:
        return QCoreApplication.translate("timeline", "The client's record was taken from the case")
    if body.linked:
        return QCoreApplication.translate(
            "timeline", "The record of whoever is in contact was put to the case"
        )
    return QCoreApplication.translate(
        "timeline", "The record of whoever is in contact was taken from the case"
    )


def _identified(body: e.Identified, who: str) -> Told:
    name = body.name or QCoreApplication.translate("timeline", "The client")
    if body.how is IdentifiedBy.STRONG:
        title = QCoreApplication.translate("timeline", "{name} identified strongly").format(name=name)
        detail = ", ".join(part for part in (body.by, people.assurance(body.assurance)) if part)
    elif body.level is Identity.VERIFIED:
        title = QCoreApplication.translate("timeline", "{name} was identified").format(name=name)
        detail = ", ".join(part for part in (people.identified(body.how), body.basis, who) if part)
    else:
        title = QCoreApplication.translate("timeline", "{name} told who they are").format(name=name)
        detail = ""
    if body.corrected:
        other = QCoreApplication.translate("timeline", "another code was told before")
        detail = f"{detail}. {other}" if detail else other
    proved = body.level is Identity.STRONG
    return _line(title, detail, "shield-check", "ok" if proved else "muted")


def _for_whom(body: e.SaidForWhom) -> Told:
    if body.says_for is SaysFor.SELF:
        return _line(QCoreApplication.translate("timeline", "Acts for themself"), body.principal_name, "user")
    title = QCoreApplication.translate("timeline", "Says to act on behalf")
    whom = words.says_for(body.says_for)
    detail = f"{whom}: {body.principal_name}" if body.principal_name else whom
    return _line(title, detail, "users")


def _resolved(body: e.TaskResolved, who: str) -> Told:
    title = (
        QCoreApplication.translate("timeline", "Done")
        if body.task.done
        else QCoreApplication.translate("timeline", "Not needed")
    )
    detail = ". ".join(part for part in (people.task(body.task.kind), body.task.text) if part)
    return _line(title, f"{detail} · {who}", "check-circle", "ok" if body.task.done else "muted")


def _line(title: str, detail: str, icon: str, role: str = "muted") -> Told:
    return Told(Shape.LINE, title, detail, icon=icon, icon_role=role)
