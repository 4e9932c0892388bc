"""Telling of arrivals outside the window: taskbar, tray and a sound per urgency. Never any client data, never the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QSettings
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from backend.protocol.words import Urgency
from desktop import chime

BADGE, TRAY, SOUND, SOUND_URGENT = "badge", "tray", "sound", "sound_urgent"
WAYS = (BADGE, TRAY, SOUND, SOUND_URGENT)


class Notifier(QObject):
    """Each way can be switched off and is remembered. `play` makes the sound of a name in `desktop.chime`."""

    def __init__(
        self, window: QWidget, settings: QSettings, play: Callable[[str], None] = chime.play
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._play = window, settings, play
        self._tray: QSystemTrayIcon | None = None
        self._count = 0

    def is_on(self, way: str) -> bool:
        """Whether a way of telling is on; all are until somebody switches one off."""
        return str(self._settings.value(f"notify/{way}", "true")) == "true"

    def switch(self, way: str, *, on: bool) -> None:
        """Switch a way on or off; raises ValueError for an unknown one."""
        if way not in WAYS:
            raise ValueError(way)
        self._settings.setValue(f"notify/{way}", "true" if on else "false")
        if way == BADGE:
            QGuiApplication.instance().setBadgeNumber(self._count if on else 0)  # type: ignore[union-attr]
        if way == TRAY and self._tray is not None:
            self._tray.setVisible(on)

    def show_tray(self, icon: QIcon) -> None:
        """Put the product into the tray where the system has one."""
        if QSystemTrayIcon.isSystemTrayAvailable() and self._tray is None:
            self._tray = QSystemTrayIcon(icon, self)
            self._tray.activated.connect(lambda _reason: self._window.showNormal())
            self._tray.setVisible(self.is_on(TRAY))

    def waiting(self, count: int) -> None:
        """Show the number of waiting cases on the taskbar and in the tray's tooltip."""
        self._count = count
        if self.is_on(BADGE):
            QGuiApplication.instance().setBadgeNumber(count)  # type: ignore[union-attr]
        if self._tray is not None:
            self._tray.setToolTip(QCoreApplication.translate("notify", "Luukku: {n} waiting").format(n=count))

    def rings(self) -> None:
        """One's own telephone rings and makes its own sound: a sign on the taskbar while another window is in front."""
        if not self._window.isActiveWindow() and self.is_on(BADGE):
            QApplication.alert(self._window, 0)

    def arrived(self, urgency: Urgency) -> None:
        """A case arrived: a sound by urgency, and a sign on the taskbar while another window is in front."""
        urgent = urgency is Urgency.URGENT
        if self.is_on(SOUND_URGENT if urgent else SOUND):
            self._play(chime.URGENT if urgent else chime.ARRIVAL)
        if self._window.isActiveWindow():
            return
        if self.is_on(BADGE):
            QApplication.alert(self._window, 0 if urgent else 3000)
        if self._tray is not None and self.is_on(TRAY):
            said = (
                QCoreApplication.translate("notify", "An urgent case is waiting")
                if urgent
                else QCoreApplication.translate("notify", "A new case is waiting")
            )
            self._tray.showMessage("Luukku", said, QSystemTrayIcon.MessageIcon.NoIcon, 5000)
