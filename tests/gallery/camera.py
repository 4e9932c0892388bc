"""Takes a state of a residents' page in every width and theme."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from backend.protocol.words import Language

Wanted = Callable[[str], bool]

_WIDTHS = ((390, 844), (1280, 900))
_THEMES = ("light", "dark")


class Camera:
    """Pictures are called `page-NAME-LANGUAGE-THEME-WIDTH.png`; only `wanted` names are taken.

    `whole` pictures go on below the window's lower edge, except of a chat, which fills the window and scrolls inside.
    """

    def __init__(self, page: Page, folder: Path, language: Language, wanted: Wanted, *, whole: bool) -> None:
        self.page = page
        self.taken = 0
        self.last = "nothing"
        self._folder = folder
        self._language = language
        self._wanted = wanted
        self._whole = whole

    def take(self, name: str) -> None:
        """Take what the page shows now."""
        self.last = name
        for (width, height), theme in ((size, theme) for size in _WIDTHS for theme in _THEMES):
            file = f"page-{name}-{self._language.value}-{theme}-{width}"
            if not self._wanted(file):
                continue
            self.page.set_viewport_size({"width": width, "height": height})
            self.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
            whole = self._whole and not name.startswith("chat-")
            self.page.screenshot(path=self._folder / f"{file}.png", full_page=whole, animations="disabled")
            self.taken += 1
