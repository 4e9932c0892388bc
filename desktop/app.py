"""The application: one thread, one event loop, every part given what it needs, and an orderly end."""

import asyncio
import gc
import signal
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

import qasync
import shiboken6
from PySide6.QtCore import QObject, QSettings, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget

from backend.protocol.clock import Clock, system_clock
from backend.protocol.words import Language
from desktop.collector import Collector
from desktop.config import Config
from desktop.credentials import Credentials, no_keyring
from desktop.idle import Idle
from desktop.paint_watch import PaintWatch
from desktop.parts import Parts
from desktop.smoke import Smoke, since_process_began
from desktop.sole_desk import SoleDesk
from desktop.tasks import Tasks

if TYPE_CHECKING:
    from desktop.network import Network
    from desktop.theme import Choice
    from desktop.views.look import Look

SMOKE_SECONDS = 20.0
"""How long a smoke run waits for a usable queue before it reports what it has."""
SETTLED_AFTER = 5.0
"""Seconds after the start until what it made is taken for lasting."""
WATCHED_AFTER = 1.0
"""Seconds until touches and the network are watched: every event of the application passes the watch."""
CHOICES: dict[str, "Choice"] = {"system": "system", "light": "light", "dark": "dark", "high": "high"}


class Window(Protocol):
    """What the application needs of its window."""

    closing: SignalInstance

    def show(self) -> None:
        """Put the window on the screen."""

    def close(self) -> bool:
        """Ask the window to close; it answers with ``closing`` until it may."""

    def allow_close(self) -> None:
        """Let the next close through."""


MakeWindow = Callable[["Look", Parts, QSettings], Window]
Load = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Begun:
    """The parts of a desktop and the owner of their tasks, with which a window can begin before it is there."""

    parts: Parts
    tasks: Tasks

    @classmethod
    def make(cls, config: Config, credentials: Credentials, clock: Clock = system_clock) -> "Begun":
        """Return the parts, not yet connecting."""
        tasks = Tasks()
        return cls(Parts(config, credentials, clock, tasks.start), tasks)


