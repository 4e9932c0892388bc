"""What waits for the connection, in the order it will leave; without what was written in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.texts import formats
from desktop.theme import Size
from desktop.views.banner import Banner
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.ports import Connection, Unsent

_SHOWN = 5
_ICONS = {
    "reply": "chat-circle-text",
    "add_note": "lock-simple",
    "mark_callback": "phone",
    "close": "check-circle",
    "transfer": "arrow-bend-up-right",
    "release": "arrow-u-up-left",
}


def _name(kind: str) -> str:
    match kind:
        case "reply":
            return QCoreApplication.translate("unsent", "Message")
        case "add_note":
            return QCoreApplication.translate("unsent", "Note")
        case "mark_callback":
            return QCoreApplication.translate("unsent", "Callback marked")
        case "close":
            return QCoreApplication.translate("unsent", "Case closed")
        case "transfer":
            return QCoreApplication.translate("unsent", "Case transferred")
        case "release":
            return QCoreApplication.translate("unsent", "Case returned")
        case _:
            return QCoreApplication.translate("unsent", "Other change")


class UnsentBanner(Banner):
    """Shown only while there is no connection and something waits."""

    def __init__(self, look: Look, connection: Connection, parent: QWidget) -> None:
        super().__init__(look, "warnSoft", "warn", "clock", title_role="warn", parent=parent)
        self._connection = connection
        self._rows: list[QWidget] = []
        self._order = Label(look, Size.SMALL, role="muted", wrap=True)
        self.body.addWidget(self._order)
        connection.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        waiting = self._connection.unsent
        self.setVisible(self._connection.state != "connected" and bool(waiting))
        self.say(self.tr("Unsent {n}").format(n=len(waiting)))
        self._order.setText(self.tr("They leave in this order, once each."))
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(unsent) for unsent in waiting[:_SHOWN]]
        for place, row in enumerate(self._rows):
            self.body.insertWidget(place, row)

    def _row(self, unsent: Unsent) -> IconLabel:
        kind = str(unsent.command.__struct_config__.tag)
        row = IconLabel(self.look, _ICONS.get(kind, "clock"), "muted", text_role="text", wrap=True)
        zone, language = self.look.texts.zone, self.look.language
        row.say(f"{_name(kind)}, {formats.clock(unsent.at, zone, language)}")
        return row
