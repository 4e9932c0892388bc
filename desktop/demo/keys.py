"""A keyboard: key events sent to whatever has the focus in a window, as a person's keys would be."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_LOOK_EVERY = 0.02
_MOST_TABS = 120


class Stuck(Exception):
    """Something that should have happened on the screen did not; the text says what was waited for."""


class Keyboard:
    """Keys go to the focused widget of the active window. Nothing else about the window is touched."""

    def __init__(self, window: QWidget) -> None:
        """Take the main window, which gets the keys while nothing has the focus."""
        self._window = window
        self.pressed = 0

    async def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press and release one key, then let the application answer."""
        self.pressed += 1
        QTest.keyClick(self._target(), key, modifier)
        await asyncio.sleep(0)

    async def write(self, text: str) -> None:
        """Type a text a key at a time."""
        for character in text:
            self.pressed += 1
            if character.isascii():
                QTest.keyClicks(self._target(), character)
            else:
                # keyClicks knows only the keys of an American keyboard, and PySide hands QTest.sendKeyEvent the
                # first byte of the character's UTF-8. In Latin 1 a key has its capital's number.
                key = ord(character.upper())
                none = Qt.KeyboardModifier.NoModifier
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(self._target(), QKeyEvent(kind, key, none, character))
            await asyncio.sleep(0)

    async def go_to(self, wanted: QWidget) -> None:
        """Press Tab until `wanted`, or something within it, has the focus. Raises Stuck."""
        for _ in range(_MOST_TABS):
            focused = QApplication.focusWidget()
            if focused is not None and (focused is wanted or wanted.isAncestorOf(focused)):
                return
            await self.press(Qt.Key.Key_Tab)
        raise Stuck(f"Tab does not reach {wanted.accessibleName() or type(wanted).__name__}")

    async def choose(self, button: QWidget) -> None:
        """Go to a button and press it by the space bar."""
        await self.go_to(button)
        await self.press(Qt.Key.Key_Space)

    def _target(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        focused = QApplication.focusWidget()
        if focused is not None:
            return focused
        return QApplication.activeModalWidget() or QApplication.activeWindow() or self._window


async def until(what: str, happened: Callable[[], bool], within: float = 10.0) -> None:
    """Wait until `happened()`; raise Stuck naming `what` after `within` seconds."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + within
    while not happened():
        if loop.time() > deadline:
            raise Stuck(f"waited {within:g} s in vain for: {what}")
        await asyncio.sleep(_LOOK_EVERY)
