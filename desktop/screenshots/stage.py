"""A desktop with the real models, fed with the sample instead of a server."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import datetime

import msgspec
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from backend.protocol.cases import Case
from backend.protocol.consultations import Consultation
from backend.protocol.errors import ErrorCode
from backend.protocol.frames import SignedIn
from backend.protocol.handovers import InBetween, Offer
from backend.protocol.ids import CaseId, CommandId, LineId, StaffId, StreamName, new_id
from backend.protocol.inquiries import Found, Inquiry
from backend.protocol.mine import MyCase
from backend.protocol.open_cases import OpenCase
from backend.protocol.pairs import Invitation
from backend.protocol.people import StaffInfo, StaffPresence
from backend.protocol.queue_row import QueueRow
from backend.protocol.setup import PhoneSetup
from backend.protocol.snapshots import (
    CaseView,
    ConsultState,
    MyState,
    OpenState,
    QueueState,
    StaffState,
    State,
)
from backend.protocol.streams import (
    DIRECTORY,
    GUIDANCE,
    STAFF,
    case_stream,
    consult_stream,
    my_stream,
    open_stream,
    queue_stream,
)
from backend.protocol.words import Language, PresenceState
from desktop.actions.actions import Actions
from desktop.models.asking import Asker
from desktop.models.bridge import Bridge
from desktop.models.case_names import CaseNames
from desktop.models.cases import Cases
from desktop.models.clients import Clients
from desktop.models.conflicts import Conflicts
from desktop.models.connection_state import ConnectionState
from desktop.models.consultations import Consultations
from desktop.models.contingency import Contingency
from desktop.models.directory import Directory
from desktop.models.drafts_model import DraftsModel
from desktop.models.feedback import FeedbackThemes
from desktop.models.guidance import Guidance
from desktop.models.handovers import Handovers
from desktop.models.open_cases_model import OpenCasesModel
from desktop.models.parting import Parting
from desktop.models.phrases import Phrases
from desktop.models.privacy import Privacy
from desktop.models.queue_model import QueueModel
from desktop.models.returned import Returned
from desktop.models.seen_case import SeenCase
from desktop.models.session import Session
from desktop.models.staff_list import StaffList
from desktop.models.staff_model import StaffModel
from desktop.models.ticks import Ticks
from desktop.models.viewed_queue import ViewedQueue
from desktop.offline_password import Verdict
from desktop.parts import HOME_ZONE, end_of_day
from desktop.screenshots import directory_sample, feedback_sample, guidance_sample, office_sample, records
from desktop.screenshots.county import ME, SETUP
from desktop.screenshots.sample import CASE_ID, CASES, ME_REF, MINE, NOW, ROWS, SELECTED
from desktop.sync.client import Client
from desktop.sync.journal import Journal
from desktop.sync.news import Restated
from desktop.sync.status import Phase, Status
from desktop.texts import Texts
from desktop.theme import Theme
from desktop.views.look import Look
from desktop.views.main_window import MainWindow
from desktop.views.ports import Ports
from desktop.views.shell import Shell


class _Keeper:
    """A machine with a keyring that keeps nothing."""

    remembers = True

    def keep_token(self, token: str) -> None:
        """Keep nothing."""

    def forget_token(self) -> None:
        """Nothing was kept."""

    def keep_locked(self, *, locked: bool) -> None:
        """Keep nothing."""

    def keep_password(self, password: str, now: datetime, *, signed_in: bool) -> None:
        """Keep nothing."""

    def knows_password(self, now: datetime) -> bool:  # noqa: ARG002 - nothing is kept
        """Nothing was kept."""
        return False

    def check_password(self, password: str, now: datetime, told: Callable[[Verdict, float], object]) -> None:
        """Nothing can be checked."""

    def forget(self) -> None:
        """Nothing was kept."""


class Stage:
    """Models, look and window. Needs a running event loop, as drafts do."""

    def __init__(self, app: QApplication, settings: QSettings) -> None:
        self.now = NOW
        self.theme = Theme(app, choice="light")
        self.texts = Texts(app, Language.FINNISH)
        self.look = Look(self.theme, self.texts, self.clock)
        self.client = Client(("wss://sample.invalid/desktop",), "0", self.clock, _leave, _no_journal)
        bridge = Bridge(self.client)
        names = CaseNames(self.client, bridge)
        session = Session(self.client, bridge, _Keeper())
        asker = Asker(_answer, _at_once, lambda: True)
        self.ports = Ports(
            queue=QueueModel(self.clock, lambda now: end_of_day(now, HOME_ZONE)),
            views=ViewedQueue(self.clock, lambda now: end_of_day(now, HOME_ZONE)),
            seen=SeenCase(self.client, bridge),
            cases=Cases(self.client.mirror, self.client.outbox),
            tabs=OpenCasesModel(self.clock),
            staff=StaffModel(),
            connection=ConnectionState(self.client, bridge, self.clock),
            session=session,
            phrases=Phrases(self.client, bridge),
            drafts=DraftsModel(self.client, bridge),
            actions=Actions(self.client, self.clock),
            names=names,
            conflicts=Conflicts(self.client, bridge, names),
            returned=Returned(self.client, bridge),
            consultations=Consultations(self.client, bridge),
            handovers=Handovers(self.client, bridge),
            parting=Parting(self.client, bridge, session, names),
            contingency=Contingency(),
            clients=Clients(asker),
            privacy=Privacy(asker, self.clock),
            members=StaffList(asker),
            directory=Directory(asker),
            feedback=FeedbackThemes(asker),
            guidance=Guidance(asker),
            ticks=Ticks(self.client, bridge),
        )
        ports = self.ports
        for model in (
            ports.queue,
            ports.views,
            ports.cases,
            ports.tabs,
            ports.staff,
            ports.clients,
        ):
            bridge.changed.connect(model.feed)
        for texts in (ports.directory, ports.guidance):
            bridge.changed.connect(texts.feed)
        bridge.outbox_changed.connect(self.ports.cases.feed_outbox)
        self.ports.connection.changed.connect(
            lambda: self.ports.cases.show_lost(self.ports.connection.lost_at)
        )
        self.ports.connection.changed.connect(
            lambda: self.ports.tabs.set_leaving(frozenset(self.ports.connection.leaving_cases()))
        )
        session.signing_out.connect(self._forget)
        self._bridge = bridge
        self.shell = Shell(self.look, self.ports, settings)

    def _forget(self) -> None:
        """Nothing of the person before remains, as in the desktop itself."""
        ports = self.ports
        for model in (
            ports.queue,
            ports.cases,
            ports.tabs,
            ports.staff,
            ports.conflicts,
            ports.returned,
            ports.names,
            ports.clients,
            ports.privacy,
            ports.members,
            ports.consultations,
            ports.handovers,
            ports.directory,
            ports.feedback,
            ports.guidance,
        ):
            model.clear()

    def clock(self) -> datetime:
        """The sample's present moment."""
        return self.now

    def link(self, phase: Phase, since: datetime, next_try: datetime | None = None) -> None:
        """Say how the connection is."""
        self.client.on_status.tell(Status(phase, since, next_try))

    def sign_in_as(self, me: StaffInfo) -> None:
        """Sign somebody in who has no cases."""
        self.link(Phase.CONNECTED, self.now)
        self.client.me, self.client.setup = me, SETUP
        self.client.on_news.tell(SignedIn(me=me, setup=SETUP, refresh_token=""))

    def sign_in(self) -> None:
        """Sign the sample person in and bring everything they see."""
        self.link(Phase.CONNECTED, self.now)
        self.client.me, self.client.setup = ME, SETUP
        self.client.on_news.tell(SignedIn(me=ME, setup=SETUP, refresh_token=""))
        for line in ME.lines:
            self.show_queue(line, [row for row in ROWS if row.line == line])
        for case_id, case in CASES.items():
            self._restate(case_stream(case_id), CaseView(case=case))
        self._restate(
            my_stream(ME.staff_id), MyState(cases={case.case_id: case for case in MINE}, phrases={})
        )
        presence = StaffPresence(staff=ME_REF, state=PresenceState.BUSY, since=self.now, connected=True)
        self._restate(STAFF, StaffState(people={ME.staff_id: presence}))
        self._restate(DIRECTORY, directory_sample.directory_state())
        self.ports.views.set_me(ME.staff_id)
        self._restate(GUIDANCE, guidance_sample.guidance_state())
        self.ports.queue.catch_up()

    def show_queue(self, line: LineId, rows: list[QueueRow]) -> None:
        """Replace what waits on a line."""
        self._restate(queue_stream(line), QueueState(rows={row.case_id: row for row in rows}))

    def show_left(self, line: LineId, *cases: OpenCase) -> None:
        """Replace what is left to be done about a line's cases beside the queue."""
        self._restate(open_stream(line), OpenState(cases={case.case_id: case for case in cases}))
        self.ports.views.catch_up()

    def show_case(self, case: Case) -> None:
        """Show a case as it stands now."""
        self._restate(case_stream(case.head.case_id), CaseView(case=case))

    def show_mine(self, *case_ids: CaseId) -> None:
        """Leave only these of the sample's cases in hand."""
        rest = {case.case_id: case for case in MINE if case.case_id in case_ids}
        self._restate(my_stream(ME.staff_id), MyState(cases=rest, phrases={}))

    def show_in_hand(self, *cases: MyCase) -> None:
        """Have these cases in hand, as they stand now."""
        mine = {case.case_id: case for case in cases}
        self._restate(my_stream(ME.staff_id), MyState(cases=mine, phrases={}))

    def show_staff(self, *people: StaffPresence) -> None:
        """Say who is at work."""
        self._restate(STAFF, StaffState(people={one.staff.staff_id: one for one in people}))

    def show_consultations(self, line: LineId, *waiting: Consultation) -> None:
        """Replace what a line is asked."""
        found = {one.consultation_id: one for one in waiting}
        self._restate(consult_stream(line), ConsultState(consultations=found))

    def show_offers(self, line: LineId, *waiting: Offer) -> None:
        """Replace what is offered to a line."""
        found = {one.handover_id: one for one in waiting}
        self._restate(consult_stream(line), ConsultState(offers=found))

    def show_between(self, line: LineId, *between: InBetween) -> None:
        """Replace whose client is in between."""
        self._restate(open_stream(line), OpenState(between={one.case_id: one for one in between}))

    def show_invitations(self, staff_id: StaffId, *waiting: Invitation) -> None:
        """Replace what a person is asked into."""
        found = {one.case_id: one for one in waiting}
        self._restate(consult_stream(staff_id), ConsultState(invitations=found))

    def have_phone(self) -> None:
        """Sign in anew at a server that has an exchange, with a telephone of one's own."""
        me = msgspec.structs.replace(ME, extension="1001")
        setup = msgspec.structs.replace(SETUP, phone=PhoneSetup())
        self.client.me, self.client.setup = me, setup
        self.client.on_news.tell(SignedIn(me=me, setup=setup, refresh_token=""))
        self.show_staff(
            StaffPresence(
                staff=ME_REF, state=PresenceState.BUSY, since=self.now, connected=True, has_phone=True
            )
        )

    def fresh(self) -> CommandId:
        """Return a new command id."""
        return CommandId(new_id())

    def _restate(self, stream: StreamName, state: State) -> None:
        self.client.mirror.restate(Restated(stream, 1, state))


def settle() -> None:
    """Let layouts, queued signals and zero timers run."""
    for _ in range(6):
        QApplication.processEvents()


def begun(stage: Stage) -> MainWindow:
    """Sign in, open the first case and choose a row of the queue."""
    stage.sign_in()
    main = stage.shell.main
    assert main is not None
    settle()
    main.centre.open(CASE_ID)
    queue = main.queue.list
    queue.setCurrentIndex(queue.model().index(stage.ports.queue.row_of(SELECTED.case_id), 0))
    settle()
    return main


async def _answer(inquiry: Inquiry) -> Found | ErrorCode:
    """Answer a question of the log or of staff, and leave the rest to the sample's records."""
    found = office_sample.answer(inquiry) or feedback_sample.answer(inquiry)
    return found if found is not None else await records.answer(inquiry)


def _at_once(work: Coroutine[None, None, None]) -> None:
    """Run what waits for nothing: the sample's answers are there at once."""
    with suppress(StopIteration):
        work.send(None)
        raise AssertionError


def _leave(work: Coroutine[None, None, None]) -> None:
    work.close()


async def _no_journal(_me: object) -> Journal:
    raise NotImplementedError
