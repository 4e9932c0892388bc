"""The administrator's page: everybody who may sign in, their roles and lines; add, change, lock, give a new password."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from backend.protocol.results import Refusal
from backend.protocol.staff_inquiries import StaffRow
from desktop.models.staff_list import StaffList
from desktop.texts import uses as words
from desktop.texts.refusals import of_question, sentence
from desktop.theme import SEMIBOLD, Size
from desktop.views.announce import polite
from desktop.views.button import Button
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.look import Look, View
from desktop.views.ports import Ports
from desktop.views.table import Table

if TYPE_CHECKING:
    from desktop.views.password_sheet import PasswordSheet
    from desktop.views.staff_sheet import StaffSheet

_SHARES = (20, 17, 14, 18, 23, 8)
_OF_STAFF = frozenset({"save_staff", "lock_staff", "reset_password"})


class StaffPage(View):
    """Stands where the cases of others stand: an administrator sees no client."""

    def __init__(self, look: Look, window: QWidget, ports: Ports, lines: LineNames) -> None:
        super().__init__(look, surface="window")
        self._window, self._ports, self._lines = window, ports, lines
        self._model: StaffList = ports.members
        self._title = Label(look, Size.HEADING, SEMIBOLD)
        self.search = QLineEdit()
        self.search.textChanged.connect(self._model.find)
        self.add = Button(look, "primary", icon="user-plus")
        self.add.clicked.connect(self.open_new)
        self.change, self.lock, self.password = Button(look), Button(look), Button(look)
        self.change.clicked.connect(self.open_change)
        self.lock.clicked.connect(self.switch_lock)
        self.password.clicked.connect(self.new_password)
        self.removals = Button(look, "quiet", small=True, icon="clock-counter-clockwise")
        self._told = Label(look, Size.SMALL, role="muted")
        self.problem = IconLabel(look, "warning-octagon", "urgent", size=Size.SMALL, weight="fill", wrap=True)
        self.problem.hide()
        self.table = Table(look, self._model, self._say, _SHARES)
        self.table.opened.connect(lambda _row: self.open_change())
        self.table.moved.connect(lambda _row: self._buttons())
        self._build()
        self._model.counted.connect(self._counted)
        ports.actions.start_password.connect(self._password_made)
        ports.actions.refused.connect(self._refused)
        ports.actions.not_now.connect(self._not_now)
        self._asked_password = ""
        self.retranslate()
        self.restyle()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.search)
        head.addWidget(self.add)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._told, 1)
        foot.addWidget(self.removals)
        for button in (self.change, self.password, self.lock):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.problem)
        column.addLayout(foot)

    @cached_property
    def staff_sheet(self) -> StaffSheet:
        from desktop.views.staff_sheet import StaffSheet

        return StaffSheet(self.look, self._window, self._lines, self._ports.actions)

    @cached_property
    def password_sheet(self) -> PasswordSheet:
        from desktop.views.password_sheet import PasswordSheet

        return PasswordSheet(self.look, self._window)

    def begin(self) -> None:
        """Read the list."""
        self._model.begin()

    def focus_first(self) -> None:
        self.search.setFocus()

    def open_new(self) -> None:
        """Add somebody."""
        self._quiet()
        self.staff_sheet.open_new()

    def open_change(self) -> None:
        """Change whoever is selected."""
        row = self.current()
        if row is not None:
            self._quiet()
            self.staff_sheet.open_for(row.info)

    def switch_lock(self) -> None:
        """Lock whoever is selected out at once, or let them in again."""
        row = self.current()
        if row is not None:
            self._quiet()
            self._ports.actions.lock_staff(row.info.staff_id, locked=row.active)

    def new_password(self) -> None:
        """Give whoever is selected a new start password."""
        row = self.current()
        if row is not None:
            self._quiet()
            self._ports.actions.reset_password(row.info.staff_id)
            self._asked_password = row.info.full_name

    def current(self) -> StaffRow | None:
        """Who is selected."""
        return self._model.row(self.table.row())

    def retranslate(self) -> None:
        self._title.setText(self.tr("Staff"))
        self.search.setPlaceholderText(self.tr("Search by name or unit"))
        self.search.setAccessibleName(self.tr("Search by name or unit"))
        self.add.set_words(self.tr("Add a member of staff"))
        self.removals.set_words(self.tr("Removals of the last nights"))
        self.change.set_words(self.tr("Change"))
        self.password.set_words(self.tr("New start password"))
        heads = (
            self.tr("Name"),
            self.tr("User name"),
            self.tr("Role"),
            self.tr("Unit"),
            self.tr("Service lines"),
            self.tr("State"),
        )
        self.table.name_columns(self.tr("Members of staff"), heads)
        self._counted()

    def restyle(self) -> None:
        theme = self.look.theme
        self.search.setFixedHeight(theme.tall(32, 20))
        self.search.setMinimumWidth(theme.px(240))
        super().restyle()

    def _counted(self) -> None:
        count = self._model.rowCount()
        if self._model.refused is not None:
            self._told.setText(of_question(self._model.refused))
        else:
            several = self.tr("{count} members of staff").format(count=count)
            self._told.setText(self.tr("1 member of staff") if count == 1 else several)
        if count and self.table.row() < 0:
            self.table.select(0)
        self._buttons()

    def _buttons(self) -> None:
        row = self.current()
        me = self._ports.session.me
        own = row is not None and me is not None and row.info.staff_id == me.staff_id
        locked = row is not None and not row.active
        self.lock.set_words(self.tr("Let in again") if locked else self.tr("Lock out"))
        self.change.setEnabled(row is not None)
        self.password.setEnabled(row is not None)
        self.lock.setEnabled(row is not None and not own)

    def _password_made(self, _command: str, password: str) -> None:
        name = self.staff_sheet.saved_name or self._asked_password
        self.staff_sheet.saved_name, self._asked_password = "", ""
        self.password_sheet.show_password(name, password)

    def _refused(self, _case_id: str, place: str, refusal: object) -> None:
        if place in _OF_STAFF and isinstance(refusal, Refusal):
            # Nothing of it waits: it is told here and can be asked for again.
            self._ports.actions.cancel(refusal.command_id)
            self._tell(sentence(refusal))
            if place == "save_staff":
                self.staff_sheet.refuse(sentence(refusal))

    def _not_now(self, place: str, _case_id: str) -> None:
        if place in _OF_STAFF:
            said = self.tr("This needs the connection. Nothing was changed.")
            self._tell(said)
            if place == "save_staff":
                self.staff_sheet.refuse(said)

    def _tell(self, said: str) -> None:
        self.problem.say(said)
        self.problem.show()
        polite(self.table, said)

    def _quiet(self) -> None:
        self.problem.hide()

    def _say(self, line: object, column: int) -> tuple[str, str]:
        if not isinstance(line, StaffRow):
            return "", "text"
        info = line.info
        ink = "text" if line.active else "faint"
        match column:
            case 0:
                return info.full_name, ink
            case 1:
                return info.user_name, ink
            case 2:
                return words.role(info.role), ink
            case 3:
                return info.unit or "–", ink
            case 4:
                return ", ".join(self._lines.short(one) for one in info.lines) or "–", ink
            case _:
                return (self.tr("In use"), "ok") if line.active else (self.tr("Locked out"), "urgent")
