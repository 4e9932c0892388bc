"""The foot of the assessment pane: what is still missing, when the draft was kept, later, sign."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.texts import formats
from desktop.theme import MEDIUM, Size
from desktop.views.button import Button
from desktop.views.hairline import Hairline
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look, View


class PaneFoot(View):
    """`later()` and `signed()` for its two buttons."""

    later = Signal()
    signed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._still = ""
        self._kept_at: datetime | None = None
        self.problem = IconLabel(look, "warning-octagon", "urgent", size=Size.SMALL, weight="fill", wrap=True)
        self.problem.hide()
        self.still = IconLabel(look, "warning-circle", "warn", size=Size.SMALL, text_weight=MEDIUM, wrap=True)
        self._kept = Label(look, Size.SMALL, role="muted")
        self.put_off = Button(look)
        self.put_off.show_keys(QKeySequence("Escape"))
        self.put_off.clicked.connect(self.later)
        self.sign = Button(look, "primary")
        self.sign.show_keys(QKeySequence("Ctrl+Return"))
        self.sign.clicked.connect(self.signed)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addStretch(1)
        told.addWidget(self.still)
        told.addWidget(self._kept)
        told.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(told, 1)
        row.addWidget(self.put_off)
        row.addWidget(self.sign)
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 10, 24, 12)
        inside.setSpacing(8)
        inside.addWidget(self.problem)
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(look))
        column.addLayout(inside)
        self.retranslate()

    def say(self, still: str, *, able: bool) -> None:
        """What is still missing, beside the button that would not work."""
        self._still = still
        self.still.say(still)
        self.still.setVisible(bool(still))
        self.sign.setEnabled(able)
        self.sign.setAccessibleDescription(still)

    def refuse(self, sentence: str) -> None:
        self.problem.say(sentence)
        self.problem.setVisible(bool(sentence))

    def kept(self, at: datetime | None) -> None:
        """When the draft reached the journal; none while nothing is kept."""
        self._kept_at = at
        self.retranslate()

    def retranslate(self) -> None:
        self.put_off.set_words(self.tr("Continue later"))
        self.sign.set_words(self.tr("Sign"))
        said = ""
        if self._kept_at is not None:
            time = formats.clock(self._kept_at, self.look.texts.zone, self.look.language, seconds=True)
            said = self.tr("Draft saved {time}").format(time=time)
        self._kept.setText(said)
        self._kept.setVisible(bool(said))
