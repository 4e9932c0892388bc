"""Builds the parts of a desktop in their order and connects them; windows are the application's business."""

import asyncio
import hashlib
import os
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import datetime, time, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from backend.protocol.clock import Clock
from backend.protocol.commands import Claim
from backend.protocol.people import StaffInfo
from desktop.actions.actions import Actions
from desktop.config import Config, files
from desktop.credentials import Credentials
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
from desktop.sync.client import Client
from desktop.sync.journal import Journal
from desktop.sync.outbox import Outbox
from desktop.sync.status import Phase
from desktop.sync.trust import Trust

ALONE_AFTER = 2.5
"""Seconds at the start until one's last view is shown without the server, if that says nothing at all."""
HOME_ZONE = ZoneInfo("Europe/Helsinki")
"""Used until the server has told the county's own."""


class Parts(QObject):
    """Everything a desktop has apart from its window."""

    def __init__(
        self,
        config: Config,
        credentials: Credentials,
        clock: Clock,
        start: Callable[[Coroutine[None, None, None]], object],
    ) -> None:
        super().__init__()
        self._config = config
        self._start = start
        self._began = False
        self.credentials = credentials
        self.zone = HOME_ZONE
        trust = Trust(config.ca)
        self.client = Client(config.servers, app_version(), clock, start, self._open_journal, trust=trust)
        self.clock = self.client.clock
        self.bridge = Bridge(self.client, self)
        self.session = Session(self.client, self.bridge, credentials, self)
        self.connection = ConnectionState(self.client, self.bridge, self.clock, self)
        self.queue = QueueModel(self.clock, self._end_of_today, self)
        self.views = ViewedQueue(self.clock, self._end_of_today, self)
        self.seen = SeenCase(self.client, self.bridge, self)
        self.cases = Cases(self.client.mirror, self.client.outbox, self)
        self.tabs = OpenCasesModel(self.clock, self)
        self.staff = StaffModel(self)
        self.phrases = Phrases(self.client, self.bridge, self)
        self.drafts = DraftsModel(self.client, self.bridge, self)
        self.names = CaseNames(self.client, self.bridge, self)
        self.conflicts = Conflicts(self.client, self.bridge, self.names, self)
        self.parting = Parting(self.client, self.bridge, self.session, self.names, self)
        self.returned = Returned(self.client, self.bridge, self)
        self.consultations = Consultations(self.client, self.bridge, self)
        self.handovers = Handovers(self.client, self.bridge, self)
        self.contingency = Contingency(guide_folders(config))
        self.asker = Asker(self.client.ask, start, lambda: self.client.ready)
        self.clients = Clients(self.asker, self)
        self.privacy = Privacy(self.asker, self.clock, self)
        self.members = StaffList(self.asker, self)
        self.directory = Directory(self.asker, self)
        self.feedback = FeedbackThemes(self.asker, self)
        self.guidance, self.ticks = Guidance(self.asker, self), Ticks(self.client, self.bridge, self)
        # After the models: what an action says is already to be seen in them.
        self.actions = Actions(self.client, self.clock, self)
        self._connect()

    def begin(self) -> None:
        """Connect and sign in as far as is known; once, however often asked."""
        if self._began:
            return
        self._began = True
        self._start(self.client.run())
        if self._config.sign_in_as:
            self.session.sign_in(self._config.sign_in_as, self._config.password)
        else:
            self._start(self._resume())

    async def _resume(self) -> None:
        token = await self.credentials.token()
        locked = await self.credentials.was_locked()
        if not self.credentials.remembers:
            self.session.changed.emit()
        if token and self.session.state == "signed_out":
            self.session.resume(token, locked=locked)
            await self.credentials.recall_password()
            await self._show_last_view(await self.credentials.person())

    def _connect(self) -> None:
        for model in (
            self.queue,
            self.views,
            self.cases,
            self.tabs,
            self.staff,
            self.clients,
        ):
            self.bridge.changed.connect(model.feed)
        for texts in (self.directory, self.guidance):
            self.bridge.changed.connect(texts.feed)
        self.bridge.outbox_changed.connect(self.cases.feed_outbox)
        self.bridge.outbox_changed.connect(self._claiming)
        self.connection.changed.connect(self._connection_changed)
        self.bridge.heard.connect(self.cases.hear)
        self.bridge.heard.connect(self.members.hear)
        self.session.changed.connect(self._who)
        self.session.signing_out.connect(self._sign_out)

    def _claiming(self, outbox: Outbox) -> None:
        claims = (p.command.case_id for p in outbox.parcels() if isinstance(p.command, Claim))
        claiming = frozenset(claims)
        self.queue.set_claiming(claiming)
        self.views.set_claiming(claiming)

    def _connection_changed(self) -> None:
        self.cases.show_lost(self.connection.lost_at)
        self.tabs.set_leaving(frozenset(self.connection.leaving_cases()))

    def _who(self) -> None:
        me, setup = self.session.me, self.session.setup
        for model in (self.queue, self.views):
            model.set_me(me.staff_id if me else None)
        if setup is not None and setup.zone != self.zone.key:
            self.zone = ZoneInfo(setup.zone)

    def _sign_out(self) -> None:
        models = (self.queue, self.cases, self.tabs, self.staff, self.conflicts, self.returned, self.names)
        rest = (
            self.views,
            self.seen,
            self.clients,
            self.privacy,
            self.members,
            self.consultations,
            self.handovers,
            self.directory,
            self.feedback,
            self.guidance,
        )
        for model in (*models, *rest):
            model.clear()
        self._start(self.client.sign_out())

    def _end_of_today(self, now: datetime) -> datetime:
        return end_of_day(now, self.zone)

    async def _show_last_view(self, me: StaffInfo | None) -> None:
        """Show what one saw last when the server cannot be reached, or not soon; it is read as in any outage."""
        offline = asyncio.Event()
        stop = self.client.on_status.listen(
            lambda status: offline.set() if status.phase is Phase.OFFLINE else None
        )
        if self.client.status.phase is not Phase.OFFLINE:
            with suppress(TimeoutError):
                await asyncio.wait_for(offline.wait(), ALONE_AFTER)
        stop()
        if me is None or self.client.me is not None or not self.session.resuming:
            return
        if not self.credentials.knows_password(self.clock()):
            # As old as a sign-in may be: nobody is signed in any more.
            return
        view = await self.client.show_last_view(me)
        if view is not None:
            # Nobody signs in by a password in the few milliseconds of that; one who does becomes the next person.
            self.session.show_alone(view.head.me, view.head.setup, view.head.at)
            self.connection.note_last_view(view.head.at)

    async def _open_journal(self, me: StaffInfo) -> Journal:
        key = await self.credentials.journal_key(me.staff_id)
        self.credentials.keep_person(me)
        # Without a keyring a key would have to lie beside what it locks; then nothing is written at all.
        path = None if key is None else self._config.data / journal_name(self._config.servers[0], me)
        return Journal(path, key or bytes(32), self.session.note_trouble)


def guide_folders(config: Config) -> tuple[Path, ...]:
    """Return where an organisation's own contingency guide is looked for: beside its settings, then with the data."""
    return (*(path.parent for path in files(os.environ)), config.data)


def end_of_day(now: datetime, zone: ZoneInfo) -> datetime:
    """Return the next local midnight, aware; right on days of 23 and 25 hours too."""
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), tzinfo=zone)


def journal_name(server: str, me: StaffInfo) -> str:
    """Return the name of a person's journal, which tells nobody whose it is."""
    digest = hashlib.sha256(f"{server} {me.staff_id}".encode()).hexdigest()
    return f"journal-{digest[:24]}.db"


def app_version() -> str:
    """Return the version of the installed desktop."""
    try:
        return version("luukku")
    except PackageNotFoundError:
        return "0"
