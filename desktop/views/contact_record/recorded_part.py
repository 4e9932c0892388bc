"""What the client panel says of the record: that the contact is to be recorded, or when and by whom it was."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.cases import Case
from desktop.models.recording import is_recorded, shape_of
from desktop.texts import formats
from desktop.views.button import Button
from desktop.views.line_names import LineNames
from desktop.views.look import Look, View


class RecordedPart(View):
    """`wanted(deed)`."""

    wanted = Signal(str)

    def __init__(self, look: Look, lines: LineNames, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._lines = lines
        self._case: Case | None = None
        self.open = Button(look, "quiet", small=True, icon="note-pencil")
        self.open.clicked.connect(lambda: self.wanted.emit("record"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def set_key(self, key: QKeySequence) -> None:
        """The key that opens the record, as it is bound now."""
        self.open.show_keys(key)

    def show_case(self, case: Case | None) -> None:
        self._case = case
        self.retranslate()

    def retranslate(self) -> None:
        case = self._case
        words = self.tr("Record the contact")
        if case is not None and is_recorded(case) and case.head.record is not None:
            record, look = case.head.record, self.look
            at = formats.stamp(record.at, look.clock(), look.texts.zone, look.language)
            words = self.tr("Recorded {time}").format(time=at)
        self.open.set_words(words)
        self.setVisible(case is not None and bool(shape_of(case, self._lines.setup).fields))
