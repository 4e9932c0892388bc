"""A client's whole history over all lines and channels: searched, filtered, read page by page; opening a case is logged."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backend.protocol.ids import LineId
from backend.protocol.words import Channel
from desktop.models.client_file import ClientHistory
from desktop.texts import client_words, words
from desktop.texts.refusals import of_question
from desktop.views.choice_list import ChoiceItem
from desktop.views.key_hint import KeyHint
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.queue_row import CHANNEL_ICONS
from desktop.views.search_overlay import SearchOverlay

_OLDER = "older"


class HistoryOverlay(SearchOverlay):
    """`case_wanted(client, case)`: an old case is to be read."""

    case_wanted = Signal(str, str)

    def __init__(self, look: Look, window: QWidget, lines: LineNames) -> None:
        super().__init__(look, window, width=760)
        self._lines = lines
        self._history: ClientHistory | None = None
        self._name = ""
        self._asked = ""
        self.line = Picker(look)
        self.channel = Picker(look)
        for picker in (self.line, self.channel):
            self.aside.addWidget(picker)
            picker.activated.connect(self._read)
        self._hints_made = (
            KeyHint(look, ("↑", "↓")),
            KeyHint(look, ("↵",)),
            KeyHint(look, ("Tab",)),
            KeyHint(look, ("Esc",)),
        )
        self.hints(*self._hints_made)
        self.picked.connect(self._picked)
        self.retranslate()
        self.restyle()

    def open_for(self, name: str, history: ClientHistory) -> None:
        """Show the newest contacts of a client; the history is let go of when this leaves."""
        self._let_go()
        self._name, self._history, self._asked = name, history, ""
        history.changed.connect(self._show)
        self.search.clear()
        self.line.setCurrentIndex(0)
        self.channel.setCurrentIndex(0)
        self.retranslate()
        self.open(self.search)
        self._read()

    def leave(self) -> None:
        super().leave()
        self._let_go()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("History"))
        self.title.setText(self.tr("History: {name}").format(name=self._name))
        self.search.setAccessibleName(self.tr("Search in the history"))
        self.line.setAccessibleName(self.tr("Service line"))
        self.channel.setAccessibleName(self.tr("Channel"))
        said = (self.tr("choose"), self.tr("search, read the case"), self.tr("filters"), self.tr("close"))
        for hint, what in zip(self._hints_made, said, strict=True):
            hint.say(what)
        _offer(
            self.line,
            [("", self.tr("All lines"))]
            + [(str(info.line), self._lines.short(info.line)) for info in self._lines.all()],
        )
        _offer(
            self.channel,
            [("", self.tr("All channels"))] + [(one.value, words.channel(one)) for one in Channel],
        )
        self._show()

    def restyle(self) -> None:
        for picker in (self.line, self.channel):
            picker.setMinimumWidth(self.look.theme.px(150))
        super().restyle()

    def enter(self, modifiers: Qt.KeyboardModifier) -> None:
        """Enter searches what was typed, then opens the current row."""
        if self.search.text().strip() != self._asked:
            self._read()
            return
        super().enter(modifiers)

    def _read(self) -> None:
        if self._history is None:
            return
        self._asked = self.search.text().strip()
        line, channel = str(self.line.currentData() or ""), str(self.channel.currentData() or "")
        self._history.read(
            (LineId(line),) if line else (), (Channel(channel),) if channel else (), self._asked
        )

    def _show(self) -> None:
        history = self._history
        if history is None:
            return
        at = self.list.currentIndex().row()
        if history.offline:
            self.say(self.tr("The history is seen when the connection is back."))
        elif history.refused is not None:
            self.say(of_question(history.refused))
        elif history.busy and not history.rows:
            self.say(self.tr("Searching"))
        elif not history.rows:
            self.say(self.tr("No contacts with these words and filters."))
        else:
            self.say("")
        self.show_items(self._items(history))
        for _ in range(at if history.busy or at > 0 else 0):
            self.list.go(1)

    def _items(self, history: ClientHistory) -> list[ChoiceItem]:
        now, zone = self.look.clock(), self.look.texts.zone
        items = [
            ChoiceItem(
                row.contact_id,
                self._lines.name(row.line),
                client_words.row(row),
                client_words.when(row.at, now, zone, self.look.language),
                CHANNEL_ICONS[row.channel],
            )
            for row in history.rows
        ]
        if history.more:
            items.append(ChoiceItem(_OLDER, self.tr("Show older ones"), icon="arrow-down", medium=False))
        return items

    def _picked(self, key: str) -> None:
        history = self._history
        if history is None:
            return
        if key == _OLDER:
            history.read_on()
            return
        row = next((one for one in history.rows if one.contact_id == key), None)
        if row is not None:
            self.case_wanted.emit(history.client_id, row.case_id)

    def _let_go(self) -> None:
        history, self._history = self._history, None
        if history is not None:
            history.changed.disconnect(self._show)
            history.let_go()
            history.deleteLater()
        self._name = ""


def _offer(picker: Picker, items: list[tuple[str, str]]) -> None:
    chosen = picker.currentData()
    picker.clear()
    for value, name in items:
        picker.addItem(name, value)
    picker.setCurrentIndex(max(0, picker.findData(chosen)))
