"""The part of the client panel that the record gives: open matters, tasks, history, who belongs to the client."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.authority import Deed, Why
from backend.protocol.cases import Case
from backend.protocol.client_inquiries import ClientSeen
from desktop.models.client_file import ClientFile
from desktop.texts import authority, client_words, people
from desktop.texts.refusals import of_question
from desktop.theme import Size
from desktop.views.button import Button
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.link_row import LinkRow
from desktop.views.look import Look, View
from desktop.views.queue_row import CHANNEL_ICONS
from desktop.views.section import Section
from desktop.views.tab_order import follow

_MOST = 5


class RecordPart(View):
    """`case_wanted(client, case)`, `client_wanted(client)`, `wanted(deed)`: history or client_record."""

    case_wanted = Signal(str, str)
    client_wanted = Signal(str)
    wanted = Signal(str)

    def __init__(self, look: Look, lines: LineNames, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._lines = lines
        self._case: Case | None = None
        self._file: ClientFile | None = None
        self._shown: object = None
        self._matters = Section(look)
        self._tasks = Section(look)
        self._history = Section(look)
        self._related = Section(look)
        self._why = Label(look, Size.SMALL, role="muted", wrap=True)
        self.record = Button(look, "quiet", small=True)
        self.record.clicked.connect(lambda: self.wanted.emit("client_record"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._matters, self._tasks, self._history, self._related, self._why, self.record):
            column.addWidget(part)

    def show_file(self, case: Case | None, file: ClientFile | None) -> None:
        """Show the record of an open case's client as far as it is there."""
        self._case, self._file = case, file
        self.retranslate()

    def retranslate(self) -> None:
        self.record.set_words(self.tr("Client's record"))
        why = self._why_not()
        self._why.setText(why)
        self._why.setVisible(bool(why))
        file = self._file
        seen = file.seen if file is not None else None
        self.record.setVisible(seen is not None)
        recent = (file.recent.rows, file.recent.more) if file is not None else ((), False)
        number = self._case.head.number if self._case is not None else 0
        shown = (seen, recent, number, self.look.language)
        if shown == self._shown:
            # Rows that are made anew would lose the focus of whoever stands on one.
            return
        self._shown = shown
        for section in (self._matters, self._tasks, self._history, self._related):
            section.clear()
        if file is not None and seen is not None and self._case is not None:
            self._show_open(seen, self._case)
            self._show_history(file, self._case)
            self._show_related(seen)
            self._order()

    def _order(self) -> None:
        """Let Tab meet the rows, which are younger than everything else, where the eye does: before the button below."""
        sections = (self._matters, self._tasks, self._history, self._related)
        rows = [
            row for section in sections for row in section.made if row.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        before = self.record.previousInFocusChain()
        # Qt puts nothing behind what Tab passes by.
        while before is not None and (before in rows or not before.focusPolicy() & Qt.FocusPolicy.TabFocus):
            before = before.previousInFocusChain()
        if before is not None:
            follow(before, rows)

    def _why_not(self) -> str:
        """Why nothing of the record is here, in a sentence; empty when it is."""
        case, file = self._case, self._file
        if case is None:
            return ""
        verdict = case.head.authority.verdict(Deed.SEE_RECORD)
        if not verdict.allowed and verdict.why is not Why.NO_CLIENT:
            return authority.refused(verdict)
        if file is None:
            return self.tr("Whose record this is is not known yet. Find the client (F9) or identify them.")
        if file.offline:
            return self.tr("The client's history is seen when the connection is back.")
        if file.refused is not None:
            return of_question(file.refused)
        if file.busy and file.seen is None:
            return self.tr("The client's history is being fetched")
        return ""

    def _show_open(self, seen: ClientSeen, case: Case) -> None:
        self._matters.name(self.tr("Open elsewhere"))
        for matter in seen.open_matters:
            if matter.number == case.head.number:
                continue
            detail = people.waits(matter.state, matter.channels)
            if matter.held_by is not None:
                detail = f"{detail}, {matter.held_by.name}"
            icon = CHANNEL_ICONS[matter.channels[0]] if matter.channels else "info"
            row = LinkRow(self.look, self._day(matter.since), icon, self._lines.name(matter.line), detail)
            row.clicked.connect(
                lambda _on=False, one=matter.case_id: self.case_wanted.emit(seen.facts.client_id, one)
            )
            self._matters.add(row)
        self._tasks.name(self.tr("Left to do"))
        for open_task in seen.open_tasks:
            what = people.task(open_task.task.kind)
            row = LinkRow(
                self.look, "", "hourglass-medium", what, self._lines.name(open_task.line), role="warn"
            )
            row.clicked.connect(
                lambda _on=False, one=open_task.case_id: self.case_wanted.emit(seen.facts.client_id, one)
            )
            self._tasks.add(row)

    def _show_history(self, file: ClientFile, case: Case) -> None:
        self._history.name(self.tr("History"))
        earlier = [one for one in file.recent.rows if one.case_id != case.head.case_id][:_MOST]
        if not earlier and not file.recent.busy:
            none = Label(self.look, Size.SMALL, role="muted")
            none.setText(self.tr("No earlier contacts."))
            self._history.add(none)
        for contact in earlier:
            row = LinkRow(
                self.look,
                self._day(contact.at),
                CHANNEL_ICONS[contact.channel],
                self._lines.name(contact.line),
                client_words.short(contact),
            )
            row.clicked.connect(
                lambda _on=False, one=contact.case_id: self.case_wanted.emit(file.client_id, one)
            )
            self._history.add(row)
        if earlier:
            every = Button(self.look, "quiet", small=True)
            every.set_words(self.tr("All, search and filter"), self.tr("The whole history"))
            every.clicked.connect(lambda: self.wanted.emit("history"))
            self._history.add(every)

    def _show_related(self, seen: ClientSeen) -> None:
        self._related.name(self.tr("Guardians and dependants"))
        today = self.look.clock().astimezone(self.look.texts.zone).date()
        for other in seen.related:
            what = people.relation(other)
            born = client_words.born(other.born, today, self.look.language)
            hidden = self.tr("non-disclosure order") if other.non_disclosure else ""
            detail = ", ".join(part for part in (what, born, hidden) if part)
            row = LinkRow(self.look, "", "users", other.name, detail)
            row.clicked.connect(lambda _on=False, one=other.client_id: self.client_wanted.emit(one))
            self._related.add(row)

    def _day(self, at: datetime) -> str:
        return client_words.when(at, self.look.clock(), self.look.texts.zone, self.look.language)
