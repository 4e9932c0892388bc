"""The queue in a window of its own: its keys work, it hides with the lock, it comes back, it is remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.views.main_window import MainWindow
from desktop.views.queue_window import QueueWindow

# The platform without a screen says so of every further window; it is no fault of the window.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def _own(window: MainWindow) -> QueueWindow:
    (found,) = [one for one in window.findChildren(QueueWindow) if one.isVisible()]
    return found


@pytest.fixture
def torn(window: MainWindow) -> MainWindow:
    window.deeds.do("tear_queue")
    settle()
    return window


def test_the_queue_goes_into_its_own_window_and_comes_back(torn: MainWindow) -> None:
    assert torn.queue.window() is _own(torn)
    assert torn.queue.isVisible()
    torn.deeds.do("tear_queue")
    settle()
    assert torn.queue.window() is torn.window()
    assert torn.queue.isVisible()
    assert torn.queue.width() >= 288


def test_closing_the_queues_window_brings_the_queue_back(torn: MainWindow) -> None:
    _own(torn).close()
    settle()
    assert torn.queue.window() is torn.window()
    assert not torn.panes.is_torn()


def test_keys_pressed_over_the_queue_do_what_they_do_elsewhere(torn: MainWindow) -> None:
    torn.queue.list.setFocus()
    QTest.keyClick(torn.queue.list, Qt.Key.Key_F8)
    assert torn.handover_work.sheet.isVisible()


def test_the_lock_hides_the_queues_window_too(stage: Stage, torn: MainWindow) -> None:
    own = _own(torn)
    stage.ports.session.lock()
    settle()
    assert not own.isVisible()
    stage.shell.show_main()
    settle()
    assert own.isVisible()


def test_the_queue_comes_back_also_into_a_narrow_window(stage: Stage, torn: MainWindow) -> None:
    stage.shell.resize(800, 700)
    settle()
    assert torn.queue.isVisible()
    assert not torn.rail.isVisible()
    torn.deeds.do("tear_queue")
    settle()
    assert torn.rail.isVisible()
    assert not torn.queue.isVisible()
    torn.panes.open_queue()
    assert torn.queue.isVisible()


def test_a_torn_off_queue_is_remembered(stage: Stage, torn: MainWindow) -> None:
    torn.hide()
    fresh = MainWindow(stage.look, stage.ports, torn.settings)
    fresh.resize(1440, 900)
    fresh.show()
    settle()
    assert fresh.panes.is_torn()
    fresh.close()
    fresh.deleteLater()
