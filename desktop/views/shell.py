"""The one top-level window: sign-in, work or lock, whichever the session asks for; remembers its place."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, Signal
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from desktop.theme.icons import Icons
from desktop.views.look import Look
from desktop.views.main_window import MainWindow
from desktop.views.ports import Ports
from desktop.views.sign_in import SignIn


class Shell(QMainWindow):
    """`closing()` is emitted instead of closing, until `allow_close()` was called."""

    closing = Signal()

    def __init__(self, look: Look, ports: Ports, settings: QSettings) -> None:
        super().__init__()
        self._look, self._ports, self._settings = look, ports, settings
        self._may_close = False
        self.main: MainWindow | None = None
        self.stack = QStackedWidget()
        self.sign_in = SignIn(look, ports.session)
        self.lock = SignIn(look, ports.session, locked=True)
        self.lock.sign_out_wanted.connect(ports.session.sign_out)
        self.stack.addWidget(self.sign_in)
        self.stack.addWidget(self.lock)
        self.setCentralWidget(self.stack)
        self.setWindowTitle("Luukku")
        self.setWindowIcon(QIcon(Icons.product(64)))
        self.setMinimumSize(640, 480)
        self.resize(1440, 900)
        self._restore()
        ports.session.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show what the session's state asks for."""
        session = self._ports.session
        if session.state == "signed_in" and session.setup is not None:
            self.show_main()
        elif session.state == "locked":
            self.show_lock()
        else:
            self.show_sign_in()

    def show_main(self) -> None:
        if self.main is None:
            self.main = MainWindow(self._look, self._ports, self._settings)
            self._look.theme.set_motion(str(self._settings.value("motion", "true")) == "true")
            self.main.queue.set_compact(str(self._settings.value("compact", "false")) == "true")
            self.stack.addWidget(self.main)
        if self._ports.session.setup.zone != self._look.texts.zone.key:
            self._look.texts.set_zone(self._ports.session.setup.zone)
        if self.stack.currentWidget() is not self.main:
            self.stack.setCurrentWidget(self.main)
            self.main.deeds.listen(on=True)
            view = self.main.centre.current()
            if view is not None:
                view.seen()
            (view.composer.text if view else self.main.queue.take_next).setFocus()

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
