"""Settling what could not be sent, one at a time: what was written beside how the case stands now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.commands import MarkCallback
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId
from backend.protocol.results import Refusal
from desktop.models.conflicts import Conflict, Sight
from desktop.texts.refusals import sentence
from desktop.views.button import Button
from desktop.views.conflict_choices import Choice, choices
from desktop.views.conflict_sides import StandsNow, Written
from desktop.views.look import Look
from desktop.views.sheet import Sheet

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

_BESIDE = 640
"""Px of 100 % text from which the two versions stand beside each other; below each other where there is less."""


class ConflictSheet(Sheet):
    """Digits do what the buttons say, Page Up and Page Down go through the list, Esc keeps everything for later."""

    def __init__(self, look: Look, window: MainWindow) -> None:
        super().__init__(look, window, width=880)
        self._main = window
        self._key = ""
        self._sure = False
        # What a case is being taken for.
        self._taking: Conflict | None = None
        self.written = Written(look, window.naming, window.lines)
        self.stands = StandsNow(look, window.lines, window.ports)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(16)
        self._sides.addWidget(self.written, 1, Qt.AlignmentFlag.AlignTop)
        self._sides.addWidget(self.stands, 1, Qt.AlignmentFlag.AlignTop)
        self._below = QVBoxLayout()
        self._below.setSpacing(8)
        self.fields.addLayout(self._sides)
        self.fields.addLayout(self._below)
        self.fields.addStretch(1)
        self.buttons: dict[str, Button] = {}
        self._holders: list[QWidget] = []
        self.ok.hide()
        self.back, self.on = Button(look, icon="caret-left"), Button(look, icon="caret-right")
        self.back.clicked.connect(lambda: self._go(-1))
        self.on.clicked.connect(lambda: self._go(1))
        self.foot.insertWidget(0, self.back)
        self.foot.insertWidget(1, self.on)
        self.cancel.show_keys(QKeySequence("Esc"))
        # Shortcuts: the scrolling area around the buttons would take these keys for itself.
        for keys, step in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._go(step))
        ports = window.ports
        ports.conflicts.changed.connect(self._follow)
        ports.conflicts.looked.connect(self._follow)
        ports.actions.opened.connect(self._opened)
        ports.actions.refused.connect(self._not_taken)
        self.retranslate()

    # -- opening and going through ----------------------------------------------------------------

    def open_list(self) -> None:
        """Begin with the first."""
        items = self._main.ports.conflicts.all()
        if items:
            self._show(items[0])
            # Nothing is done by an Enter too many: the digits stand on the choices.
            self.open(self.cancel)

    def leave(self) -> None:
        """Keep everything for later."""
        self._main.ports.conflicts.look_away()
        self._sure = False
        self._taking = None
        super().leave()

    def item(self) -> Conflict | None:
        """What is shown."""
        return next((one for one in self._main.ports.conflicts.all() if one.key == self._key), None)

    def retranslate(self) -> None:
        self.cancel.set_words(self.tr("Keep for later"))
        self.back.set_words("", self.tr("Previous"))
        self.on.set_words("", self.tr("Next"))
        self._fill()

    def _go(self, step: int) -> None:
        items = self._main.ports.conflicts.all()
        at = next((place for place, one in enumerate(items) if one.key == self._key), 0)
        if items:
            self._show(items[max(0, min(len(items) - 1, at + step))])

    def _show(self, item: Conflict) -> None:
        self._key, self._sure = item.key, False
        self.wrong("")
        self._main.ports.conflicts.look_at(item.case_id)
        self._fill()

    def _follow(self) -> None:
        if not self.isVisible() or self._taking is not None:
            return
        items = self._main.ports.conflicts.all()
        if not items:
            self.leave()
        elif self.item() is None:
            self._show(items[0])
            self.cancel.setFocus()
        else:
            self._fill()

    # -- showing ----------------------------------------------------------------------------------

    def _fill(self) -> None:
        items = self._main.ports.conflicts.all()
        item = self.item()
        if item is None:
            return
        at = next(place for place, one in enumerate(items) if one.key == self._key) + 1
        self.title(self.tr("To settle {n}/{of}").format(n=at, of=len(items)), self._why(item))
        self.back.setEnabled(at > 1)
        self.on.setEnabled(at < len(items))
        sight, case = self._main.ports.conflicts.sight(item.case_id)
        self.written.show_item(item)
        self.stands.show_case(sight, case, item)
        self._offer(item, sight, case)
        if self.isVisible():
            self.place()

    def _why(self, item: Conflict) -> str:
        if item.refusal is not None and item.refusal.code is ErrorCode.TIME_PASSED and not _has_time(item):
            return self.tr(
                "It waited so long that it is not sent by itself any more. See whether it arrived."
            )
        if item.refusal is not None:
            return sentence(item.refusal)
        return self.tr("The case is no longer in your hands. Your draft is kept here.")

    def _offer(self, item: Conflict, sight: Sight, case: Case | None) -> None:
        focused = next((key for key, button in self.buttons.items() if button.hasFocus()), "")
        offered = choices(item, sight, case, self._main)
        if sight is Sight.OFFLINE or sight is Sight.ASKING:
            self._sure = False
        for holder in self._holders:
            self._below.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
        self.buttons = {}
        self._holders = []
        for place, choice in enumerate(offered):
            button = Button(self.look, "primary" if not place and choice.first else "secondary", spread=True)
            button.set_words(self._words(choice))
            button.show_keys(QKeySequence(str(place + 1)))
            button.clicked.connect(lambda _on=False, one=choice: self._do(one))
            self.buttons[choice.key] = button
            self._holders.append(button)
            self._below.addWidget(button)
            # At once: Qt shows what is added only later, and the card is as high as what is shown.
            button.show()
        if focused and self.isVisible():
            self.buttons.get(focused, self.cancel).setFocus()

    def _words(self, choice: Choice) -> str:
        if choice.key == "discard" and self._sure:
            return self.tr("Press again to discard for good")
        return choice.words

    # -- settling ---------------------------------------------------------------------------------

    def _do(self, choice: Choice) -> None:
        item = self.item()
        if item is None:
            return
        if choice.key == "discard" and not self._sure:
            self._sure = True
            self.buttons["discard"].set_words(self._words(choice))
            return
        if choice.key == "take":
            self._taking = item
        if choice.closes:
            self.leave()
        said = choice.act()
        if said:
            self.wrong(said)

    def _opened(self, case_id: str) -> None:
        """The case is in hand: what it was taken for is sent, and one goes on there and sees it."""
        taking = self._taking
        if taking is None or case_id != taking.case_id:
            return
        # By now a message is no conflict any more: it stands refused in the case's own timeline.
        self._main.ports.conflicts.retry(taking)
        # Not back to where the focus was: one goes on in the case.
        self._before = None
        self.leave()
        self._main.centre.open(CaseId(case_id))

    def _not_taken(self, case_id: str, place: str, refusal: Refusal) -> None:
        if place == "claim" and self._taking is not None and case_id == self._taking.case_id:
            self._taking = None
            self._follow()
            self.wrong(sentence(refusal))

    # -- keys -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        buttons = list(self.buttons.values())
        if not event.modifiers() and 0 <= number < len(buttons):
            buttons[number].setFocus()
            buttons[number].click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        self._arrange()
        super().restyle()

    def _arrange(self) -> None:
        room = min(self._width, self.width() / self.look.theme.scale)
        beside = room >= _BESIDE
        self._sides.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )


def _has_time(item: Conflict) -> bool:
    """Whether a time was given in it, which may be what has passed."""
    return isinstance(item.command, MarkCallback) and item.command.next_attempt_at is not None
