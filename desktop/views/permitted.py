"""What the engine's answer means for the page that is written to and the number that is called, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol.authority import Deed
from backend.protocol.cases import Case, Contact
from backend.protocol.ids import ThreadId
from backend.protocol.representation import Basis
from backend.protocol.words import SaysFor
from desktop.texts import authority

_LIKELY = {
    SaysFor.OWN_CHILD: Basis.CUSTODY,
    SaysFor.OTHER_ADULT: Basis.MANDATE,
    SaysFor.WARD: Basis.LEGAL_GUARDIAN,
}


def why_not_written(case: Case, thread: ThreadId | None) -> str:
    """Why nothing may be written to a page; empty when it may.

    The answer concerns whoever acts for the client; the client's own page beside theirs stays open.
    """
    verdict = case.head.authority.verdict(Deed.SPEAK)
    holders = [one for one in case.contacts if one.thread == thread and thread is not None]
    if verdict.allowed or (holders and _is_clients_own(case, holders[-1])):
        return ""
    return authority.refused(verdict)


def why_not_called(case: Case, contact: Contact) -> str:
    """Why a number may not be called; empty when it may."""
    verdict = case.head.authority.verdict(Deed.BE_CALLED)
    if not verdict.allowed and not _is_clients_own(case, contact):
        return authority.refused(verdict)
    if contact.phone_hidden:
        return QCoreApplication.translate(
            "authority",
            "The number is hidden by a non-disclosure order. Show it in the client pane with a reason.",
        )
    return ""


def _is_clients_own(case: Case, contact: Contact) -> bool:
    """Whether the client made a contact themself beside others that somebody else made for them."""
    return case.head.client.on_behalf is not None and contact.says_for is SaysFor.SELF


def likely_basis(case: Case) -> Basis:
    """The basis that goes with what the person says of themself."""
    behalf = case.head.client.on_behalf
    return _LIKELY.get(behalf.says_for, Basis.OTHER) if behalf is not None else Basis.OTHER
