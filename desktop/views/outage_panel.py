"""What works while there is no connection and what waits for it, and the telephone for what is urgent."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import MEDIUM, SEMIBOLD, Size
from desktop.views.button import Button
from desktop.views.hairline import Hairline
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look, View
from desktop.views.ports import Connection
from desktop.views.section import Section


class OutagePanel(View):
    """Two short lists, shown only without a connection. Only what is true of this build stands in them."""

    def __init__(self, look: Look, connection: Connection, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._connection = connection
        self._works, self._waits = Section(look), Section(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._works)
        column.addWidget(self._waits)
        connection.changed.connect(self._follow)
        self.retranslate()

    def retranslate(self) -> None:
        for section in (self._works, self._waits):
            section.clear()
        self._works.name(self.tr("Works now"))
        for said in (
            self.tr("Writing in open cases"),
            self.tr("Closing, transferring and returning"),
            self.tr("Registering contacts"),
            self.tr("Calling the client"),
        ):
            self._works.add(self._row(said, "check", "ok", "text"))
        self._waits.name(self.tr("Waits for the connection"))
        for said in (
            self.tr("Taking from the queue"),
            self.tr("New messages from clients"),
            self.tr("Showing a personal code"),
        ):
            self._waits.add(self._row(said, "clock", "muted", "muted"))
        self._follow()

    def _follow(self) -> None:
        self.setVisible(self._connection.state == "offline")

    def _row(self, said: str, icon: str, role: str, text_role: str) -> IconLabel:
        row = IconLabel(self.look, icon, role, text_role=text_role, wrap=True)
        row.say(said)
        return row


class OutageFoot(View):
    """What does not wait: the telephone, and the guide for a long outage. `guide_wanted()` opens the guide."""

    guide_wanted = Signal()

    def __init__(self, look: Look, connection: Connection, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._connection = connection
        self._urgent = Label(look, Size.SMALL, SEMIBOLD, wrap=True)
        self._long = Label(look, Size.SMALL, MEDIUM, "muted", wrap=True)
        self.guide = Button(look, "quiet", small=True)
        self.guide.clicked.connect(self.guide_wanted)
        inside = QVBoxLayout()
        # The link's own margin makes up for the rest.
        inside.setContentsMargins(10, 10, 14, 10)
        for words in (self._urgent, self._long):
            words.setContentsMargins(4, 0, 0, 0)
        inside.setSpacing(2)
        inside.addWidget(self._urgent)
        inside.addWidget(self._long)
        inside.addWidget(self.guide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(look))
        column.addLayout(inside)
        connection.changed.connect(self._follow)
        self.retranslate()

    def retranslate(self) -> None:
        self._urgent.setText(self.tr("An urgent matter? Call the client."))
        self._long.setText(self.tr("Longer than 30 min? Follow the contingency guide."))
        self.guide.set_words(self.tr("Open the guide, kept on this computer"))
        self._follow()

    def _follow(self) -> None:
        self.setVisible(self._connection.state == "offline")
