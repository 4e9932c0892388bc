"""Choosing some of many: a list to choose from, a button that adds, and what was chosen below, each taken out by its button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.button import Button
from desktop.views.checklist.flow import Flow
from desktop.views.field import Field
from desktop.views.look import Look
from desktop.views.picker import Picker


class ManyField(Field):
    """The value is what was chosen, separated by commas, in the order in which it was added."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.picker = Picker(look)
        self.add = Button(look, icon="plus")
        self.chosen = Flow()
        self._chosen: list[str] = []
        self._names: dict[str, str] = {}
        box = QWidget()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.picker, 1)
        row.addWidget(self.add)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.chosen)
        super().__init__(look, box, parent)
        box.setFocusProxy(self.picker)
        self.add.clicked.connect(self._add)

    def name(self, words: str, hint: str = "") -> None:
        super().name(words, hint)
        self.picker.setAccessibleName(words)
        self.picker.setAccessibleDescription(hint)
        self.add.set_words(self.tr("Add"), self.tr("Add: {what}").format(what=words))

    def offer(self, items: Sequence[tuple[str, str]]) -> None:
        """Give it its choices (value, words). What is chosen and no longer offered is let go of."""
        self._names = dict(items)
        kept = [one for one in self._chosen if one in self._names]
        if kept != self._chosen:
            self._chosen = kept
        self._show()

    def value(self) -> str:
        return ",".join(self._chosen)

    def set_value(self, value: str) -> None:
        self._chosen = [one for one in value.split(",") if one]
        self._show()

    def _add(self) -> None:
        value = str(self.picker.currentData() or "")
        if value and value not in self._chosen:
            self._chosen.append(value)
            self._show()
            self.edited.emit()

    def _take_out(self, value: str) -> None:
        self._chosen.remove(value)
        self._show()
        self.picker.setFocus()
        self.edited.emit()

    def _show(self) -> None:
        current = self.picker.currentData()
        self.picker.clear()
        for value, words in self._names.items():
            if value not in self._chosen:
                self.picker.addItem(words, value)
        self.picker.setCurrentIndex(max(0, self.picker.findData(current)))
        rest = self.picker.count() > 0
        self.picker.setEnabled(rest)
        self.add.setEnabled(rest)
        self.chosen.clear()
        for value in self._chosen:
            name = self._names.get(value, value)
            out = Button(self.look, small=True)
            out.set_words(name, self.tr("Take out: {what}").format(what=name))
            out.set_icon("x")
            out.clicked.connect(lambda _=False, one=value: self._take_out(one))
            self.chosen.add(out)
            out.show()
        self.chosen.setVisible(bool(self._chosen))
        self.chosen.updateGeometry()
