"""Garbage with widgets in it is destroyed in the thread of the user interface, whoever makes more garbage."""

import gc
import threading
import weakref

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.collector import Collector


class Knot(QWidget):
    """A widget that only the collector can free."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def test_a_busy_thread_does_not_collect_and_the_user_interface_does(qtbot: QtBot) -> None:
    collector = Collector()
    collector.start()
    try:
        knot = weakref.ref(Knot())
        busy = threading.Thread(target=lambda: [[] for _ in range(200_000)])
        busy.start()
        busy.join()
        assert knot() is not None
        trash: list[list[list[int]]] = [[[]] for _ in range(20_000)]
        qtbot.waitUntil(lambda: knot() is None, timeout=5000)
        del trash
    finally:
        collector.stop()
    assert gc.isenabled()
