"""What tests of calls look at and press at the window."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backend.protocol.commands import Command, MarkRead
from desktop.screenshots.scenes import settle
from desktop.views.call_bar import CallBar
from desktop.views.callback_bar import CallbackBar
from desktop.views.case_view import CaseView
from desktop.views.main_window import MainWindow


def view_of(window: MainWindow) -> CaseView:
    view = window.centre.current()
    assert view is not None
    return view


def bar_of(window: MainWindow) -> CallBar:
    return view_of(window).call


def callback_of(window: MainWindow) -> CallbackBar:
    return view_of(window).callback


def offered_by(bar: CallBar) -> set[str]:
    return {key for key, button in bar.buttons.items() if button.isVisible()}


def given(sent: list[Command]) -> list[Any]:
    """What was asked for by somebody; how far they have read is told besides."""
    return [command for command in sent if not isinstance(command, MarkRead)]


def press(
    window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window.window(), key, modifiers)
    settle()
