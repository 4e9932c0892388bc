"""One service of the directory with everything that is known of it; its number is copied by one key."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from backend.protocol.directory import Service
from backend.protocol.ids import ServiceId
from desktop.models.directory import Directory
from desktop.models.directory_search import name_of
from desktop.texts import directory as words
from desktop.texts import formats
from desktop.theme import MEDIUM, Size
from desktop.views.announce import polite
from desktop.views.button import Button
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.sheet import Sheet

_FOR_ALL = ("does", "for_whom", "hours", "area", "phone", "page", "email")
_FOR_COLLEAGUES = ("professional_phone", "reach")


class ServiceCard(Sheet):
    """`change_wanted(service_id)` for supervisors; follows the directory while it is open."""

    change_wanted = Signal(str)

    def __init__(self, look: Look, window: QWidget, directory: Directory) -> None:
        super().__init__(look, window, width=640)
        self._directory = directory
        self._service: Service | None = None
        self._edits = False
        self._made: list[QWidget] = []
        self.copied = IconLabel(look, "check-circle", "ok", size=Size.SMALL)
        self.copied.hide()
        self.copy = Button(look)
        self.copy.show_keys(QKeySequence("Ctrl+C"))
        self.copy.clicked.connect(self._copy)
        self.foot.insertWidget(0, self.copy)
        self.foot.insertWidget(1, self.copied)
        self.fields.setSpacing(2)
        # Read by the arrow keys, and shows by a ring when it has them.
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setProperty("ringed", "true")
        directory.changed.connect(self._changed)
        self.retranslate()

    def open_for(self, service_id: ServiceId, *, edits: bool) -> None:
        """Show a service; `edits`: offer to change it. One that has been taken out is not opened."""
        self._service = self._directory.service(service_id)
        self._edits = edits
        if self._service is None:
            return
        self.copied.hide()
        self.retranslate()
        self.area.verticalScrollBar().setValue(0)
        self.open(self.area)

    def retranslate(self) -> None:
        service = self._service
        self.cancel.set_words(self.tr("Close"))
        self.copy.set_words(self.tr("Copy the number"))
        self.ok.set_words(self.tr("Change"))
        self.ok.setVisible(self._edits)
        self.copied.say(self.tr("Copied"))
        self._clear()
        if service is None:
            return
        self.title(name_of(service, self.look.language), words.kind(service.kind))
        self.area.setAccessibleName(name_of(service, self.look.language))
        self.copy.setVisible(bool(self._number()))
        for name in _FOR_ALL:
            self._row(words.field(name), self._said(service, name))
        colleagues = [(words.field(name), self._said(service, name)) for name in _FOR_COLLEAGUES]
        if any(said for _, said in colleagues):
            mark = IconLabel(self.look, "lock-simple", "note", size=Size.SMALL, wrap=True)
            mark.say(self.tr("For professionals only: not to be told to clients"))
            mark.setContentsMargins(0, 14, 0, 0)
            self._add(mark)
            for name, said in colleagues:
                self._row(name, said)
        self._foot(service)

    def accept(self) -> None:
        if self._edits and self._service is not None:
            service_id = self._service.service_id
            self.leave()
            self.change_wanted.emit(service_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return
        super().keyPressEvent(event)

    # -- inside -----------------------------------------------------------------------------------

    def _changed(self) -> None:
        if self.isVisible() and self._service is not None:
            stands = self._directory.service(self._service.service_id)
            if stands is None:
                self.leave()
            elif stands != self._service:
                self._service = stands
                self.retranslate()
                self.place()

    def _number(self) -> str:
        """A client's number before a colleague's: what is copied may be read aloud."""
        service = self._service
        return "" if service is None else service.phone or service.professional_phone

    def _copy(self) -> None:
        number = self._number()
        if number:
            QGuiApplication.clipboard().setText(number)
            self.copied.show()
            polite(self, self.copied.text())

    def _said(self, service: Service, name: str) -> str:
        value = getattr(service, name)
        return value if isinstance(value, str) else self.look.texts.pick(value)

    def _foot(self, service: Service) -> None:
        said = []
        if service.changed_at is not None:
            at = formats.stamp(
                service.changed_at, self.look.clock(), self.look.texts.zone, self.look.language
            )
            said.append(self.tr("Changed {time}").format(time=at))
        if service.review_by is not None:
            said.append(self.tr("to be reviewed by {day}").format(day=day(service.review_by)))
        late = service.review_by is not None and service.review_by < self.look.clock().date()
        foot = IconLabel(
            self.look, "clock" if late else "info", "warn" if late else "muted", size=Size.SMALL, wrap=True
        )
        foot.say(", ".join(said))
        foot.setContentsMargins(0, 14, 0, 0)
        if said:
            self._add(foot)

    def _row(self, name: str, said: str) -> None:
        if not said:
            return
        label = Label(self.look, Size.SMALL, MEDIUM, "muted")
        label.setText(name)
        label.setContentsMargins(0, 8, 0, 0)
        text = Label(self.look, wrap=True)
        text.setText(said)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._add(label)
        self._add(text)

    def _add(self, widget: QWidget) -> None:
        self.fields.addWidget(widget)
        self._made.append(widget)

    def _clear(self) -> None:
        for widget in self._made:
            self.fields.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._made = []


def day(of: date) -> str:
    """A day as it is written and typed: 28.2.2027."""
    return f"{of.day}.{of.month}.{of.year}"
