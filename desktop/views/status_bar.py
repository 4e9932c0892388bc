"""The bar below: the truth about the connection, what is saved, what is not yet sent."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.texts import formats
from desktop.theme import MEDIUM, Size
from desktop.views import paint
from desktop.views.button import Button
from desktop.views.hairline import Hairline
from desktop.views.icon_label import IconLabel
from desktop.views.key_hint import KeyHint
from desktop.views.label import Label
from desktop.views.look import Look, View
from desktop.views.ports import Conflicts, Connection


class StatusBar(View):
    """Never a spinner: a state, a time, a number."""

    def __init__(
        self, look: Look, connection: Connection, conflicts: Conflicts, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent, surface="window")
        self._connection, self._conflicts = connection, conflicts
        self.state = IconLabel(
            look, "check-circle", "ok", size=Size.SMALL, text_role="text", text_weight=MEDIUM, weight="fill"
        )
        self._saved = Label(look, Size.SMALL, role="muted")
        # Buttons: what is not sent can be looked at at any time, also while the server is there.
        self.unsent = Button(look, "quiet", small=True)
        self.settle = Button(look, "quiet", small=True)
        self.settle.hide()
        self.palette_hint = KeyHint(look, ("Ctrl K",), words_first=True)
        self.shortcuts_hint = KeyHint(look, ("Ctrl /",), words_first=True)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(24)
        for widget in (self.state, self._saved, self.unsent, self.settle):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.palette_hint)
        row.addWidget(self.shortcuts_hint)
        holder = QWidget()
        holder.setLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Hairline(look))
        whole.addWidget(holder, 1)
        connection.changed.connect(self.retranslate)
        conflicts.changed.connect(self.retranslate)
        self.retranslate()
        self.restyle()

    def set_keys(self, palette: QKeySequence, shortcuts: QKeySequence) -> None:
        self.palette_hint.set_caps((" ".join(paint.keys(palette)),))
        self.shortcuts_hint.set_caps((" ".join(paint.keys(shortcuts)),))

    def retranslate(self) -> None:
        connection, zone, language = self._connection, self.look.texts.zone, self.look.language
        offline = connection.state != "connected"
        if connection.state == "connected":
            self.state.set_icon("check-circle", "ok", "fill", "text")
            self.state.say(self.tr("Connected"))
        elif connection.state == "connecting":
            self.state.set_icon("cloud-slash", "muted", "bold", "text")
            self.state.say(self.tr("Connecting"))
        else:
            since = formats.clock(connection.since, zone, language) if connection.since else ""
            self.state.set_icon("cloud-slash", "warn", "fill", "warn")
            self.state.say(self.tr("No connection since {time}").format(time=since))
        at = connection.saved_at
        saved = self.tr("Saved on this computer {time}") if offline else self.tr("Saved {time}")
        self._saved.setText(saved.format(time=formats.clock(at, zone, language, seconds=True)) if at else "")
        self._saved.setVisible(at is not None)
        count = sum(not self._conflicts.holds(one.command_id) for one in connection.unsent)
        said = self.tr("{n} unsent").format(n=count)
        self.unsent.set_words(said, self.tr("{n} unsent, show").format(n=count))
        self.unsent.set_text_role("text" if count else "muted")
        to_settle = len(self._conflicts.all())
        self.settle.setVisible(bool(to_settle))
        self.settle.set_words(self.tr("{n} to settle").format(n=to_settle))
        self.palette_hint.say(self.tr("Commands"))
        self.shortcuts_hint.say(self.tr("Shortcuts"))

    def restyle(self) -> None:
        self.setFixedHeight(self.look.theme.tall(32, 16))
        super().restyle()
