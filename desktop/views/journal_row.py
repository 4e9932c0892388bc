"""A row under the top bar while this computer cannot keep what is written, or has found what it kept damaged."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import SEMIBOLD, Size
from desktop.views.announce import polite
from desktop.views.hairline import Hairline
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look, View
from desktop.views.ports import Session


class JournalRow(View):
    """Shown only while there is something to say; work goes on all the while."""

    def __init__(self, look: Look, session: Session, parent: QWidget) -> None:
        super().__init__(look, parent, surface="warn")
        self._session = session
        self.what = IconLabel(look, "warning-circle", "warn", text_weight=SEMIBOLD)
        self._do = Label(look, Size.TEXT, wrap=True)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self.what, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._do, 1)
        holder = QWidget()
        holder.setLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(holder)
        column.addWidget(Hairline(look))
        session.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        aside, was_hidden = self._session.journal_set_aside, self.isHidden()
        if self._session.journal_trouble:
            self.what.say(self.tr("This computer's disk cannot be written to"))
            self._do.setText(
                self.tr(
                    "What you send leaves as ever. What you are writing is lost if the computer stops: "
                    "make room on the disk."
                )
            )
        elif aside:
            self.what.say(self.tr("What was kept on this computer was damaged"))
            self._do.setText(
                self.tr(
                    "It is still there under the name {name}, and a new file was begun. "
                    "Tell your support before you sign out."
                ).format(name=aside)
            )
        self.setVisible(self._session.journal_trouble or bool(aside))
        if was_hidden and not self.isHidden():
            polite(self, self.what.text())
