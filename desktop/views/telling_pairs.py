"""How the timeline tells of a work pair: who was asked in, came, declined or left, and who owns the case from then on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol.pair_entries import OwnerMade, PairDeclined, PairInvited, PairJoined, PairLeft
from desktop.views.told import Fact, Shape, Told

_ICON = "users"


def told_of_pair(body: object, who: str) -> Told | None:
    """One entry about a work pair; none for what is about something else. `who` is its author, empty for nobody."""
    match body:
        case PairInvited():
            return _invited(body, who)
        case PairJoined():
            return _line(QCoreApplication.translate("timeline", "Work pair: {who}").format(who=who), "")
        case PairDeclined():
            title = QCoreApplication.translate("timeline", "Declined to be the work pair: {who}").format(
                who=who
            )
            return _line(title, body.reason)
        case PairLeft(was_invited=True):
            title = QCoreApplication.translate("timeline", "{who} is no longer asked to be the work pair")
            return _line(title.format(who=body.staff.name), who)
        case PairLeft():
            title = QCoreApplication.translate("timeline", "{who} is no longer the work pair")
            return _line(title.format(who=body.staff.name), "" if who == body.staff.name else who)
        case OwnerMade(why=None):
            title = QCoreApplication.translate("timeline", "{who} is responsible for the case from here on")
            return _line(title.format(who=body.staff.name), "" if who == body.staff.name else who)
        case OwnerMade():
            title = QCoreApplication.translate("timeline", "{who} is responsible for the case from here on")
            gone = QCoreApplication.translate("timeline", "the one before is not at work any more")
            return _line(title.format(who=body.staff.name), gone)
        case _:
            return None


def _invited(body: PairInvited, who: str) -> Told:
    title = QCoreApplication.translate("timeline", "{whom} was asked to be the work pair")
    title = title.format(whom=body.staff.name)
    if not body.note and not body.crosses:
        return _line(title, who)
    seen = QCoreApplication.translate("timeline", "only professionals see this")
    basis = Fact(QCoreApplication.translate("timeline", "Basis of disclosure"), body.basis)
    facts = (basis,) if body.crosses and body.basis else ()
    return Told(Shape.NOTE, title, f"{who} · {seen}", body.note, _ICON, "note", facts=facts)


def _line(title: str, detail: str) -> Told:
    return Told(Shape.LINE, title, detail, icon=_ICON, icon_role="muted")
