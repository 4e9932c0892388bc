"""Makes a view of one's own: a name, service lines, channels, flags, and whether what others have in hand is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from backend.protocol.ids import LineId, new_id
from backend.protocol.words import Channel, Flag
from desktop.models.queue_views import OWN, QueueView
from desktop.texts import left_open, words
from desktop.theme import MEDIUM, Size
from desktop.views.field import Field
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.sheet import Sheet

_LONGEST = 40
_WAITING, _ALL = "waiting", "all"
T = TypeVar("T")


class ViewSheet(Sheet):
    """`made(view)` when it is accepted. Nothing ticked in a row of choices means all of them."""

    made = Signal(object)

    def __init__(self, look: Look, window: QWidget, lines: LineNames) -> None:
        super().__init__(look, window, width=560)
        self._lines = lines
        self._from: QueueView | None = None
        self.name_field = Field(look, QLineEdit())
        self.state = Field(look, Picker(look))
        self.lines: dict[LineId, QCheckBox] = {}
        self.channels = {one: QCheckBox() for one in Channel}
        self.flags = {one: QCheckBox() for one in Flag}
        self._titles = [Label(look, Size.SMALL, MEDIUM, "muted") for _ in range(3)]
        self._line_grid = _grid()
        channel_grid, flag_grid = _grid(), _grid()
        _place(channel_grid, self.channels.values())
        _place(flag_grid, self.flags.values())
        self.fields.addWidget(self.name_field)
        self.fields.addWidget(self.state)
        for title, grid in zip(self._titles, (self._line_grid, channel_grid, flag_grid), strict=True):
            self.fields.addWidget(title)
            self.fields.addLayout(grid)
        self.fields.addStretch(1)
        self.retranslate()

    def open_for(
        self,
        mine: Iterable[LineId],
        now: QueueView | None,
        lines: frozenset[LineId],
        channels: frozenset[Channel],
    ) -> None:
        """Begin with what is shown: a view, or the queue with its filters."""
        self._from = now
        for tick in self.lines.values():
            self._line_grid.removeWidget(tick)
            tick.deleteLater()
        self.lines = {line: QCheckBox() for line in mine}
        _place(self._line_grid, self.lines.values())
        _tick(self.lines, now.lines if now else lines)
        _tick(self.channels, now.channels if now else channels)
        _tick(self.flags, now.flags if now else frozenset())
        self.name_field.set_value(now.name if now is not None and now.key.startswith(OWN) else "")
        self.name_field.wrong("")
        self.wrong("")
        self.retranslate()
        self._choose(_ALL if now is not None and not now.waiting_only else _WAITING)
        self.open(self.name_field.control)

    def retranslate(self) -> None:
        kind = self._from
        hint = self.tr("Kept for you on this machine. Nothing ticked means all.")
        if kind is not None and kind.left:
            # What it is made from shows some things that are left to be done, and so will it.
            hint = self.tr("Shows of “{view}” what you choose here. {rest}").format(
                view=left_open.view(kind), rest=hint
            )
        self.title(self.tr("A view of my own"), hint)
        self.name_field.name(self.tr("Name of the view"))
        self.state.name(self.tr("What is shown"))
        box = self.state.control
        assert isinstance(box, QComboBox)
        chosen = box.currentData()
        box.clear()
        box.addItem(self.tr("What waits in the queue"), _WAITING)
        box.addItem(self.tr("Also what somebody has in hand and is not done"), _ALL)
        self._choose(str(chosen or _WAITING))
        said = (self.tr("Service lines"), self.tr("Channels"), self.tr("Only with a mark"))
        for title, text in zip(self._titles, said, strict=True):
            title.setText(text)
        for line, tick in self.lines.items():
            tick.setText(self._lines.name(line))
        for channel, tick in self.channels.items():
            tick.setText(words.channel(channel))
        for flag, tick in self.flags.items():
            tick.setText(words.flag(flag))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Save the view"))

    def accept(self) -> None:
        name = " ".join(self.name_field.value().split())[:_LONGEST]
        if not name:
            self.name_field.wrong(self.tr("Give the view a name."))
            self.name_field.control.setFocus()
            return
        kind = self._from
        lines = _ticked(self.lines)
        self.made.emit(
            QueueView(
                OWN + new_id(),
                name,
                left=kind.left if kind is not None else frozenset(),
                lines=lines if len(lines) < len(self.lines) else frozenset(),
                channels=_ticked(self.channels),
                flags=_ticked(self.flags),
                waiting_only=self.state.value() == _WAITING,
            )
        )
        self.leave()

    def _choose(self, state: str) -> None:
        box = self.state.control
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(max(0, box.findData(state)))


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    return grid


def _place(grid: QGridLayout, ticks: Iterable[QCheckBox]) -> None:
    for place, tick in enumerate(ticks):
        grid.addWidget(tick, place // 2, place % 2)


def _tick(ticks: Mapping[T, QCheckBox], chosen: frozenset[T]) -> None:
    for value, tick in ticks.items():
        tick.setChecked(value in chosen)


def _ticked(ticks: Mapping[T, QCheckBox]) -> frozenset[T]:
    return frozenset(value for value, tick in ticks.items() if tick.isChecked())
