"""The contingency guide over the window; it needs no network and no reader of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backend.protocol.words import Language
from desktop.models.contingency import Contingency
from desktop.theme import SEMIBOLD, Size
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.sheet import Sheet


class GuideSheet(Sheet):
    """Plain text with headings and items, as it is kept: nothing in it is interpreted."""

    def __init__(self, look: Look, window: QWidget, guide: Contingency) -> None:
        super().__init__(look, window, width=680)
        self._guide = guide
        self._made: list[QWidget] = []
        self._shown: Language | None = None
        self.ok.hide()
        self.fields.setSpacing(6)
        # Read by the arrow keys, and shows by a ring when it has them.
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setProperty("ringed", "true")
        self.retranslate()

    def open_guide(self) -> None:
        """Show it from the beginning."""
        self.retranslate()
        self.area.verticalScrollBar().setValue(0)
        self.open(self.area)

    def retranslate(self) -> None:
        self.title(
            self.tr("When the connection is away"), self.tr("Contingency guide, kept on this computer.")
        )
        self.cancel.set_words(self.tr("Close"))
        self.area.setAccessibleName(self.tr("Contingency guide"))
        if self._shown is not self.look.language:
            self._shown = self.look.language
            self._fill(self._guide.text(self.look.language))

    def _fill(self, text: str) -> None:
        for widget in self._made:
            self.fields.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._made = [self._line(line.strip()) for line in text.splitlines() if line.strip()]
        for widget in self._made:
            self.fields.addWidget(widget)

    def _line(self, line: str) -> QWidget:
        if line.startswith("#"):
            heading = Label(self.look, Size.TEXT, SEMIBOLD, wrap=True)
            heading.setText(line.lstrip("# "))
            heading.setContentsMargins(0, 8, 0, 0)
            return heading
        words = Label(self.look, wrap=True)
        if not line.startswith("- "):
            words.setText(line)
            return words
        words.setText(line[2:])
        mark = Label(self.look, role="muted")
        mark.setText("–")
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        item = QWidget()
        row = QHBoxLayout(item)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return item
