"""A signed record to read, with every version of it, the latest first; correcting begins a further one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.entries import Entry
from backend.protocol.record_entries import RecordSigned
from backend.protocol.words import Remains
from desktop.texts import formats
from desktop.texts.record_words import facts
from desktop.theme import MEDIUM, SEMIBOLD, Size
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.sheet import Sheet


class ReadingSheet(Sheet):
    """`correct_wanted(body)`: the latest version is what a correction begins with."""

    correct_wanted = Signal(object)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width=600)
        self._made: list[QWidget] = []
        self._versions: list[tuple[Entry, RecordSigned]] = []
        self._gone = False
        self.fields.setSpacing(8)
        self.retranslate()

    def open_for(self, case: Case, body: RecordSigned) -> None:
        """Show every version of the record."""
        found = [
            (one, one.body)
            for one in case.entries
            if isinstance(one.body, RecordSigned) and one.body.record_id == body.record_id
        ]
        self._versions = sorted(found, key=lambda one: -one[1].version)
        self._gone = case.head.remains is not Remains.ALL
        self.ok.setVisible(bool(self._versions) and not self._gone)
        self.retranslate()
        self.open(self.cancel)

    def retranslate(self) -> None:
        self.title(self.tr("Record"), self.tr("It cannot be changed; correcting makes a new version."))
        self.cancel.set_words(self.tr("Close"))
        self.ok.set_words(self.tr("Correct"))
        for widget in self._made:
            widget.hide()
            widget.deleteLater()
        self._made.clear()
        for entry, body in self._versions:
            self._heading(entry, body)
            if entry.let_go_at is not None:
                self._pair("", self.tr("The words were removed when their retention period ended."))
                continue
            for name, value in facts(body.content, self.look.texts.zone, self.look.language):
                self._pair(name, value)

    def accept(self) -> None:
        if self._versions and self.ok.isVisibleTo(self):
            body = self._versions[0][1]
            self.leave()
            self.correct_wanted.emit(body)

    def _heading(self, entry: Entry, body: RecordSigned) -> None:
        look = self.look
        label = Label(look, Size.TEXT, SEMIBOLD, wrap=True)
        label.setContentsMargins(0, 8, 0, 0)
        at = formats.stamp(entry.at, look.clock(), look.texts.zone, look.language)
        who = entry.author.name if entry.author else ""
        label.setText(self.tr("Version {n}, {who} {time}").format(n=body.version, who=who, time=at))
        self._add(label)
        if body.reason:
            self._pair(self.tr("Why it was corrected"), body.reason)

    def _pair(self, name: str, value: str) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if name:
            asked = Label(self.look, Size.SMALL, role="muted", wrap=True)
            asked.setText(name)
            column.addWidget(asked)
        said = Label(self.look, Size.TEXT, MEDIUM, wrap=True).selectable()
        said.setText(value)
        said.setAccessibleName(f"{name}: {value}" if name else value)
        column.addWidget(said)
        self._add(holder)

    def _add(self, widget: QWidget) -> None:
        self.fields.addWidget(widget)
        self._made.append(widget)
