"""The head of the assessment pane: what is filled in, of whom, how far; and the keys that do it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import SEMIBOLD, Size
from desktop.views import paint
from desktop.views.button import Button
from desktop.views.hairline import Hairline
from desktop.views.key_hint import KeyHint
from desktop.views.label import Label
from desktop.views.look import Look, View


class PaneHead(View):
    """`left()` when it is put away."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._title = Label(look, Size.HEADING, SEMIBOLD, elide=True)
        self._about = Label(look, Size.SMALL, role="muted", wrap=True)
        self._progress = Label(look, role="muted")
        self._progress.setProperty("tabular", "true")
        self.put_away = Button(look, "quiet", icon="x")
        self.put_away.clicked.connect(self.left)
        self._answering = KeyHint(look, ("1", "2", "3", "4"))
        self._moving = KeyHint(look, ("↑", "↓"))
        self._jumping = KeyHint(look, ("F6",))
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self._title)
        told.addWidget(self._about)
        row = QHBoxLayout()
        row.setContentsMargins(24, 10, 16, 10)
        row.setSpacing(12)
        row.addLayout(told, 1)
        row.addWidget(self._progress)
        row.addWidget(self.put_away)
        hints = QHBoxLayout()
        hints.setContentsMargins(24, 7, 16, 7)
        hints.setSpacing(16)
        for hint in (self._answering, self._moving, self._jumping):
            hints.addWidget(hint)
        hints.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Hairline(look))
        column.addLayout(hints)
        column.addWidget(Hairline(look))
        self.retranslate()

    def say(self, title: str, about: str, progress: tuple[int, int]) -> None:
        done, of = progress
        self._title.setText(title)
        self._about.setText(about)
        self._progress.setText(f"{done}/{of}")
        self._progress.setAccessibleName(self.tr("{done} of {of} answered").format(done=done, of=of))

    def set_digits(self, most: int) -> None:
        """How many answers a question of the form has at most: as many digits answer."""
        self._answering.set_caps(tuple(str(digit) for digit in range(1, min(most, 9) + 1)))
        self._answering.say(self.tr("answer"))

    def set_key(self, key: QKeySequence) -> None:
        """The key that jumps, as it is bound now."""
        self._jumping.set_caps(tuple(paint.keys(key)))

    def retranslate(self) -> None:
        self._answering.say(self.tr("answer"))
        self._moving.say(self.tr("item"))
        self._jumping.say(self.tr("to the conversation and back"))
        self.put_away.setAccessibleName(self.tr("Put away, the draft is kept"))
        self.put_away.setToolTip(self.tr("Put away, the draft is kept"))
