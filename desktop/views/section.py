"""A section of the client panel: a small heading and rows below it; hidden while it has none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import MEDIUM, SEMIBOLD, Size
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look, View


class Section(View):
    """Rows are remade whenever the case changes: there are few."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._title = Label(look, Size.SMALL, SEMIBOLD, "muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._made: list[QWidget] = []
        self._dates: list[tuple[Label, Label | None]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        self.hide()

    @property
    def made(self) -> tuple[QWidget, ...]:
        """The rows from top to bottom."""
        return tuple(self._made)

    def name(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def clear(self) -> None:
        for widget in self._made:
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._made.clear()
        self._dates.clear()
        self.hide()

    def restyle(self) -> None:
        for when, second in self._dates:
            self._fit(when, second)
        super().restyle()

    def pair(self, name: str, value: str, role: str = "text") -> None:
        """A name at the left and a figure at the right."""
        left = Label(self.look)
        left.setText(name)
        right = Label(self.look, Size.TEXT, MEDIUM, role)
        right.setText(value)
        right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.addWidget(left, 1)
        row.addWidget(right)
        self._row(row)

    def state(self, words: str, icon: str, role: str, weight: str) -> None:
        """What the pair above has come to: a shape, words and a colour, at the right."""
        said = IconLabel(self.look, icon, role, size=Size.SMALL, weight=weight)
        said.say(words)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(said)
        self._row(row)

    def dated(self, date: str, icon: str, title: str, detail: str) -> None:
        """A date, an icon, what it was, and a small line below."""
        when = Label(self.look, Size.SMALL, role="muted")
        when.setText(date)
        first = IconLabel(self.look, icon, "muted", text_role="text")
        first.say(title)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(when)
        row.addWidget(first, 1)
        whole = QVBoxLayout()
        whole.setSpacing(0)
        whole.addLayout(row)
        second = None
        if detail:
            second = Label(self.look, Size.SMALL, role="muted", wrap=True)
            second.setText(detail)
            whole.addWidget(second)
        self._dates.append((when, second))
        self._fit(when, second)
        self._row(whole)

    def _fit(self, when: Label, second: Label | None) -> None:
        theme = self.look.theme
        when.setFixedWidth(theme.px(40))
        if second is not None:
            second.setContentsMargins(theme.px(40) + 8 + theme.px(16) + 8, 0, 0, 0)

    def add(self, widget: QWidget) -> None:
        self._rows.addWidget(widget)
        self._made.append(widget)
        self.show()

    def _row(self, layout: QHBoxLayout | QVBoxLayout) -> None:
        holder = QWidget()
        layout.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(layout)
        self.add(holder)
