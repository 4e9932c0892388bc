"""What the client panel offers of forms: one button for those that may be begun with this client."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.cases import Case
from desktop.models import assessing
from desktop.views.button import Button
from desktop.views.line_names import LineNames
from desktop.views.look import Look, View


class FormsPart(View):
    """`wanted(deed)`."""

    wanted = Signal(str)

    def __init__(self, look: Look, lines: LineNames, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._lines = lines
        self._case: Case | None = None
        self.begin = Button(look, "quiet", small=True, icon="clipboard-text")
        self.begin.clicked.connect(lambda: self.wanted.emit("forms"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def set_key(self, key: QKeySequence) -> None:
        """The key that begins a form, as it is bound now."""
        self.begin.show_keys(key)

    def show_case(self, case: Case | None) -> None:
        self._case = case
        self.retranslate()

    def retranslate(self) -> None:
        self.begin.set_words(self.tr("Fill in a form"))
        case = self._case
        today = self.look.clock().astimezone(self.look.texts.zone).date()
        forms = assessing.offered(case, self._lines.setup, today) if case is not None else ()
        self.setVisible(bool(forms))
