"""Words for what the authority engine answers, and for how a right to act was checked: what is so, never a guess why."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from backend.protocol.authority import Authority, Deed, Verdict, Why
from backend.protocol.people import OnBehalf
from backend.protocol.representation import Basis, CheckMethod, RightCheck
from backend.protocol.words import Language
from desktop.texts import formats


def why(value: Why) -> str:  # noqa: C901, PLR0912 - a sentence a reason
    """Why a deed is refused, as a sentence."""
    match value:
        case Why.NOT_IDENTIFIED:
            return QCoreApplication.translate(
                "authority", "This line shows client data only when the person has been identified."
            )
        case Why.RIGHT_NOT_CHECKED:
            return QCoreApplication.translate("authority", "The right to act on behalf has not been checked.")
        case Why.NOT_PERMITTED:
            return QCoreApplication.translate("authority", "Acting on behalf is not permitted.")
        case Why.RIGHT_EXPIRED:
            return QCoreApplication.translate("authority", "The right to act on behalf has expired.")
        case Why.NON_DISCLOSURE:
            return QCoreApplication.translate("authority", "A non-disclosure order prevents it.")
        case Why.MINOR_FORBIDS:
            return QCoreApplication.translate(
                "authority", "The minor has forbidden that data is given to the guardian."
            )
        case Why.CAPACITY_UNKNOWN:
            return QCoreApplication.translate(
                "authority", "The minor's capacity to decide is not known: nothing is given to the guardian."
            )
        case Why.NOT_ASSESSED:
            return QCoreApplication.translate(
                "authority",
                "The maturity assessment has not been made: nothing is given to the guardian yet.",
            )
        case Why.ASSESSMENT_NEEDED:
            return QCoreApplication.translate(
                "authority", "The client is a minor: the assessment has to be made first."
            )
        case Why.REQUEST_ACCEPTED:
            return QCoreApplication.translate(
                "authority", "The minor's request that data is not shown to the guardian has been accepted."
            )
        case Why.TASK_OPEN:
            return QCoreApplication.translate("authority", "A task has to be resolved in writing first.")
        case Why.NO_CLIENT:
            return QCoreApplication.translate("authority", "It is not known yet whose record this is.")
        case Why.NOT_CAPABLE:
            return QCoreApplication.translate(
                "authority", "The minor is not capable of deciding: data is given to the guardians."
            )
        case Why.CARE_NEEDED:
            return QCoreApplication.translate(
                "authority", "Care that averts a danger to life or health is given whatever a guardian says."
            )


def refused(verdict: Verdict) -> str:
    """What cannot be done and why; empty when it is permitted."""
    if verdict.allowed:
        return ""
    reason = why(verdict.why) if verdict.why is not None else ""
    return " ".join(part for part in (_deed(verdict.deed), reason) if part)


def _deed(value: Deed) -> str:
    match value:
        case Deed.SPEAK:
            return QCoreApplication.translate("authority", "This page cannot be written to.")
        case Deed.SEE_EVENT:
            return QCoreApplication.translate("authority", "Nothing of this matter may be told.")
        case Deed.ACT:
            return QCoreApplication.translate("authority", "They may not decide in this matter.")
        case Deed.BE_CALLED:
            return QCoreApplication.translate("authority", "This number must not be called.")
        case Deed.SEE_RECORD:
            return QCoreApplication.translate("authority", "The client's record and history are not shown.")
        case Deed.SHOW_CONTACT:
            return QCoreApplication.translate("authority", "Phone and address are hidden.")
        case Deed.CLOSE:
            return QCoreApplication.translate("authority", "The case cannot be closed yet.")
        case Deed.REFUSE_CARE:
            return QCoreApplication.translate("authority", "They may not refuse care that is needed.")
        case Deed.BE_SURVEYED | Deed.GET_EXTRACT:
            return ""


def basis(value: Basis) -> str:
    """On what somebody acts for another."""
    match value:
        case Basis.CUSTODY:
            return QCoreApplication.translate("authority", "Custody")
        case Basis.MANDATE:
            return QCoreApplication.translate("authority", "Mandate")
        case Basis.LEGAL_GUARDIAN:
            return QCoreApplication.translate("authority", "Legal guardianship")
        case Basis.OTHER:
            return QCoreApplication.translate("authority", "Another basis")


def checked(check: RightCheck) -> str:
    """What a check came to, in few words: `checked: permitted`."""
    if check.allowed:
        return QCoreApplication.translate("authority", "checked: permitted")
    return QCoreApplication.translate("authority", "checked: not permitted")


def standing(
    behalf: OnBehalf, authority: Authority, now: datetime, zone: ZoneInfo, language: Language
) -> str:
    """How the right to act on behalf stands: basis, when and by whom it was checked, what it came to, until when."""
    check = behalf.check
    if check is None:
        return why(Why.RIGHT_NOT_CHECKED)
    at = formats.stamp(check.at, now, zone, language)
    by = check.by
    if check.method is CheckMethod.REGISTER:
        by = QCoreApplication.translate("authority", "authorisation register")
    said = QCoreApplication.translate("authority", "{basis}, {checked} ({when}, {who})").format(
        basis=basis(check.basis), checked=checked(check), when=at, who=by or "–"
    )
    sentences = [said + "."]
    if check.valid_until is not None and check.valid_until <= now:
        sentences.append(why(Why.RIGHT_EXPIRED))
    elif check.valid_until is not None:
        day = formats.day(check.valid_until.astimezone(zone).date(), language, year=True)
        sentences.append(QCoreApplication.translate("authority", "Valid until {day}.").format(day=day))
    verdict = authority.verdict(Deed.ACT)
    if not verdict.allowed and verdict.why is not None and verdict.why is not Why.RIGHT_EXPIRED:
        sentences.append(why(verdict.why))
    return " ".join(sentences)
