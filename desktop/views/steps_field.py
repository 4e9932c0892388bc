"""The steps of a care chain or a playbook: their texts in one language at a time, what helps in each, and their order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backend.protocol.setup import Words
from backend.protocol.words import Language
from desktop.theme import MEDIUM
from desktop.views.button import Button
from desktop.views.field import Area, Field
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.picker import Picker


class Step(msgspec.Struct):
    """One step as it is edited; `helps` are the things it names, such as "service:kela"."""

    text: Words = {}
    helps: list[str] = []


_steps = msgspec.json.Decoder(list[Step])


class _Row(QWidget):
    """One step on the screen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.number = Label(look, weight=MEDIUM, role="muted")
        self.text = Area(look, 2)
        self.helps = Picker(look)
        self.up, self.down = (Button(look, "quiet", icon=icon) for icon in ("arrow-up", "arrow-down"))
        self.out = Button(look, "quiet", icon="x")
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self.helps, 1)
        for button in (self.up, self.down, self.out):
            foot.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.text)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.number.setContentsMargins(0, 10, 0, 0)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)


class StepsField(Field):
    """The value is the steps as JSON, so that two versions can be compared."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._said: list[Step] = []
        self._language = Language.FINNISH
        self._helps: list[tuple[str, str]] = []
        self.rows: list[_Row] = []
        box = QWidget()
        self._column = QVBoxLayout(box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.add = Button(look, icon="plus")
        self._column.addWidget(self.add)
        super().__init__(look, box, parent)
        self.add.clicked.connect(self._add)

    def name(self, words: str, hint: str = "") -> None:
        super().name(words, hint)
        self.add.set_words(self.tr("Add a step"))
        self._show()

    def offer(self, items: Sequence[tuple[str, str]]) -> None:
        """Give what may help in a step (value, words)."""
        self._helps = list(items)
        self._show()

    def speak(self, language: Language) -> None:
        """Show the texts in another language; what was written in the one before is kept."""
        self._keep()
        self._language = language
        self._show()

    def value(self) -> str:
        self._keep()
        said = [
            Step({language: text for language, text in one.text.items() if text}, one.helps)
            for one in self._said
        ]
        return msgspec.json.encode([one for one in said if one.text or one.helps]).decode()

    def set_value(self, value: str) -> None:
        self._said = steps(value)
        self._show()

    # -- inside -----------------------------------------------------------------------------------

    def _keep(self) -> None:
        for row, step in zip(self.rows, self._said, strict=True):
            step.text[self._language] = row.text.toPlainText().strip()

    def _add(self) -> None:
        self._keep()
        self._said.append(Step({}, []))
        self._show()
        self.rows[-1].text.setFocus()
        self.edited.emit()

    def _move(self, at: int, by: int) -> None:
        to = at + by
        if 0 <= to < len(self._said):
            self._keep()
            self._said[at], self._said[to] = self._said[to], self._said[at]
            self._show()
            self.rows[to].text.setFocus()
            self.edited.emit()

    def _take_out(self, at: int) -> None:
        self._keep()
        del self._said[at]
        self._show()
        (self.rows[min(at, len(self.rows) - 1)].text if self.rows else self.add).setFocus()
        self.edited.emit()

    def _help(self, at: int) -> None:
        chosen = str(self.rows[at].helps.currentData() or "")
        self._said[at].helps = [chosen] if chosen else []
        self.edited.emit()

    def _show(self) -> None:
        """Make the rows anew when there are more or fewer, and fill them."""
        while len(self.rows) > len(self._said):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(self._said):
            self._make()
        for at, (row, step) in enumerate(zip(self.rows, self._said, strict=True)):
            self._fill(at, row, step)

    def _make(self) -> None:
        at, row = len(self.rows), _Row(self.look)
        row.text.textChanged.connect(self._text_changed)
        row.helps.activated.connect(lambda _index, one=at: self._help(one))
        row.up.clicked.connect(partial(self._move, at, -1))
        row.down.clicked.connect(partial(self._move, at, 1))
        row.out.clicked.connect(partial(self._take_out, at))
        self.rows.append(row)
        self._column.insertWidget(at, row)
        row.show()

    def _fill(self, at: int, row: _Row, step: Step) -> None:
        said = self.tr("Step {n}").format(n=at + 1)
        row.number.setText(f"{at + 1}.")
        row.text.setAccessibleName(said)
        # In grey what it says in another language, for whoever translates it.
        other = next((text for text in step.text.values() if text), "")
        row.text.setPlaceholderText(other)
        self._putting = True
        row.text.setPlainText(step.text.get(self._language, ""))
        self._putting = False
        row.helps.clear()
        row.helps.setAccessibleName(self.tr("What helps in step {n}").format(n=at + 1))
        row.helps.addItem(self.tr("Nothing to open"), "")
        for value, words in self._helps:
            row.helps.addItem(words, value)
        first = step.helps[0] if step.helps else ""
        if first and row.helps.findData(first) < 0:
            row.helps.addItem(self.tr("Is there no longer: {what}").format(what=first), first)
        row.helps.setCurrentIndex(max(0, row.helps.findData(first)))
        row.up.setEnabled(at > 0)
        row.down.setEnabled(at + 1 < len(self._said))
        row.up.setAccessibleName(self.tr("Step {n} earlier").format(n=at + 1))
        row.down.setAccessibleName(self.tr("Step {n} later").format(n=at + 1))
        row.out.setAccessibleName(self.tr("Take step {n} out").format(n=at + 1))


def steps(value: str) -> list[Step]:
    """Return the steps of a field's value."""
    return _steps.decode(value) if value else []


def written(said: Sequence[Step]) -> str:
    """Return the value of these steps, as `StepsField.value` gives it."""
    return msgspec.json.encode(list(said)).decode()
