"""The two versions of something to settle: what was written, and how the case stands now."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.entries import Entry
from backend.protocol.words import CaseState
from desktop.models.conflicts import Conflict, Sight
from desktop.texts import formats
from desktop.texts import unsent as named
from desktop.theme import MEDIUM, SEMIBOLD, Size
from desktop.theme.tokens import RADIUS_BUBBLE
from desktop.views import paint
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.look import Look, View
from desktop.views.naming import Naming
from desktop.views.ports import Ports
from desktop.views.resident_pages import whose
from desktop.views.telling import Telling
from desktop.views.written import for_client, text_of

_NEWEST = 6


class _Side(View):
    """A card with a heading, a line and what is below them."""

    def __init__(self, look: Look, soft: str) -> None:
        super().__init__(look)
        self._soft = soft
        self._heading = Label(look, Size.SMALL, SEMIBOLD, "muted")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 10, 12, 12)
        self.column.setSpacing(6)
        self.column.addWidget(self._heading)

    def head(self, words: str) -> None:
        self._heading.setText(words)
        self.setAccessibleName(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.soft(painter, self.look.theme, QRectF(self.rect()), RADIUS_BUBBLE, self._soft)
        painter.end()


class Written(_Side):
    """What was written here: all of it, when, and to whom."""

    def __init__(self, look: Look, naming: Naming, lines: LineNames) -> None:
        super().__init__(look, "own")
        self._naming, self._lines = naming, lines
        self._what = IconLabel(
            look, "note-pencil", "accentText", text_role="text", text_weight=SEMIBOLD, wrap=True
        )
        self._when = Label(look, Size.SMALL, role="muted", wrap=True)
        self.text = Label(look, wrap=True).selectable()
        for widget in (self._what, self._when, self.text):
            self.column.addWidget(widget)

    def show_item(self, item: Conflict) -> None:
        self.head(self.tr("You wrote"))
        self._what.set_icon(named.icon(item.command), "accentText", text_role="text")
        if item.draft is not None:
            note = item.draft.target == "note"
            self._what.say(self._naming.of_draft(item.key, item.name, note=note))
        else:
            self._what.say(self._naming.of(item.command, item.name))
        to = self.tr("to the client") if for_client(item) else self.tr("for professionals")
        time = self._naming.time(item.at)
        number = named.about(item.name.number, "")
        self._when.setText(", ".join(part for part in (time, number, to) if part))
        self.text.setText(text_of(item, self.look, self._lines))
        self.text.setAccessibleName(self.text.text())


class StandsNow(_Side):
    """Whose the case is or how it was closed, and what has been written in it since."""

    def __init__(self, look: Look, lines: LineNames, ports: Ports) -> None:
        super().__init__(look, "client")
        self._lines, self._ports = lines, ports
        self._state = IconLabel(look, "info", "muted", text_role="text", text_weight=SEMIBOLD, wrap=True)
        self._since = Label(look, Size.SMALL, role="muted", wrap=True)
        self.column.addWidget(self._state)
        self.column.addWidget(self._since)
        self._made: list[QWidget] = []
        self._shown: object = None

    def show_case(self, sight: Sight, case: Case | None, item: Conflict) -> None:
        self.setVisible(sight is not Sight.NO_CASE)
        self.head(self.tr("The case now"))
        icon, said = self._stands(sight, case)
        self._state.set_icon(icon, "muted", text_role="text")
        self._state.say(said)
        entries = self._newest(case, item) if case is not None else []
        language = self.look.language
        if self._shown == (item.key, entries, language):
            return
        self._shown = (item.key, entries, language)
        for widget in self._made:
            self.column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._made = []
        self._since.setVisible(case is not None)
        self._since.setText(
            self.tr("Written since:") if entries else self.tr("Nothing has been written in the case since.")
        )
        me = self._ports.session.me
        if case is None or me is None:
            return
        telling = Telling(self.look, self._lines, me.staff_id, lambda: case)
        for entry in entries:
            self._add(entry, telling, case)

    def texts(self) -> list[str]:
        """What is shown of the case, line by line."""
        return [self._state.text(), *(one.text() for one in self._made if isinstance(one, Label))]

    def _stands(self, sight: Sight, case: Case | None) -> tuple[str, str]:
        match sight:
            case Sight.OFFLINE:
                return "cloud-slash", self.tr("How the case stands is seen when the connection is back.")
            case Sight.ASKING:
                return "clock", self.tr("Asking how the case stands")
            case Sight.DENIED:
                return "eye-slash", self.tr("You cannot see this case any more. What you wrote is kept here.")
            case _ if case is None:
                return "info", ""
        head = case.head
        if head.joined_into is not None:
            return "link-simple", self.tr("The case was joined to another.")
        if head.state is CaseState.CLOSED:
            at = self._time(head.closed_at) if head.closed_at is not None else ""
            return "check-circle", self.tr("Closed {time}").format(time=at)
        holder = head.claimed_by
        if holder is None:
            return "tray", self.tr("Waits in the queue")
        me = self._ports.session.me
        if me is not None and holder.staff_id == me.staff_id:
            return "user", self.tr("In your hands")
        return "user", self.tr("In the hands of {name}").format(name=holder.name)

    def _newest(self, case: Case, item: Conflict) -> list[Entry]:
        """What came after what was written, or the last lines when it is not known when that was."""
        since = [entry for entry in case.entries if item.at is not None and entry.at >= item.at]
        return (since if item.at is not None else list(case.entries[-3:]))[-_NEWEST:]

    def _add(self, entry: Entry, telling: Telling, case: Case) -> None:
        told = telling.entry(entry)
        head = Label(self.look, Size.SMALL, MEDIUM, wrap=True)
        detail = told.detail or whose(case, entry.thread)
        head.setText("  ".join(part for part in (self._time(entry.at), told.title, detail) if part))
        head.setContentsMargins(0, 4, 0, 0)
        self._put(head)
        if told.text:
            words = Label(self.look, wrap=True).selectable()
            words.setText(told.text)
            words.setAccessibleName(told.text)
            self._put(words)

    def _put(self, widget: QWidget) -> None:
        self._made.append(widget)
        self.column.addWidget(widget)
        # At once: Qt shows what is added only later, and the card is as high as what is shown.
        widget.show()

    def _time(self, at: datetime) -> str:
        return formats.stamp(at, self.look.clock(), self.look.texts.zone, self.look.language)
