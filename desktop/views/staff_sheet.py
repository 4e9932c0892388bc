"""Adding a member of staff or changing one: names, unit, role and lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from backend.protocol.ids import CommandId, LineId, StaffId, new_id
from backend.protocol.people import StaffInfo
from backend.protocol.words import Role
from desktop.texts import uses as words
from desktop.theme import MEDIUM, Size
from desktop.views.field import Field
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Actions
from desktop.views.sheet import Sheet


class StaffSheet(Sheet):
    """Stays open until the server has taken it. What follows from the name is filled in until it is changed by hand."""

    def __init__(self, look: Look, window: QWidget, lines: LineNames, actions: Actions) -> None:
        super().__init__(look, window, width=600)
        self._lines, self._actions = lines, actions
        self._info: StaffInfo | None = None
        self._sent = CommandId("")
        self._own: set[str] = set()
        self.saved_name = ""
        self.full_name, self.user_name = Field(look, QLineEdit()), Field(look, QLineEdit())
        self.name_field, self.initials = Field(look, QLineEdit()), Field(look, QLineEdit())
        self.public_name, self.unit = Field(look, QLineEdit()), Field(look, QLineEdit())
        self.extension = Field(look, QLineEdit())
        self.role = Field(look, Picker(look))
        self._lines_title = Label(look, Size.SMALL, MEDIUM, "muted")
        self._lines_hint = Label(look, Size.SMALL, role="muted", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self.boxes: dict[LineId, QCheckBox] = {}
        self._pair(self.full_name, self.user_name)
        self._pair(self.name_field, self.initials)
        self._pair(self.public_name, self.unit)
        self._pair(self.role, self.extension)
        self.fields.addWidget(self._lines_title)
        self.fields.addWidget(self._lines_hint)
        self.fields.addLayout(self._grid)
        self.fields.addStretch(1)
        self.full_name.edited.connect(self._follow_name)
        for key, field in self._following().items():
            field.edited.connect(lambda one=key: self._own.add(one))
        self.role.edited.connect(self._role_changed)
        actions.done.connect(self._done)
        self.retranslate()

    def _pair(self, left: Field, right: Field) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
        self.fields.addLayout(row)

    def _following(self) -> dict[str, Field]:
        return {
            "user_name": self.user_name,
            "name": self.name_field,
            "initials": self.initials,
            "public_name": self.public_name,
        }

    def open_new(self) -> None:
        """Begin with nothing."""
        self._own.clear()
        self._fill(None)
        self.open(self.full_name.control)

    def open_for(self, info: StaffInfo) -> None:
        """Begin with what stands now."""
        self._own = {*self._following()}
        self._fill(info)
        self.open(self.full_name.control)

    def refuse(self, said: str) -> None:
        """Say why the server did not take it; what was filled in stays."""
        self._sent = CommandId("")
        self.wrong(said)

    def retranslate(self) -> None:
        new = self._info is None
        self.title(
            self.tr("Add a member of staff") if new else self.tr("Change a member of staff"),
            self.tr("What you change holds at once, also at desktops that are open."),
        )
        self.full_name.name(self.tr("First and last name"))
        self.user_name.name(self.tr("User name"))
        self.name_field.name(self.tr("Name for colleagues"))
        self.initials.name(self.tr("Initials"))
        self.public_name.name(self.tr("Name that residents see"))
        self.unit.name(self.tr("Unit"))
        self.role.name(self.tr("Role"))
        self.extension.name(self.tr("Own telephone"))
        self._lines_title.setText(self.tr("Service lines"))
        box = self.role.control
        assert isinstance(box, QComboBox)
        chosen = box.currentData()
        box.clear()
        for one in Role:
            box.addItem(words.role(one), one.value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        self._show_lines()
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Add") if new else self.tr("Save"))

    def accept(self) -> None:
        missing = next(
            (field for field in (self.full_name, *self._following().values()) if not field.value()), None
        )
        for field in (self.full_name, *self._following().values()):
            field.wrong(self.tr("Fill this in.") if field is missing else "")
        self.place()
        if missing is not None:
            missing.control.setFocus()
            return
        if self._sent:
            return
        role = Role(self.role.value())
        info = StaffInfo(
            staff_id=self._info.staff_id if self._info else StaffId(new_id()),
            user_name=self.user_name.value(),
            full_name=self.full_name.value(),
            name=self.name_field.value(),
            initials=self.initials.value(),
            public_name=self.public_name.value(),
            role=role,
            lines=(),
            unit=self.unit.value(),
            extension=self.extension.value() if role.has_cases else "",
        )
        chosen = [line for line, box in self.boxes.items() if box.isChecked()] if role.has_cases else []
        self.saved_name = info.full_name if self._info is None else ""
        self._sent = CommandId("-")
        sent = self._actions.save_staff(info, chosen)
        # Refused at once when there is no connection.
        self._sent = sent if self._sent else CommandId("")

    def _done(self, command: str, _place: str, _case_id: str) -> None:
        if command == self._sent:
            self._sent = CommandId("")
            self.leave()

    def _fill(self, info: StaffInfo | None) -> None:
        self._info, self._sent, self.saved_name = info, CommandId(""), ""
        self.wrong("")
        values = {
            self.full_name: info.full_name if info else "",
            self.user_name: info.user_name if info else "",
            self.name_field: info.name if info else "",
            self.initials: info.initials if info else "",
            self.public_name: info.public_name if info else "",
            self.unit: info.unit if info else "",
            self.extension: info.extension if info else "",
            self.role: (info.role if info else Role.PROFESSIONAL).value,
        }
        self.retranslate()
        for field, value in values.items():
            field.set_value(value)
            field.wrong("")
        for line, box in self.boxes.items():
            box.setChecked(info is not None and line in info.lines)
        self._role_changed()

    def _show_lines(self) -> None:
        for place, info in enumerate(self._lines.all()):
            box = self.boxes.get(info.line)
            if box is None:
                box = self.boxes[info.line] = QCheckBox()
                self._grid.addWidget(box, place // 2, place % 2)
            box.setText(self._lines.name(info.line))
            box.setAccessibleName(box.text())

    def _role_changed(self) -> None:
        serves = Role(self.role.value() or Role.PROFESSIONAL.value).has_cases
        for box in self.boxes.values():
            box.setVisible(serves)
        self._lines_hint.setText(
            ""
            if serves
            else self.tr("Administrators and privacy officers serve no lines and see no clients' cases.")
        )
        self._lines_hint.setVisible(not serves)
        self.extension.setVisible(serves)
        if self.isVisible():
            self.place()

    def _follow_name(self) -> None:
        """Fill in what usually follows from the name."""
        parts = self.full_name.value().split()
        first, last = (parts[0], parts[-1]) if len(parts) > 1 else ("".join(parts[:1]), "")
        follows = {
            "user_name": f"{first}.{last}".strip(".")
            .casefold()
            .replace("ä", "a")
            .replace("ö", "o")
            .replace("å", "a"),
            "name": f"{first} {last[:1]}.".strip() if last else first,
            "initials": (first[:1] + last[:1]).upper(),
            "public_name": first,
        }
        for key, field in self._following().items():
            if key not in self._own:
                field.set_value(follows[key])
