"""An overlay with a heading, fields below each other, a problem line and two buttons: the house's dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import SEMIBOLD, Size
from desktop.views.button import Button
from desktop.views.hairline import Hairline
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.overlay import Overlay


class Sheet(Overlay):
    """Subclasses fill `fields` and say what `accept()` does; Ctrl+Enter accepts, Esc leaves and keeps the draft."""

    def __init__(self, look: Look, window: QWidget, *, width: int = 520) -> None:
        super().__init__(look, window, width=width, from_top=0.4)
        self._title = Label(look, Size.HEADING, SEMIBOLD)
        self._hint = Label(look, Size.SMALL, role="muted", wrap=True)
        self._hint.hide()
        inside = QWidget()
        self.fields = QVBoxLayout(inside)
        self.fields.setContentsMargins(24, 8, 24, 16)
        self.fields.setSpacing(16)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(inside)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = inside
        self.problem = IconLabel(look, "warning-octagon", "urgent", size=Size.SMALL, weight="fill", wrap=True)
        self.problem.hide()
        self.cancel = Button(look)
        self.cancel.clicked.connect(self.leave)
        self.ok = Button(look, "primary")
        self.ok.show_keys(QKeySequence("Ctrl+Return"))
        self.ok.clicked.connect(self.accept)
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 8)
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self._hint)
        self.foot = foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 16)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.ok)
        self.card.column.addLayout(head)
        self.card.column.addWidget(self.area, 1)
        self.card.column.addWidget(Hairline(look))
        # A widget around it: the margins of an empty layout would take their room all the same.
        self._told = QWidget()
        told = QVBoxLayout(self._told)
        told.setContentsMargins(24, 12, 24, 0)
        told.addWidget(self.problem)
        self._told.hide()
        self.card.column.addWidget(self._told)
        self.card.column.addLayout(foot)

    def title(self, words: str, hint: str = "") -> None:
        self._title.setText(words)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(words)

    def accept(self) -> None:
        """Do what the sheet is for. Subclasses."""
        self.leave()

    def wrong(self, sentence: str) -> None:
        """Say what is missing, beside the button that would not work."""
        self.problem.say(sentence)
        self.problem.setVisible(bool(sentence))
        self._told.setVisible(bool(sentence))
        if self.isVisible():
            self.place()

    def place(self) -> None:
        theme = self.look.theme
        width = min(theme.px(self._width), self.width() - 32)
        self._inside.setFixedWidth(width - 2)
        inner = self._inside.layout()
        assert isinstance(inner, QLayout)
        inner.activate()
        wanted = (
            inner.totalHeightForWidth(width - 2)
            if inner.hasHeightForWidth()
            else inner.totalSizeHint().height()
        )
        # The scroll area gives the fields no less than this, whatever the width would allow, and is never lower itself.
        wanted = max(wanted, self._inside.minimumSizeHint().height(), self.area.minimumSizeHint().height())
        height = min(wanted + self._around(width), self.height() - 32)
        self.card.setFixedWidth(width)
        self.card.setGeometry(
            (self.width() - width) // 2,
            max(16, int((self.height() - height) * self._from_top)),
            width,
            height,
        )
        self.update()

    def _around(self, width: int) -> int:
        """How high everything but the fields is, in px: what wraps needs its height for this width."""
        column = self.card.column
        items = [column.itemAt(at) for at in range(column.count())]
        others = [item for item in items if item.widget() is not self.area and not item.isEmpty()]
        return (
            sum(
                item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
                for item in others
            )
            + 2 * self.area.frameWidth()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
            return
        focused = QApplication.focusWidget()
        if enter and isinstance(focused, Button) and focused.isEnabled():
            # What the ring is on is what Enter does, as Space does.
            focused.click()
            return
        super().keyPressEvent(event)
