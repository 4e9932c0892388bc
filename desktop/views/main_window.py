"""The working window: bars, panes and what opens over them, put together. What keys do is in `window_deeds`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QGuiApplication, QIcon, QResizeEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.entries import Entry, QuestionnaireSigned
from backend.protocol.ids import CaseId
from backend.protocol.people import StaffInfo
from backend.protocol.queue_row import QueueRow
from backend.protocol.record_entries import RecordSigned
from backend.protocol.sent_form_entries import FormAnswered, FormSent
from backend.protocol.words import Urgency
from desktop.models.roles import QueueRole, TabRole
from desktop.notify import Notifier
from desktop.texts import formats
from desktop.theme.icons import Icons
from desktop.views.announce import assertive, polite
from desktop.views.answers import Answers
from desktop.views.call_work import CallWork
from desktop.views.centre import Centre
from desktop.views.client_panel import ClientPanel
from desktop.views.client_work import ClientWork
from desktop.views.consultation_work import ConsultationWork
from desktop.views.contact_record.work import RecordOfContact
from desktop.views.deeds import Deeds
from desktop.views.directory_work import DirectoryWork
from desktop.views.feedback_work import FeedbackWork
from desktop.views.guidance_work import GuidanceWork
from desktop.views.handover_work import HandoverWork
from desktop.views.journal_row import JournalRow
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.naming import Naming
from desktop.views.office import Office
from desktop.views.pair_work import PairWork
from desktop.views.panes import Panes
from desktop.views.person_menu import open_person_menu
from desktop.views.ports import Ports
from desktop.views.queue_pane import QueuePane
from desktop.views.rail import Rail
from desktop.views.settle_row import SettleRow
from desktop.views.status_bar import StatusBar
from desktop.views.strip import Strip
from desktop.views.top_bar import TopBar
from desktop.views.undo_bar import UndoBar
from desktop.views.view_work import ViewWork
from desktop.views.window_deeds import NEEDS_CONNECTION, add_deeds
from desktop.views.window_sheets import WindowSheets

if TYPE_CHECKING:
    from desktop.views.case_view import CaseView
    from desktop.views.checklist.assessing import Assessing
    from desktop.views.close_sheet import CloseSheet
    from desktop.views.conflict_sheet import ConflictSheet
    from desktop.views.unsent_sheet import UnsentSheet

_SETTLED_AFTER = 500
"""Milliseconds from showing the window to what can come after the queue."""


class MainWindow(WindowSheets):
    """Made anew for each person who signs in, or just before, while it is not known yet who that is."""

    def __init__(self, look: Look, ports: Ports, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, surface="window")
        self.ports, self.settings = ports, settings
        self._offline = False
        self._shown: StaffInfo | None = None
        self.lines = LineNames(look.texts, ports.session.setup)
        self.top = TopBar(look)
        self.strip = Strip(look, ports.connection, self)
        self.journal = JournalRow(look, ports.session, self)
        self.queue = QueuePane(look, ports.queue, ports.views, self.lines)
        self.rail = Rail(look, ports.queue)
        self.naming = Naming(look, self.lines, ports.names)
        self.settle_row = SettleRow(look, ports.conflicts, ports.returned, self)
        self.client = ClientPanel(look, self.lines, self.naming, ports)
        self.centre = Centre(look, ports, self._case_view)
        self.panes = Panes(look, self.queue, self.rail, self.centre, self.client, settings)
        self.status = StatusBar(look, ports.connection, ports.conflicts)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top, self.strip, self.journal, self.settle_row):
            column.addWidget(part)
        column.addWidget(self.panes, 1)
        column.addWidget(self.status)
        self.undo = UndoBar(look, self)
        self.notifier = Notifier(self, settings)
        self.client_work = ClientWork(self)
        self.call_work = CallWork(self)
        self.directory_work = DirectoryWork(self)
        self.feedback_work = FeedbackWork(self)
        self.view_work = ViewWork(self)
        self.guidance_work = GuidanceWork(self)
        self.office = Office(self)
        self.consultation_work = ConsultationWork(self)
        self.pair_work = PairWork(self)
        self.record_of_contact = RecordOfContact(self)
        self.handover_work = HandoverWork(self)
        self.deeds = Deeds(self, settings)
        add_deeds(self)
        self.panes.do_keys = self.deeds.do_keys
        self.answers = Answers(self)
        self._wire()
        self._who()
        self._keys()
        self._connection()
        self.centre.begin()
        self._case_changed()

    @cached_property
    def close_sheet(self) -> CloseSheet:
        from desktop.views.close_sheet import CloseSheet

        sheet = CloseSheet(self.look, self, self.lines, self.ports.actions, self.ports.drafts)
        sheet.assess_wanted.connect(self.open_assessment)
        sheet.task_wanted.connect(self.open_task)
        sheet.record_wanted.connect(self.record_of_contact.record_before_closing)
        return sheet

    @cached_property
    def assessing(self) -> Assessing:
        from desktop.views.checklist.assessing import Assessing

        return Assessing(self)

    @cached_property
    def unsent_sheet(self) -> UnsentSheet:
        from desktop.views.unsent_sheet import UnsentSheet

        return UnsentSheet(self.look, self)

    @cached_property
    def conflict_sheet(self) -> ConflictSheet:
        from desktop.views.conflict_sheet import ConflictSheet

        return ConflictSheet(self.look, self)

    def _wire(self) -> None:
        actions = self.ports.actions
        self.top.palette_wanted.connect(lambda: self.deeds.do("palette"))
        self.top.presence_wanted.connect(actions.set_presence)
        self.top.person.clicked.connect(lambda: open_person_menu(self))
        for wanted in (self.queue.next_wanted, self.rail.next_wanted, self.centre.next_wanted):
            wanted.connect(lambda: self.deeds.do("take_next"))
        self.rail.opened.connect(self.panes.open_queue)
        self.queue.chosen.connect(self.view_work.choose)
        self.centre.changed.connect(self._case_changed)
        self.client.join_wanted.connect(lambda _other: self.deeds.do("join"))
        self.client.dismiss_wanted.connect(self._dismiss)
        self.client.reveal_wanted.connect(
            lambda principal: self.deeds.do("reveal_principal" if principal else "reveal")
        )
        self.client.wanted.connect(self.deeds.do)
        self.client.case_wanted.connect(self.client_work.read_case)
        self.client.services.service_wanted.connect(self.directory_work.open_service)
        self.client.services.directory_wanted.connect(self.directory_work.open_directory)
        self.client.client_wanted.connect(self.client_work.open_client)
        self.undo.wanted.connect(lambda case_id: actions.take_back(CaseId(case_id)))
        for clicked, deed in (
            (self.client.unsent_wanted, "unsent"),
            (self.status.unsent.clicked, "unsent"),
            (self.settle_row.settle.clicked, "settle"),
            (self.status.settle.clicked, "settle"),
            (self.client.guide_wanted, "guide"),
            (self.client.assessment.assess_wanted, "assess"),
            (self.centre.register_wanted, "register"),
        ):
            clicked.connect(lambda *_, key=deed: self.deeds.do(key))
        self.client.assessment.task_wanted.connect(self.open_task)
        self.deeds.stopped.connect(self._stopped)
        self.deeds.changed.connect(self._keys)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._came_back)
        actions.opened.connect(self._opened)
        self.ports.queue.arrived.connect(self._arrived)
        self.ports.queue.counted.connect(lambda: self.notifier.waiting(self.ports.queue.count()))
        self.ports.connection.changed.connect(self._connection)
        self.ports.session.changed.connect(self._rights)
        for signal in (
            self.ports.staff.modelReset,
            self.ports.staff.dataChanged,
            self.ports.staff.rowsInserted,
        ):
            signal.connect(self._presence)

    def open_close(self) -> None:
        case = self.centre.case()
        if case is not None:
            self.close_sheet.gate.set_key(self.deeds.keys("assess"))
            self.close_sheet.open_for(case)

    def open_transfer(self) -> None:
        case = self.centre.case()
        if case is not None:
            self.transfer_sheet.open_for(case)

    def open_assessment(self) -> None:
        self.assessing.jump()

    def open_forms(self, *, sends: bool = False) -> None:
        self.assessing.choose(sends=sends)

    def open_task(self, task_id: str) -> None:
        self.assessing.resolve(task_id)

    def open_register(self) -> None:
        me = self.ports.session.me
        if me is not None:
            self.register_sheet.open_for(me.lines)

    def open_feedback(self) -> None:
        me = self.ports.session.me
        if me is not None:
            self.feedback_sheet.open_for(me.lines)

    def open_phrases(self, *, with_text: bool) -> None:
        """Open one's own phrases; `with_text` begins a new one with what stands in the composer."""
        view = self.centre.current()
        text = view.composer.text.toPlainText().strip() if view is not None and with_text else ""
        self.phrase_sheet.open_for(text, view.composer.language() if view else self.look.language)

    def open_unsent(self) -> None:
        self.unsent_sheet.open_list()

    def open_settling(self) -> None:
        self.conflict_sheet.open_list()

    def open_guide(self) -> None:
        self.guide_sheet.open_guide()

    def open_palette(self) -> None:
        case = self.centre.case()
        self.palette_view.open_for(case.head.subject if case else "")

    def leaving(self, case_id: CaseId) -> bool:
        """Whether the case was closed or given on here, which waits for the connection."""
        tabs = self.ports.tabs
        return bool(tabs.index(tabs.row_of(case_id), 0).data(TabRole.LEAVING))

    def put_page(self, page: QWidget) -> None:
        """Show a page where queue and cases stand for others."""
        self._column.insertWidget(self._column.indexOf(self.panes), page, 1)
        page.show()

    def case(self) -> Case | None:
        return self.centre.case()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(_SETTLED_AFTER, self, self._settle)

    def _settle(self) -> None:
        # Not when it is made: that is before anybody has signed in.
        self.notifier.show_tray(QIcon(Icons.product(64)))
        # The first case opens as fast as the second.
        import desktop.views.case_view  # noqa: F401

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.undo.isVisible():
            self.undo.place()

    def retranslate(self) -> None:
        self._connection()
        self._who()

    def _case_view(self, case_id: CaseId) -> CaseView:
        from desktop.views.case_view import CaseView

        view = CaseView(self.look, case_id, self.ports, self.lines)
        view.close_wanted.connect(lambda: self.deeds.do("close"))
        view.form_wanted.connect(self._form)
        view.deed_wanted.connect(self.deeds.do)
        view.set_keys(self.deeds.keys)
        view.composer.set_offline(offline=self.ports.connection.state != "connected")
        return view

    def _form(self, entry: Entry) -> None:
        from desktop.views.telling import Telling

        if isinstance(entry.body, QuestionnaireSigned):
            self.assessing.show_signed(entry)
            return
        if isinstance(entry.body, RecordSigned):
            self.record_of_contact.read(entry.body)
            return
        if isinstance(entry.body, FormSent | FormAnswered):
            self.assessing.sent_forms.show(entry)
            return
        me, view = self.ports.session.me, self.centre.current()
        if view is not None and me is not None:
            self.form_sheet.open_for(
                entry, Telling(self.look, self.lines, me.staff_id, lambda: view.model.case)
            )

    def _case_changed(self) -> None:
        self.client.show_case(self.centre.case())

    def _came_back(self, window: QWindow | None) -> None:
        """What came while another program was in front is read when somebody is here again."""
        if window is not None:
            QTimer.singleShot(0, self, self._seen)

    def _seen(self) -> None:
        view = self.centre.current()
        if view is not None:
            view.seen()

    def _opened(self, case_id: str) -> None:
        self.panes.fold()
        self.centre.open(CaseId(case_id))

    def _dismiss(self, other: str) -> None:
        case = self.centre.case()
        if case is not None:
            self.ports.actions.dismiss(case.head.case_id, CaseId(other))

    def _stopped(self, key: str) -> None:
        """A key was pressed for something that needs the connection: say what works instead."""
        place = {"reveal": "reveal_code", "reveal_principal": "reveal_code"}.get(key, key)
        if self.ports.connection.state != "connected" and key in NEEDS_CONNECTION:
            self.answers.not_now(place)

    def _arrived(self, case_id: str, urgency: Urgency) -> None:
        self.notifier.arrived(urgency)
        queue = self.ports.queue
        row = queue.index(queue.row_of(CaseId(case_id)), 0).data(QueueRole.ROW)
        line = self.lines.name(row.line) if isinstance(row, QueueRow) else ""
        if urgency is Urgency.URGENT:
            assertive(self.queue.list, self.tr("Urgent in the queue: {line}").format(line=line))
        else:
            polite(self.queue.list, self.tr("New in the queue: {line}").format(line=line))

    def _rights(self) -> None:
        """Somebody may come back from a lost connection with other lines or another role."""
        if self.ports.session.me not in (None, self._shown):
            self._who()

    def _who(self) -> None:
        session = self.ports.session
        if session.me is None or session.setup is None:
            return
        self._shown = session.me
        self.lines.use(session.setup)
        self.top.show_person(session.me, self.look.texts.pick(session.setup.county))
        self.queue.line_filter.serve(session.me.lines)
        self.view_work.serve(session.me.staff_id)
        self.office.serve(session.me)
        self.queue.delegate.attempts = session.setup.callback_attempts
        self._presence()

    def _presence(self) -> None:
        me = self.ports.session.me
        person = self.ports.staff.person(me.staff_id) if me else None
        if person is not None:
            self.top.show_presence(person.state, person.until)

    def _keys(self) -> None:
        keys = self.deeds.keys
        self.queue.take_next.show_keys(keys("take_next"))
        self.queue.chooser.set_keys(keys("views"))
        self.top.search.show_keys(keys("palette"))
        self.top.presence.show_keys(keys("presence"))
        self.top.set_keys(keys("consultations"), keys("offers"))
        self.settle_row.set_keys(keys("settle"))
        self.client.assessment.set_key(keys("assess"))
        self.client.set_keys(keys)
        self.status.set_keys(keys("palette"), keys("shortcuts"))
        view = self.centre.current()
        if view is not None:
            view.set_keys(keys)

    def _connection(self) -> None:
        connection = self.ports.connection
        offline = connection.state != "connected"
        since = connection.queue_age_since
        said = ""
        if offline and since is not None:
            time = formats.clock(since, self.look.texts.zone, self.look.language)
            age = formats.span(self.look.clock() - since, self.look.language)
            said = self.tr("As of {time}, {age} old").format(time=time, age=age)
        self.queue.set_stale(said)
        self.rail.set_stale(offline)
        # Before anything is done: a read mark told anew changes the outbox, which is told here again.
        was_offline, self._offline = self._offline, offline
        view = self.centre.current()
        if view is not None:
            view.composer.set_offline(offline=offline)
            if was_offline and not offline:
                view.seen_again()
