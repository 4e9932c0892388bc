"""The filters over the access log: member of staff, client, kind of use, days."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QBoxLayout, QComboBox, QDateEdit, QHBoxLayout

from backend.protocol.clients import ClientHit
from backend.protocol.ids import StaffId
from backend.protocol.staff_inquiries import StaffListed
from backend.protocol.use_inquiries import ReadUses
from backend.protocol.uses import Use
from backend.protocol.words import Language
from desktop.models.privacy import PATTERN_DAYS
from desktop.texts import uses as words
from desktop.views.button import Button
from desktop.views.field import Field
from desktop.views.look import Look, View
from desktop.views.picker import Picker

_BOTTOM = Qt.AlignmentFlag.AlignBottom
_BESIDE = 800
"""Px of 100 % text from which all filters stand in one row."""
_FIRST_USES = (
    Use.GLASS_BROKEN,
    Use.SEARCHED,
    Use.OPENED,
    Use.RECORD_OPENED,
    Use.HISTORY_OPENED,
    Use.PREVIEWED,
)


class Day(QDateEdit):
    """A day as the language writes it: typed, or stepped with the arrows."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        look.theme.changed.connect(self._fit)
        look.texts.changed.connect(self._fit)
        self._fit()

    def show_day(self, day: date) -> None:
        """Put a day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def day(self) -> date:
        """The day that stands there."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def setAccessibleName(self, name: str) -> None:
        """Name the line inside as well, which is what a screen reader meets."""
        super().setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)

    def _fit(self) -> None:
        self.setDisplayFormat("dd/MM/yyyy" if self._look.language is Language.ENGLISH else "d.M.yyyy")
        self.setFixedHeight(self._look.theme.tall(32, 20))
        self.setMinimumWidth(self._look.theme.px(116))


class LogFilters(View):
    """`wanted(ReadUses)` when something else is to be shown; `client_wanted()` asks whoever can find one."""

    wanted = Signal(object)
    client_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._client: ClientHit | None = None
        self._people: StaffListed | None = None
        self.staff = Field(look, Picker(look))
        self.client = Button(look, icon="magnifying-glass")
        self.client.clicked.connect(self.client_wanted)
        self.client_field = Field(look, self.client)
        self.kind = Field(look, Picker(look))
        self.first, self.last = Day(look), Day(look)
        self.first_field, self.last_field = Field(look, self.first), Field(look, self.last)
        self.clear = Button(look, "quiet")
        self.clear.clicked.connect(self.empty)
        self.show_lines = Button(look, "primary")
        self.show_lines.clicked.connect(self.ask)
        whose, when = QHBoxLayout(), QHBoxLayout()
        for row in (whose, when):
            row.setSpacing(12)
        for field in (self.staff, self.client_field, self.kind):
            whose.addWidget(field, 1)
        when.addWidget(self.first_field)
        when.addWidget(self.last_field)
        for button in (self.show_lines, self.clear):
            when.addWidget(button, 0, _BOTTOM)
        when.addStretch(1)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)
        self._rows.addLayout(whose, 1)
        self._rows.addLayout(when)
        self._month()
        self.retranslate()

    def retranslate(self) -> None:
        self.staff.name(self.tr("Member of staff"))
        self.client_field.name(self.tr("Client"))
        self.kind.name(self.tr("What was done"))
        self.first_field.name(self.tr("From"))
        self.last_field.name(self.tr("To"))
        self.show_lines.set_words(self.tr("Show"))
        self.clear.set_words(self.tr("Clear the filters"))
        everyone = [("", self.tr("Everybody"))]
        if self._people is not None:
            everyone += [(one.info.staff_id, one.info.full_name) for one in self._people.staff]
        _fill(self.staff, everyone)
        rest = [one for one in Use if one not in _FIRST_USES]
        kinds = [(one.value, words.use(one)) for one in (*_FIRST_USES, *rest)]
        _fill(self.kind, [("", self.tr("Everything")), *kinds])
        self._show_client()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.look.theme.px(_BESIDE)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._rows.setDirection(beside if wide else below)

    def serve(self, people: StaffListed) -> None:
        """Offer everybody who has ever worked here."""
        self._people = people
        self.retranslate()

    def choose_client(self, hit: ClientHit | None) -> None:
        """Show only uses of this client's data."""
        self._client = hit
        self._show_client()
        self.ask()

    def chosen_client(self) -> ClientHit | None:
        """The client whose uses are shown."""
        return self._client

    def empty(self) -> None:
        """Show the last month again, of everybody."""
        self._client = None
        for field in (self.staff, self.kind):
            field.set_value("")
        self._month()
        self._show_client()
        self.ask()

    def ask(self) -> None:
        """Ask for what the filters say."""
        self.wanted.emit(self.asked())

    def asked(self) -> ReadUses:
        """The filters as a question."""
        staff_id, kind = self.staff.value(), self.kind.value()
        return ReadUses(
            staff_id=StaffId(staff_id) if staff_id else None,
            client_id=self._client.client_id if self._client else None,
            uses=(Use(kind),) if kind else (),
            since=self._midnight(self.first.day()),
            until=self._midnight(self.last.day() + timedelta(days=1)),
        )

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self.look.texts.zone)

    def _month(self) -> None:
        today = self.look.clock().astimezone(self.look.texts.zone).date()
        self.first.show_day(today - timedelta(days=PATTERN_DAYS))
        self.last.show_day(today)

    def _show_client(self) -> None:
        said = self._client.name if self._client else self.tr("Any")
        self.client.set_words(said, f"{self.tr('Client')}: {said}")


def _fill(field: Field, items: list[tuple[str, str]]) -> None:
    box = field.control
    assert isinstance(box, QComboBox)
    chosen = box.currentData()
    box.clear()
    for value, name in items:
        box.addItem(name, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
