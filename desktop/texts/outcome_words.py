"""What an outcome says beside its reason, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol.outcomes import Outcome
from backend.protocol.words import Language
from desktop.texts import formats


def told(outcome: Outcome, language: Language) -> str:
    """The appointment, who took the client over and the follow-up; empty when there is none of them."""
    said = []
    if outcome.appointment is not None:
        at = outcome.appointment
        said.append(", ".join(one for one in (at.when, at.where, at.whom) if one) + ".")
    if outcome.referred_to:
        taken = QCoreApplication.translate("outcome", "Taken over by: {who}.")
        said.append(taken.format(who=outcome.referred_to))
    if outcome.follow_up_on is not None:
        day = formats.weekday(outcome.follow_up_on, language)
        follow = QCoreApplication.translate("outcome", "Follow-up {day}: {what}")
        said.append(follow.format(day=day, what=outcome.follow_up_what))
    return " ".join(said)
