"""A caller's number may be a client's: searching by it is offered, never done by itself, since each search is logged."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.cases import Case, Contact
from backend.protocol.words import CaseState, Channel
from desktop.theme import Size
from desktop.views.button import Button
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look, View

_BY_PHONE = frozenset({Channel.PHONE, Channel.CALLBACK})


def number_of(case: Case | None) -> str:
    """The number by which an unknown person is in contact; empty when there is none to search by."""
    contact = _unknown(case)
    return contact.phone if contact is not None and not contact.withheld and not contact.phone_hidden else ""


class NumberRow(View):
    """`wanted("find_by_number")`. Hidden once the case belongs to a client's record."""

    wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._case: Case | None = None
        self._offline = False
        self.search = Button(look, icon="magnifying-glass")
        self.search.clicked.connect(lambda: self.wanted.emit("find_by_number"))
        self._hint = Label(look, Size.SMALL, role="muted", wrap=True)
        self._withheld = IconLabel(look, "phone-slash", "muted", size=Size.SMALL, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.search, self._hint, self._withheld):
            column.addWidget(widget)
        self.hide()

    def show_case(self, case: Case | None, *, offline: bool) -> None:
        self._case, self._offline = case, offline
        self.retranslate()

    def set_key(self, key: QKeySequence) -> None:
        self.search.show_keys(key)

    def retranslate(self) -> None:
        contact = _unknown(self._case)
        number = number_of(self._case)
        withheld = contact is not None and contact.withheld
        self.setVisible(withheld or (bool(number) and not self._offline))
        self.search.setVisible(bool(number))
        self.search.set_words(
            self.tr("Search by the number"), self.tr("Search clients by the caller's number")
        )
        self._hint.setVisible(bool(number))
        self._hint.setText(self.tr("Only a suggestion: make sure who it is. The search is logged."))
        self._withheld.setVisible(withheld)
        self._withheld.say(self.tr("The number is withheld: ask who is calling."))


def _unknown(case: Case | None) -> Contact | None:
    """The contact by telephone of a case in hand whose client is not known yet; the latest one."""
    if case is None or case.head.state is not CaseState.CLAIMED or case.head.client.subject is not None:
        return None
    found = [one for one in case.contacts if one.channel in _BY_PHONE and (one.phone or one.withheld)]
    return found[-1] if found else None
