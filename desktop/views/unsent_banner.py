"""What waits for the connection, in the order it will leave; without what was written in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.theme import Size
from desktop.views.banner import Banner
from desktop.views.button import Button
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.naming import Naming
from desktop.views.ports import Connection, Unsent
from desktop.views.unsent_row import UnsentRow

_SHOWN = 4


class UnsentBanner(Banner):
    """Shown only while there is no connection and something waits. `all_wanted()` opens the whole list."""

    all_wanted = Signal()

    def __init__(self, look: Look, connection: Connection, naming: Naming, parent: QWidget) -> None:
        super().__init__(look, "warnSoft", "warn", "clock", title_role="warn", parent=parent)
        self._connection, self._naming = connection, naming
        self._rows: list[QWidget] = []
        self._shown: list[tuple[object, ...]] = []
        self.all = Button(look, "quiet", small=True)
        self.all.clicked.connect(self.all_wanted)
        self._order = Label(look, Size.SMALL, role="muted", wrap=True)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._order)
        self._column.setSpacing(8)
        connection.changed.connect(self._follow)
        self.retranslate()

    def retranslate(self) -> None:
        self._shown = []
        self._order.setText(self.tr("They leave in this order, once each."))
        self._follow()

    def restyle(self) -> None:
        super().restyle()
        self.body.setContentsMargins(0, 0, 0, 0)

    def _follow(self) -> None:
        waiting = self._connection.leaving
        self.setVisible(self._connection.state != "connected" and bool(waiting))
        self.say(self.tr("Unsent {n}").format(n=len(waiting)))
        more = len(waiting) - _SHOWN
        self.all.setVisible(more > 0)
        self.all.set_words(self.tr("and {n} more, show all").format(n=more))
        told = [self._told(one) for one in waiting[:_SHOWN]]
        if told == self._shown:
            return
        self._shown = list(told)
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [UnsentRow(self.look, *one) for one in told]
        # The sentence of the banner stands first; it is not used here.
        for place, row in enumerate(self._rows):
            self.body.insertWidget(place + 1, row)

    def _told(self, unsent: Unsent) -> tuple[str, str, str]:
        return self._naming.icon(unsent), self._naming.title(unsent), self._naming.detail(unsent)
