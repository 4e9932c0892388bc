"""The one top-level window: sign-in, work or lock, whichever the session asks for; remembers its place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from desktop.theme.icons import Icons
from desktop.views.line_names import LineNames
from desktop.views.look import Look, View
from desktop.views.main_window import MainWindow
from desktop.views.naming import Naming
from desktop.views.ports import Ports

if TYPE_CHECKING:
    from desktop.views.sign_in import SignIn
    from desktop.views.sign_out_sheet import SignOutSheet

_BLANK_FOR = 600
"""Milliseconds that the window stays blank while an earlier sign-in is resumed, before it asks for a password."""
_IDLE_AFTER = 300
"""Milliseconds after showing the sign-in view until the working window behind it is made."""


class Shell(QMainWindow):
    """`closing()` is emitted instead of closing, until `allow_close()` was called."""

    closing = Signal()

    def __init__(self, look: Look, ports: Ports, settings: QSettings) -> None:
        super().__init__()
        self._look, self._ports, self._settings = look, ports, settings
        self._may_close = False
        self.main: MainWindow | None = None
        self._prepared: MainWindow | None = None
        self.stack = QStackedWidget()
        self._blank = View(look, surface="window")
        self.stack.addWidget(self._blank)
        self.setCentralWidget(self.stack)
        self.setWindowTitle("Luukku")
        self.setWindowIcon(QIcon(Icons.product(64)))
        self.setMinimumSize(640, 480)
        self.resize(1440, 900)
        self._restore()
        self._resuming = QTimer(self, singleShot=True, interval=_BLANK_FOR)
        self._resuming.timeout.connect(self.follow)
        if ports.session.state == "signing_in":
            self._resuming.start()
        ports.session.changed.connect(self.follow)
        ports.parting.changed.connect(self._part)
        ports.parting.asked.connect(self._part_asking)
        self.follow()
        QTimer.singleShot(0 if self._resuming.isActive() else _IDLE_AFTER, self, self._prepare)

    @cached_property
    def sign_in(self) -> SignIn:
        from desktop.views.sign_in import SignIn

        view = SignIn(self._look, self._ports.session, self._ports.connection)
        self.stack.addWidget(view)
        return view

    @cached_property
    def lock(self) -> SignIn:
        from desktop.views.sign_in import SignIn

        view = SignIn(self._look, self._ports.session, self._ports.connection, locked=True)
        view.sign_out_wanted.connect(self._ports.parting.begin)
        self.stack.addWidget(view)
        return view

    @cached_property
    def sign_out_sheet(self) -> SignOutSheet:
        from desktop.views.sign_out_sheet import SignOutSheet

        ports = self._ports
        lines = LineNames(self._look.texts, ports.session.setup)
        naming = Naming(self._look, lines, ports.names)
        return SignOutSheet(self._look, self, ports.session, ports.parting, naming)

    def _part(self) -> None:
        """Signing out has begun and waits for what is being sent: it is said at once, and can be cancelled."""
        if self._ports.parting.sending:
            self.sign_out_sheet.show_sending()

    def _part_asking(self) -> None:
        self.sign_out_sheet.ask()

    def follow(self) -> None:
        """Show what the session's state asks for."""
        session = self._ports.session
        if session.state == "signed_in" and session.setup is not None:
            self.show_main()
        elif session.state == "locked":
            self.show_lock()
        elif session.state != "signing_in" or not self._resuming.isActive():
            self.show_sign_in()

    def show_main(self) -> None:
        if self.main is None:
            self._prepare()
            self.main, self._prepared = self._prepared, None
            assert self.main is not None
            self.main.retranslate()
        if self._ports.session.setup.zone != self._look.texts.zone.key:
            self._look.texts.set_zone(self._ports.session.setup.zone)
        if self.stack.currentWidget() is not self.main:
            self.stack.setCurrentWidget(self.main)
            self.main.deeds.listen(on=True)
            view = self.main.centre.current()
            if view is not None:
                view.seen()
            page = self.main.office.page
            if page is not None:
                page.focus_first()
            else:
                (view.composer.text if view else self.main.queue.take_next).setFocus()

    def _prepare(self) -> None:
        """Make the working window ahead, so that whoever signs in finds it there."""
        if self.main is not None or self._prepared is not None or self._may_close:
            return
        self._prepared = MainWindow(self._look, self._ports, self._settings)
        self._prepared.deeds.listen(on=False)
        self._look.theme.set_motion(str(self._settings.value("motion", "true")) == "true")
        self._prepared.queue.set_compact(str(self._settings.value("compact", "false")) == "true")
        self.stack.addWidget(self._prepared)

    def show_lock(self) -> None:
        """Blank the view: the working window stays as it is behind, unseen and deaf."""
        if self.main is not None:
            self.main.deeds.listen(on=False)
        if self.stack.currentWidget() is not self.lock:
            self.stack.setCurrentWidget(self.lock)
            self.lock.focus_first()

    def show_sign_in(self) -> None:
        """Nothing of the person before remains."""
        if self._ports.session.state == "signed_out" and self.main is not None:
            self.stack.removeWidget(self.main)
            self.main.deeds.listen(on=False)
            self.main.deleteLater()
            self.main = None
            QTimer.singleShot(_IDLE_AFTER, self, self._prepare)
        if self.stack.currentWidget() is not self.sign_in or self.focusWidget() is None:
            self.stack.setCurrentWidget(self.sign_in)
            self.sign_in.focus_first()

    def allow_close(self) -> None:
        """Let the next close event through."""
        self._may_close = True

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue("window/geometry", self.saveGeometry())
        if self._may_close:
            super().closeEvent(event)
            return
        event.ignore()
        self.closing.emit()

    def _restore(self) -> None:
        kept = self._settings.value("window/geometry")
        if isinstance(kept, QByteArray):
            self.restoreGeometry(kept)