class Desktop(QObject):
    """A running desktop until ``ending`` is set. ``clock`` and ``make_window`` are the ways in for tests."""

    def __init__(
        self,
        app: QApplication,
        config: Config,
        credentials: Credentials,
        make_window: MakeWindow,
        clock: Clock = system_clock,
        begun: Begun | None = None,
        ending: asyncio.Event | None = None,
    ) -> None:
        super().__init__()
        begun = begun or Begun.make(config, credentials, clock)
        self._app = app
        self._config = config
        self._credentials = credentials
        self._tasks = begun.tasks
        self._ending = ending or asyncio.Event()
        self.smoke = Smoke()
        self._was_usable = False
        self._draws_usable = False
        self._settings = QSettings(str(config.data / "settings.ini"), QSettings.Format.IniFormat)
        self.parts = begun.parts
        self.look = self._make_look(self.parts.clock)
        self.window = make_window(self.look, self.parts, self._settings)
        self._paints = PaintWatch(self)
        self._paints.painted.connect(self._painted)
        cast("QObject", self.window).installEventFilter(self._paints)
        self._network: Network | None = None
        self._idle = Idle(self)
        self._idle.fell_idle.connect(self.parts.session.lock)
        self.parts.session.changed.connect(self._session_changed)
        # What was settled belonged to the person who leaves: it may be collected after all.
        self.parts.session.signing_out.connect(gc.unfreeze)
        self.parts.queue.counted.connect(self._usable)
        self.parts.bridge.status_changed.connect(self._status_changed)
        self.look.texts.changed.connect(self._keep_settings)
        self.look.theme.changed.connect(self._keep_settings)
        self.window.closing.connect(self.end)

    async def run(self) -> None:
        """Show the window, connect, sign in as far as is known, and stay until asked to end."""
        self.window.show()
        self.parts.begin()
        # Whatever has happened already while the window was made.
        self._session_changed()
        self._status_changed(None)
        self._usable()
        QTimer.singleShot(int(WATCHED_AFTER * 1000), self, self._watch)
        if self._config.smoke is not None:
            QTimer.singleShot(int(SMOKE_SECONDS * 1000), self, self.end)
        await self._ending.wait()
        await self._shut_down()

    def end(self) -> None:
        """Begin the orderly end; asked twice it is still one."""
        self._ending.set()

    def destroy(self) -> None:
        """Destroy what Qt owns, the window before the models it shows; call when ``run`` has returned.

        Left to the garbage collector the order would be chance, and a view of a destroyed model a crash.
        """
        for each in (self.window, self.parts, self):
            shiboken6.delete(cast("shiboken6.Object", each))

    # -- inside -----------------------------------------------------------------------------------

    async def _shut_down(self) -> None:
        if self._config.smoke is not None:
            self.smoke.state = self.parts.connection.state
            self.smoke.queue_rows = self.parts.queue.count()
            self.smoke.write(self._config.smoke)
        self._app.removeEventFilter(self._idle)
        if self._network is not None:
            self._network.deleteLater()
            self._network = None
        self._idle.watch(0)
        with suppress(TimeoutError):
            # A disk that hangs does not keep the window open for ever.
            await asyncio.wait_for(self.parts.client.close(), 5)
        await self._tasks.stop()
        self._credentials.close()
        self.window.allow_close()
        self.window.close()

    def _watch(self) -> None:
        if self._ending.is_set():
            return
        self._app.installEventFilter(self._idle)
        # Loaded now, when the queue is on the screen.
        from desktop.network import Network

        self._network = Network(self)
        self._network.came_back.connect(self.parts.client.retry_now)

    def _make_look(self, clock: Clock) -> "Look":
        from desktop.texts import Texts
        from desktop.theme import SCALES, Theme
        from desktop.views.look import Look

        language = next(
            (each for each in Language if each.value == self._settings.value("language")), Language.FINNISH
        )
        choice = CHOICES.get(str(self._settings.value("theme")), "system")
        scale = next((each for each in SCALES if str(each) == str(self._settings.value("scale"))), 1.0)
        return Look(Theme(self._app, choice=choice, scale=scale), Texts(self._app, language), clock)

    def _keep_settings(self) -> None:
        self._settings.setValue("language", self.look.texts.language.value)
        self._settings.setValue("theme", self.look.theme.choice)
        self._settings.setValue("scale", str(self.look.theme.scale))

    def _session_changed(self) -> None:
        session = self.parts.session
        signed_in = session.state == "signed_in" and session.setup is not None
        self._idle.watch(session.setup.idle_lock_seconds if signed_in and session.setup else 0)
        if self.look.texts.zone.key != self.parts.zone.key:
            self.look.texts.set_zone(self.parts.zone.key)

    def _painted(self) -> None:
        """Note when the window was first drawn, and when it was first drawn with its queue."""
        if self.smoke.window_shown_ms is None:
            self.smoke.window_shown_ms = since_process_began()
        if not self._draws_usable:
            return
        cast("QObject", self.window).removeEventFilter(self._paints)
        if self.smoke.queue_usable_ms is None:
            self.smoke.queue_usable_ms = since_process_began()
            if self._config.smoke is not None:
                self.end()

    def _status_changed(self, _: object) -> None:
        if self.parts.connection.state == "connected" and self.smoke.connected_ms is None:
            self.smoke.connected_ms = since_process_began()

    def _usable(self) -> None:
        """Note when the queues of all lines are there for the first time, to be drawn next."""
        me = self.parts.session.me
        if self._was_usable or me is None or not self.parts.queue.heard().issuperset(me.lines):
            return
        self._was_usable = True
        # After the list has laid out its rows, which it does when everything else is done.
        QTimer.singleShot(0, self, self._draw_usable)

    def _draw_usable(self) -> None:
        self._draws_usable = True
        # An empty queue changes nothing on the screen by itself.
        cast("QWidget", self.window).update()


def run(config: Config, load: Load, make_window: MakeWindow) -> int:
    """Run the desktop until its window is closed, and return the exit status.

    ``load`` loads what ``make_window`` needs, letting the event loop turn now and then.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Luukku")
    app.setOrganizationName("Luukku")
    app.setQuitOnLastWindowClosed(False)
    collector = Collector(app)
    collector.start()
    QTimer.singleShot(int(SETTLED_AFTER * 1000), collector, collector.settle)
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with loop:
        desktop = loop.run_until_complete(_main(app, config, load, make_window, loop))
        desktop.destroy()
    collector.stop()
    return 0


async def _main(
    app: QApplication, config: Config, load: Load, make_window: MakeWindow, loop: asyncio.AbstractEventLoop
) -> Desktop:
    sole = SoleDesk(config.data)
    # A second desktop of the same person keeps nothing on the disk and shares no session with the first.
    credentials = Credentials(config.servers[0], None if sole.take() else no_keyring)
    begun = Begun.make(config, credentials)
    # From here on: whoever ends the program while its views are loaded gets an orderly end, too.
    ending = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(number, ending.set)
    # The server's answers are on their way while the views are loaded.
    begun.parts.begin()
    await load()
    desktop = Desktop(app, config, credentials, make_window, begun=begun, ending=ending)
    await desktop.run()
    sole.leave()
    return desktop
