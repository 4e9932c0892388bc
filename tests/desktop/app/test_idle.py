"""The idle lock counts from the last touch."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from desktop.idle import Idle


@pytest.mark.slow
def test_nobody_touching_it_falls_idle(qtbot: QtBot) -> None:
    idle = Idle()
    with qtbot.waitSignal(idle.fell_idle, timeout=3000):
        idle.watch(1)


def test_a_key_begins_the_count_anew_and_is_taken_from_nobody(qtbot: QtBot) -> None:
    idle = Idle()
    idle.watch(60)
    qtbot.wait(60)
    before = idle._timer.remainingTime()
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert idle.eventFilter(QObject(), key) is False
    assert idle._timer.remainingTime() > before


def test_being_told_the_same_again_does_not_begin_anew(qtbot: QtBot) -> None:
    idle = Idle()
    idle.watch(60)
    qtbot.wait(60)
    before = idle._timer.remainingTime()
    idle.watch(60)
    assert idle._timer.remainingTime() <= before


def test_it_can_be_stopped(qtbot: QtBot) -> None:
    idle = Idle()
    idle.watch(60)
    idle.watch(0)
    assert not idle._timer.isActive()
