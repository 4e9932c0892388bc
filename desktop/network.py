"""Notices that the machine's network came back or is another one, where the system tells such things."""

import logging

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

_log = logging.getLogger(__name__)

_AWAY = frozenset({QNetworkInformation.Reachability.Disconnected, QNetworkInformation.Reachability.Unknown})


class Network(QObject):
    """``came_back`` comes when the network is there again, and when it is another than before.

    Without a backend of Qt's for the system it never comes; the connection is then tried again by its own times.
    """

    came_back = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if not QNetworkInformation.loadDefaultBackend():
            _log.info("the system tells nothing of its network")
            return
        told = QNetworkInformation.instance()
        if told is not None:
            told.reachabilityChanged.connect(self.note)
            told.transportMediumChanged.connect(self.came_back)

    def note(self, reachability: QNetworkInformation.Reachability) -> None:
        """Take how much of the network can be reached now."""
        if reachability not in _AWAY:
            self.came_back.emit()
