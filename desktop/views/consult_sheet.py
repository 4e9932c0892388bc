"""Whom to ask in during a call: colleagues with a telephone, free ones first, or a number as it is typed. Enter rings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtWidgets import QWidget

from backend.protocol.ids import StaffId
from backend.protocol.people import StaffPresence
from backend.protocol.words import PresenceState
from desktop.models.roles import StaffRole
from desktop.texts import words
from desktop.views.choice_list import ChoiceItem
from desktop.views.key_hint import KeyHint
from desktop.views.look import Look
from desktop.views.search_overlay import SearchOverlay

_NUMBER = "number"
_DIALLED = frozenset("0123456789+*# -()")
_SHORTEST = 3
_ICONS = {
    PresenceState.AVAILABLE: "circle",
    PresenceState.BUSY: "circle-half",
    PresenceState.BREAK: "pause-circle",
    PresenceState.AWAY: "circle",
    PresenceState.ON_CALL: "phone-call",
    PresenceState.WRAP_UP: "note-pencil",
}


class ConsultSheet(SearchOverlay):
    """`ring(staff_id, number)`: one of the two. `me` is left out. The list follows who is at work while it is open."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        staff: QAbstractItemModel,
        ring: Callable[[StaffId | None, str], object],
    ) -> None:
        super().__init__(look, window)
        self._staff, self._ring = staff, ring
        self._me = StaffId("")
        self.hints(KeyHint(look, ("↑", "↓")), KeyHint(look, ("↵",)), KeyHint(look, ("Esc",)))
        self.search.textChanged.connect(self._show)
        self.picked.connect(self._picked)
        for signal in (staff.modelReset, staff.dataChanged, staff.rowsInserted, staff.rowsRemoved):
            signal.connect(self._follow)
        self.retranslate()
        self.restyle()

    def open_for(self, me: StaffId) -> None:
        """Open with everybody who can be asked in."""
        self._me = me
        self.search.clear()
        self.retranslate()
        self.open(self.search)
        self._show()

    def leave(self) -> None:
        """A number that was typed is not left behind."""
        self.hide()
        self.search.clear()
        super().leave()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Consult by telephone"))
        self.search.setAccessibleName(self.tr("Name of a colleague, or a number"))
        self.title.setText(self.tr("Consult by telephone: name of a colleague, or a number"))
        said = (self.tr("choose"), self.tr("ring; the client hears music"), self.tr("close"))
        for hint, word in zip(self.findChildren(KeyHint), said, strict=True):
            hint.say(word)
        self._show()

    # -- inside -----------------------------------------------------------------------------------

    def _follow(self) -> None:
        if self.isVisible():
            chosen = self.list.current()
            self._show()
            keys = [item.key for item in self.list.items()]
            if chosen is not None and chosen.key in keys:
                self.list.go(keys.index(chosen.key))
            else:
                # Enter pressed at this very moment rings nobody else instead.
                self.list.setCurrentIndex(QModelIndex())

    def _show(self) -> None:
        typed = self.search.text().strip()
        items = [self._item(person) for person in self._found(typed.casefold().split())]
        number = _number(typed)
        if number:
            items.insert(0, ChoiceItem(_NUMBER, self.tr("Ring {number}").format(number=typed), icon="phone"))
        if items:
            self.say("")
        elif typed:
            self.say(self.tr("Nobody with a telephone fits. Write a name, or a whole number."))
        else:
            self.say(self.tr("No colleague with a telephone is at work. A number can be written."))
        self.show_items(items)

    def _found(self, wanted: list[str]) -> list[StaffPresence]:
        rows = (self._staff.index(row, 0).data(StaffRole.PERSON) for row in range(self._staff.rowCount()))
        people = [
            person
            for person in rows
            if person.has_phone and person.connected and person.staff.staff_id != self._me
        ]
        fitting = [one for one in people if all(word in one.staff.name.casefold() for word in wanted)]
        return sorted(fitting, key=lambda one: one.state is not PresenceState.AVAILABLE)

    def _item(self, person: StaffPresence) -> ChoiceItem:
        # Who is busy may still be rung: a colleague knows best when it is worth it.
        free = person.state is PresenceState.AVAILABLE
        return ChoiceItem(
            person.staff.staff_id,
            person.staff.name,
            trailing=words.presence(person.state),
            icon=_ICONS[person.state],
            faint=not free,
        )

    def _picked(self, key: str) -> None:
        typed = self.search.text().strip()
        self.leave()
        if key == _NUMBER:
            self._ring(None, _number(typed))
        else:
            self._ring(StaffId(key), "")


def _number(typed: str) -> str:
    """What was typed as a number without its spaces; empty when it is none."""
    if not typed or set(typed) - _DIALLED or sum(letter.isdigit() for letter in typed) < _SHORTEST:
        return ""
    return "".join(letter for letter in typed if letter not in " -()")
