"""The strip under the top bar while there is no connection: since when, what works, the next try. Never a dialog."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.texts import formats, outage
from desktop.theme import MEDIUM, SEMIBOLD, Size
from desktop.views.button import Button
from desktop.views.hairline import Hairline
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look, View
from desktop.views.ports import Connection


class Strip(View):
    """Shown only while the link is offline or the two builds do not understand each other."""

    def __init__(self, look: Look, connection: Connection, parent: QWidget) -> None:
        """``parent`` is needed from the first: what is shown without one is a window of its own."""
        super().__init__(look, parent, surface="warn")
        self._connection = connection
        self.what = IconLabel(look, "cloud-slash", "warn", weight="fill", text_weight=SEMIBOLD)
        self._works = Label(look, wrap=True)
        self._next = Label(look, Size.SMALL, MEDIUM, "muted")
        self.retry = Button(look)
        self.retry.clicked.connect(connection.retry_now)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self.what)
        row.addWidget(self._works, 1)
        row.addWidget(self._next)
        row.addWidget(self.retry)
        holder = QWidget()
        holder.setLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(holder, 1)
        whole.addWidget(Hairline(look))
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count)
        connection.changed.connect(self.retranslate)
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        state = self._connection.state
        self.setVisible(state in ("offline", "too_old", "server_too_old"))
        self.retry.set_words(self.tr("Try now"))
        self.retry.setVisible(state == "offline")
        if state == "too_old":
            self.what.say(self.tr("This application is too old for the server"))
            self._works.setText(self.tr("Update it. Everything written is kept on this computer."))
        elif state == "server_too_old":
            self.what.say(self.tr("The server is older than this application"))
            self._works.setText(self.tr("Tell your support. Everything written is kept on this computer."))
        else:
            self._works.setText(outage.works(self._connection.problem))
        self._count()
        if self.isVisible() and not self._tick.isActive():
            self._tick.start()

    def restyle(self) -> None:
        self.setMinimumHeight(self.look.theme.tall(48, 20))
        super().restyle()

    def _count(self) -> None:
        connection, now = self._connection, self.look.clock()
        if connection.state != "offline":
            self._next.setText("")
            if connection.state not in ("too_old", "server_too_old"):
                self._tick.stop()
            return
        zone, language = self.look.texts.zone, self.look.language
        if connection.since is not None:
            time = formats.clock(connection.since, zone, language)
            passed = formats.span(now - connection.since, language)
            problem, expired = connection.problem, connection.expired_at
            self.what.say(outage.title(problem, expired, time, passed, zone, language))
        if connection.next_try is not None:
            seconds = max(0, round((connection.next_try - now).total_seconds()))
            self._next.setText(self.tr("Next try {n} s").format(n=seconds))
