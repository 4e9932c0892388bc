"""The menu that chooses which service lines the queue shows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from backend.protocol.ids import LineId
from desktop.views.button import Button
from desktop.views.line_names import LineNames
from desktop.views.look import Look, View


class LineFilter(View):
    """`changed` carries a set of lines, or None for all of one's own."""

    changed = Signal(object)

    def __init__(self, look: Look, lines: LineNames, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._lines = lines
        self._mine: tuple[LineId, ...] = ()
        self._chosen: frozenset[LineId] | None = None
        self._button = Button(look, caret=True)
        self._button.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        self.retranslate()

    def serve(self, lines: tuple[LineId, ...]) -> None:
        """Offer these lines; all of them are shown at first."""
        self._mine = lines
        self._chosen = None
        self.retranslate()

    def chosen(self) -> frozenset[LineId] | None:
        return self._chosen

    def retranslate(self) -> None:
        chosen = self._chosen
        if chosen is None:
            said = self.tr("All lines")
        elif len(chosen) == 1:
            said = self._lines.short(next(iter(chosen)))
        else:
            said = self.tr("{n} lines").format(n=len(chosen))
        self._button.set_words(said, self.tr("Service lines shown: {lines}").format(lines=said))

    def _open(self) -> None:
        menu = self.menu()
        menu.exec(self.mapToGlobal(self.rect().bottomLeft()))
        menu.deleteLater()

    def menu(self) -> QMenu:
        """The menu as it opens: all lines, then each with a check mark."""
        menu = QMenu(self)
        everything = menu.addAction(self.tr("All lines"))
        everything.setCheckable(True)
        everything.setChecked(self._chosen is None)
        everything.triggered.connect(lambda: self._choose(None))
        menu.addSeparator()
        for line in self._mine:
            self._offer(menu, line)
        return menu

    def _offer(self, menu: QMenu, line: LineId) -> QAction:
        action = menu.addAction(self._lines.name(line))
        action.setCheckable(True)
        action.setChecked(self._chosen is None or line in self._chosen)
        action.triggered.connect(lambda on: self._toggle(line, on=on))
        return action

    def _toggle(self, line: LineId, *, on: bool) -> None:
        now = set(self._chosen if self._chosen is not None else self._mine)
        now = now | {line} if on else now - {line}
        self._choose(None if not now or now == set(self._mine) else frozenset(now))

    def _choose(self, lines: frozenset[LineId] | None) -> None:
        self._chosen = lines
        self.retranslate()
        self.changed.emit(lines)
