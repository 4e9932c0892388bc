"""A quiet row under the top bar: which cases went while the connection was away, and how much is to be settled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import SEMIBOLD, Size
from desktop.views.announce import polite
from desktop.views.button import Button
from desktop.views.hairline import Hairline
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look, View
from desktop.views.ports import Conflicts, Returned


class SettleRow(View):
    """Shown only while there is something to say; it opens nothing by itself and takes no focus."""

    def __init__(self, look: Look, conflicts: Conflicts, returned: Returned, parent: QWidget) -> None:
        super().__init__(look, parent, surface="soft")
        self._conflicts, self._returned = conflicts, returned
        self._said = (0, 0)
        self.gone = IconLabel(look, "arrow-u-up-left", "accentText", text_role="text", wrap=True)
        self.read = Button(look)
        self.read.clicked.connect(returned.acknowledge)
        self.count = IconLabel(look, "warning-circle", "accentText", text_weight=SEMIBOLD)
        self._what = Label(look, Size.TEXT, wrap=True)
        self.settle = Button(look)
        self.settle.show_keys(QKeySequence("Ctrl+Shift+R"))
        self._first = self._row(self.gone, None, self.read)
        self._second = self._row(self.count, self._what, self.settle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._first)
        column.addWidget(self._second)
        column.addWidget(Hairline(look))
        conflicts.changed.connect(self.retranslate)
        returned.changed.connect(self.retranslate)
        self.retranslate()

    @staticmethod
    def _row(first: QWidget, second: QWidget | None, button: Button) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(first, 0 if second is not None else 1, Qt.AlignmentFlag.AlignVCenter)
        if second is not None:
            row.addWidget(second, 1)
        row.addWidget(button)
        return holder

    def set_keys(self, keys: QKeySequence) -> None:
        self.settle.show_keys(keys)

    def retranslate(self) -> None:
        count, gone = len(self._conflicts.all()), self._returned.all()
        self.read.set_words(self.tr("Understood"))
        self.settle.set_words(self.tr("Settle"))
        self.count.say(self.tr("To settle {n}").format(n=count))
        self._what.setText(self.tr("The case had changed when this was to be sent. Nothing is lost."))
        said = self._told()
        self.gone.say(said)
        self._first.setVisible(bool(gone))
        self._second.setVisible(bool(count))
        self.setVisible(bool(count or gone))
        before, self._said = self._said, (count, len(gone))
        if count > before[0]:
            polite(self, self.count.text())
        if len(gone) > before[1]:
            polite(self, said)

    def _told(self) -> str:
        """Which cases, by number only: the row stands where anybody passing by may read it."""
        queued = [str(one.name.number) for one in self._returned.all() if one.queued and one.name.number]
        moved = [str(one.name.number) for one in self._returned.all() if not one.queued and one.name.number]
        parts = []
        if queued:
            parts.append(
                self.tr("Returned to the queue while the connection was away: {cases}.").format(
                    cases=", ".join(queued)
                )
            )
        if moved:
            parts.append(
                self.tr("No longer in your hands after the outage: {cases}.").format(cases=", ".join(moved))
            )
        parts.append(self.tr("Your drafts are kept."))
        return " ".join(parts)
