"""Every view of the desktop in every language, light and dark, at 100 and 200 %, out of the real window at work."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from backend.protocol.words import Channel
from desktop.demo.keys import Keyboard, Stuck, until
from desktop.demo.nurse import Nurse
from desktop.parts import Parts
from desktop.texts import LANGUAGES
from desktop.theme import Choice
from desktop.views.look import Look

_CTRL = Qt.KeyboardModifier.ControlModifier
_THEMES: tuple[Choice, ...] = ("light", "dark")
_SIZES = {1.0: QSize(1440, 900), 2.0: QSize(1920, 1200)}
"""Windows in px: large text gets a larger window, but not twice as large, so that narrow layouts are seen too."""


class Gallery:
    """Goes from view to view by keyboard and takes each one's pictures as `VIEW-LANGUAGE-THEME-PERCENT.png`."""

    def __init__(
        self, window: QWidget, look: Look, parts: Parts, nurse: Nurse, keyboard: Keyboard, folder: Path
    ) -> None:
        """Pictures go into `folder`, which is made."""
        self._window = window
        self._look = look
        self._parts = parts
        self._nurse = nurse
        self._keys = keyboard
        self._folder = folder
        self.taken = 0
        self.missed: list[str] = []
        folder.mkdir(parents=True, exist_ok=True)

    async def online(self, user_name: str, password: str) -> None:
        """Take everything that needs a connection; a view that cannot be reached is named in `missed`."""
        await until("the sign-in page", self._window.isVisible)
        await self._every_look("sign-in")
        await self._nurse.sign_in(user_name, password)
        await until("somebody in the queue", lambda: self._parts.queue.rowCount() > 0, within=20)
        await self._every_look("queue")
        for channel in (Channel.CHAT, Channel.FORM, Channel.CALLBACK):
            await self._case_of(channel)
        for name, key, modifier in (
            ("outcome", Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
            ("transfer", Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
            ("palette", Qt.Key.Key_K, _CTRL),
            ("shortcuts", Qt.Key.Key_Slash, _CTRL),
        ):
            await self._keys.press(key, modifier)
            await self._every_look(name)
            await self._keys.press(Qt.Key.Key_Escape)
        await self._phrases()

    async def offline(self) -> None:
        """Take the outage; the server must be about to go."""
        await until(
            "the connection to be lost", lambda: self._parts.connection.state != "connected", within=60
        )
        await self._every_look("outage")

    async def _case_of(self, channel: Channel) -> None:
        try:
            await until(
                f"a {channel.value} to wait", lambda: self._nurse.oldest(channel) is not None, within=30
            )
            await self._nurse.take_oldest(channel)
            await self._every_look(f"case-{channel.value}")
        except Stuck:
            self.missed.append(f"case-{channel.value}")

    async def _phrases(self) -> None:
        try:
            await self._nurse.to_composer()
        except Stuck:
            self.missed.append("phrases")
            return
        await self._keys.write("/")
        await self._every_look("phrases")
        await self._keys.press(Qt.Key.Key_Escape)
        await self._keys.press(Qt.Key.Key_Backspace)

    async def _every_look(self, name: str) -> None:
        for language in LANGUAGES:
            self._look.texts.switch(language)
            for theme in _THEMES:
                self._look.theme.choose(theme)
                for scale, size in _SIZES.items():
                    self._look.theme.set_scale(scale)
                    self._window.resize(size)
                    await _settled()
                    file = f"{name}-{language.value}-{theme}-{round(scale * 100)}.png"
                    self._window.grab().save(str(self._folder / file))
                    self.taken += 1
        self._look.texts.switch(LANGUAGES[0])
        self._look.theme.choose("light")
        self._look.theme.set_scale(1.0)
        self._window.resize(_SIZES[1.0])
        await _settled()


async def _settled() -> None:
    """Let layouts, styles and delayed item layouts happen; in the loop, since a nested one would enter tasks twice."""
    for _ in range(3):
        await asyncio.sleep(0.02)
