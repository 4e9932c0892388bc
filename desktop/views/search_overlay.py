"""An overlay with one field on top and a list below, worked by the keys of the field: finding clients, reading history."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.theme import Size
from desktop.views.choice_list import ChoiceItem, ChoiceList
from desktop.views.hairline import Hairline
from desktop.views.key_hint import KeyHint
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.overlay import Overlay

_MOST_ROWS = 9


class _Line(QLineEdit):
    """Gives the keys that move in the list to the overlay; everything else is typed."""

    def __init__(self, owner: SearchOverlay) -> None:
        super().__init__()
        self._owner = owner
        self.setProperty("bare", "true")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._owner.take_key(event):
            super().keyPressEvent(event)


class SearchOverlay(Overlay):
    """Subclasses put what belongs beside the field into `aside` and below it into `under`, and fill the list."""

    picked = Signal(str)

    def __init__(self, look: Look, window: QWidget, *, width: int = 680) -> None:
        super().__init__(look, window, width=width, from_top=0.2)
        self._icon = QLabel()
        self.title = Label(look, Size.SMALL, role="muted")
        self.search = _Line(self)
        self.aside = QHBoxLayout()
        self.aside.setSpacing(8)
        self.list = ChoiceList(look, 40)
        self.list.chosen.connect(self.picked)
        self.told = Label(look, role="muted", wrap=True)
        self.told.setContentsMargins(16, 8, 16, 8)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(24, 10, 24, 10)
        self.foot.setSpacing(16)
        self._hints: list[KeyHint] = []
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.setSpacing(12)
        head.addWidget(self._icon)
        head.addWidget(self.search, 1)
        head.addLayout(self.aside)
        self._head = QWidget()
        self._head.setLayout(head)
        self._title_row = QWidget()
        titled = QHBoxLayout(self._title_row)
        titled.setContentsMargins(24, 12, 24, 0)
        titled.addWidget(self.title)
        self.under = QVBoxLayout()
        self.under.setContentsMargins(24, 0, 24, 0)
        rows = QVBoxLayout()
        rows.setContentsMargins(8, 4, 8, 8)
        rows.addWidget(self.told)
        rows.addWidget(self.list)
        column = self.card.column
        column.addWidget(self._title_row)
        column.addWidget(self._head)
        column.addLayout(self.under)
        column.addWidget(Hairline(look))
        column.addLayout(rows, 1)
        column.addWidget(Hairline(look))
        column.addLayout(self.foot)

    def hints(self, *hints: KeyHint) -> None:
        """The keys and what they do, at the foot; the last stands at the right."""
        for hint in hints[:-1]:
            self.foot.addWidget(hint)
        self.foot.addStretch(1)
        self.foot.addWidget(hints[-1])

    def say(self, words: str) -> None:
        """A sentence above the list; an empty one hides it."""
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def show_items(self, items: list[ChoiceItem]) -> None:
        """Fill the list, as high as it needs to be."""
        self.list.fill(items)
        self.list.setVisible(bool(items))
        row = self.look.theme.tall(40, 20)
        room = max(row * 2, self.height() - row * 7) if self.isVisible() else row * _MOST_ROWS
        self.list.setFixedHeight(min(self.list.contents_height(), row * _MOST_ROWS, room))
        if self.isVisible():
            # The list has another height now: Qt would find that out only later, and the card would keep its own.
            self.card.column.invalidate()
            self.card.column.activate()
            self.place()

    def restyle(self) -> None:
        theme = self.look.theme
        self._head.setFixedHeight(theme.tall(52, 24))
        self.search.setFont(theme.font(Size.HEADING))
        self._icon.setPixmap(theme.pixmap("magnifying-glass", "muted", 20, self.devicePixelRatioF()))
        super().restyle()

    def take_key(self, event: QKeyEvent) -> bool:
        """Move in the list, choose, leave; false for what is to be typed."""
        match event.key():
            case Qt.Key.Key_Up:
                self.list.go(-1)
            case Qt.Key.Key_Down:
                self.list.go(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.enter(event.modifiers())
            case Qt.Key.Key_Escape:
                self.leave()
            case _:
                return False
        return True

    def enter(self, _modifiers: Qt.KeyboardModifier) -> None:
        """Enter in the field: choose the current row. Subclasses may search first."""
        item = self.list.current()
        if item is not None and not item.why_not:
            self.picked.emit(item.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)
