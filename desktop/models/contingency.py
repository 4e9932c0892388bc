"""The contingency guide: what to do while the server is away; on this computer, so that no network is needed."""

import logging
from importlib.resources import files
from pathlib import Path

from backend.protocol.words import Language

_log = logging.getLogger(__name__)

NAMES = ("contingency_{language}.md", "contingency.md")
"""Files of an organisation's own guide, the first for one language; looked for beside ``desktop.toml``."""


class Contingency:
    """The organisation's own guide where it has put one into one of ``folders``, otherwise the one shipped."""

    def __init__(self, folders: tuple[Path, ...] = ()) -> None:
        self._folders = folders

    def text(self, language: Language) -> str:
        """Return the guide in a language: plain paragraphs, ``# `` before a heading, ``- `` before an item."""
        for folder in self._folders:
            for name in NAMES:
                own = folder / name.format(language=language.value)
                try:
                    return own.read_text(encoding="utf-8-sig")
                except FileNotFoundError:
                    continue
                except (OSError, UnicodeDecodeError) as error:
                    _log.info("%s could not be read: %s", own, type(error).__name__)
        shipped = files("resources") / "contingency" / NAMES[0].format(language=language.value)
        return shipped.read_text(encoding="utf-8")
