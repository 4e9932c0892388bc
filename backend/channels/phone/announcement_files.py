"""Where announcements come from: the sounds that come with Luukku, and an organisation's own of the same names over them."""

import importlib.resources
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from backend.channels.phone.announcing import PAUSE, Announcements
from backend.protocol.words import Language

ENDINGS = (".wav", ".alaw", ".ulaw")
"""What an exchange plays as it is: 8 kHz mono, 16-bit linear in a WAV file or one byte a sample without any head."""

LINE_GREETING = "greeting-"
"""With a line's id after it: a greeting that only an organisation has."""


class Phrase(NamedTuple):
    """A sound's name and what is said in it."""

    name: str
    text: str


@cache
def phrases(language: Language) -> tuple[Phrase, ...]:
    """Return everything that is said in the language, in the order of the file."""
    file = importlib.resources.files("resources").joinpath("phone", "announcements", "phrases.toml")
    read = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(
        Phrase(name, texts[language.value]) for name, texts in read.items() if language.value in texts
    )


def open_announcements(own: Path | None) -> Announcements:
    """Look which sounds there are: ours, and those in the organisation's own folder with ``fi``, ``sv``, ``en`` in it."""
    return Announcements({language: frozenset(sound_files(own, language)) for language in Language})


def sound_files(own: Path | None, language: Language) -> dict[str, Path]:
    """Return each sound's file; an own one replaces ours. What has no known name is left alone."""
    ours = _files(shipped() / language.value)
    theirs = {} if own is None else _files(own / language.value)
    said = {phrase.name for phrase in phrases(language)}
    known = said | {PAUSE}
    return ours | {
        name: file for name, file in theirs.items() if name in known or name.startswith(LINE_GREETING)
    }


def shipped() -> Path:
    """Return the folder of the sounds that come with Luukku."""
    return Path(str(importlib.resources.files("resources").joinpath("phone", "announcements")))


def _files(folder: Path) -> dict[str, Path]:
    if not folder.is_dir():
        return {}
    return {file.stem: file for file in sorted(folder.iterdir()) if file.suffix in ENDINGS}
