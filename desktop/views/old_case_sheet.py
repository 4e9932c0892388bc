"""A case that one does not have in hand, old or of a colleague, to be read and copied from: nothing changes it here."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from backend.protocol.assessments import Task
from backend.protocol.cases import Case
from backend.protocol.client_inquiries import CaseRead
from backend.protocol.entries import Entry, QuestionnaireSigned
from backend.protocol.ids import CaseId, ClientId, StaffId
from backend.protocol.sent_form_entries import FormAnswered
from backend.protocol.words import CaseState
from desktop.models.clients import Clients
from desktop.models.conflicts import Sight
from desktop.models.timeline_model import TimelineModel
from desktop.texts import formats, people
from desktop.texts.refusals import of_question
from desktop.theme import Size
from desktop.views.button import Button
from desktop.views.checklist.signed_sheet import SignedSheet
from desktop.views.form_sheet import FormSheet
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.sheet import Sheet
from desktop.views.telling import Telling
from desktop.views.timeline import Timeline
from desktop.views.view_ports import Seen


class OldCaseSheet(Sheet):
    """The whole timeline, as it was told to whoever worked in it; `follow_up_wanted(case)` asks to move its follow-up.

    `task_wanted(case, task)` asks to resolve what a closed case has left, `export_wanted(case)` to make a file of it.
    """

    follow_up_wanted = Signal(object)
    task_wanted = Signal(object, object)
    export_wanted = Signal(object)

    def __init__(
        self, look: Look, window: QWidget, lines: LineNames, clients: Clients, seen: Seen, me: StaffId
    ) -> None:
        super().__init__(look, window, width=760)
        self._lines, self._clients, self._seen = lines, clients, seen
        self._looking = False
        self._case: Case | None = None
        self._wanted: CaseId | None = None
        self._telling = Telling(look, lines, me, lambda: self._case)
        self._model = TimelineModel(CaseId(""), self)
        self._model.set_describer(self._describe)
        self._state_line = Label(look, Size.SMALL, role="muted", wrap=True)
        self.timeline = Timeline(look, self._model, self._telling)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.fields.setSpacing(0)
        self._state_line.setContentsMargins(24, 0, 24, 8)
        self.fields.addWidget(self._state_line)
        self.fields.addWidget(self.timeline, 1)
        self.timeline.form_wanted.connect(self._whole)
        self.ok.hide()
        self.follow_up = Button(look, icon="clock-countdown")
        self.follow_up.clicked.connect(self._move)
        self.foot.insertWidget(0, self.follow_up)
        self.export = Button(look, icon="arrow-down")
        self.export.clicked.connect(self._export)
        self.foot.insertWidget(1, self.export)
        self.task = Button(look, icon="check-circle")
        self.task.clicked.connect(self._resolve)
        self.foot.insertWidget(0, self.task)
        clients.old_case.changed.connect(self._read)
        seen.changed.connect(self._saw)
        self.retranslate()

    @cached_property
    def form_sheet(self) -> FormSheet:
        return FormSheet(self.look, self._window)

    @cached_property
    def signed_sheet(self) -> SignedSheet:
        return SignedSheet(self.look, self._window)

    def _whole(self, entry: Entry) -> None:
        """Show the whole of what the timeline tells in short, to read."""
        if isinstance(entry.body, QuestionnaireSigned | FormAnswered):
            self.signed_sheet.open_for(entry, self._lines.setup, correctable=False)
        else:
            self.form_sheet.open_for(entry, self._telling)

    def open_for(self, client_id: ClientId, case_id: CaseId) -> None:
        """Ask for a case and show it; that it was opened is logged."""
        self._begin(case_id)
        self._clients.read_case(client_id, case_id)

    def look_at(self, case_id: CaseId) -> None:
        """Show a case of one's line as it stands; that it was opened is logged."""
        self._begin(case_id)
        self._looking = True
        self._seen.look_at(case_id)
        self._saw()

    def _begin(self, case_id: CaseId) -> None:
        self._case, self._wanted, self._looking = None, case_id, False
        self._model.show(None)
        self.timeline.setFixedHeight(120)
        self.wrong("")
        self.retranslate()
        self.open(self.timeline)

    def leave(self) -> None:
        super().leave()
        if self._looking:
            self._seen.look_away()
            self._looking = False
        self._case, self._wanted = None, None
        self._model.show(None)
        self._clients.old_case.let_go()

    def retranslate(self) -> None:
        case = self._case
        self.cancel.set_words(self.tr("Close"))
        self.timeline.setAccessibleName(self.tr("Timeline"))
        planned = case.head.follow_up if case is not None else None
        self.follow_up.set_words(self.tr("Move the follow-up"))
        self.follow_up.setVisible(planned is not None and not planned.due)
        self.export.set_words(self.tr("Export as a FHIR file"))
        self.export.setVisible(case is not None and case.head.state is CaseState.CLOSED)
        task = self._task()
        self.task.setVisible(task is not None)
        if task is not None:
            self.task.set_words(self.tr("Resolve: {task}").format(task=people.task(task.kind)))
        if case is None:
            self.title(
                self.tr("Case") if self._looking else self.tr("Old case"),
                self.tr("Only for reading. That it was opened is logged."),
            )
            busy = self._looking or self._clients.old_case.busy
            self._state_line.setText(self.tr("Being fetched") if busy else "")
            return
        head = case.head
        self.title(
            head.subject or self.tr("Old case"), self.tr("Only for reading. That it was opened is logged.")
        )
        number = self.tr("case {n}").format(n=head.number)
        state = self._state(case)
        self._state_line.setText(
            " · ".join(part for part in (self._lines.name(head.line), number, state) if part)
        )

    def _state(self, case: Case) -> str:
        head = case.head
        if head.state is CaseState.CLOSED and head.closed_at is not None:
            day = head.closed_at.astimezone(self.look.texts.zone).date()
            closed = self.tr("closed {day}").format(day=formats.day(day, self.look.language, year=True))
            if head.follow_up is None:
                return closed
            on = formats.weekday(head.follow_up.on, self.look.language)
            return closed + " · " + self.tr("follow-up {day}").format(day=on)
        if head.claimed_by is not None:
            return self.tr("in the hands of {name}").format(name=head.claimed_by.name)
        return "" if head.state is CaseState.CLOSED else self.tr("waits in the queue")

    def _read(self) -> None:
        if not self.isVisible() or self._looking:
            return
        asking = self._clients.old_case
        found = asking.found
        if isinstance(found, CaseRead) and found.case.head.case_id == self._wanted:
            self._show(found.case)
        elif asking.offline:
            self.wrong(self.tr("An old case is seen when the connection is back."))
        elif asking.refused is not None:
            self.wrong(of_question(asking.refused))
        self.retranslate()

    def _saw(self) -> None:
        if not self.isVisible() or not self._looking:
            return
        sight, case = self._seen.sight()
        if sight is Sight.SEEN and case is not None:
            self._show(case)
        elif sight is Sight.DENIED:
            self.wrong(self.tr("The case is not on your lines, or has been removed."))
        elif sight is Sight.OFFLINE:
            self.wrong(self.tr("The case is seen when the connection is back."))
        self.retranslate()

    def _show(self, case: Case) -> None:
        self._case = case
        self._model.show(case)
        self.timeline.again()
        QTimer.singleShot(0, self, self._fit)

    def _task(self) -> Task | None:
        """What a closed case has left, if anything: whoever serves its line resolves it."""
        case = self._case
        if not self._looking or case is None or case.head.state is not CaseState.CLOSED:
            return None
        return next((one for one in case.head.tasks if one.resolved_at is None), None)

    def _resolve(self) -> None:
        task = self._task()
        if self._case is not None and task is not None:
            self.task_wanted.emit(self._case, task)

    def _export(self) -> None:
        if self._case is not None:
            self.export_wanted.emit(self._case)

    def _move(self) -> None:
        if self._case is not None:
            self.follow_up_wanted.emit(self._case)

    def _fit(self) -> None:
        """As high as the case is long, as far as the window allows."""
        most = max(160, int(self._window.height() * 0.6))
        self.timeline.setFixedHeight(min(most, self.timeline.contents_height() + 8))
        self.place()
        self.timeline.to_end()

    def _describe(self, item: object) -> str:
        return self._telling.entry(item).spoken() if isinstance(item, Entry) else ""
