"""Where announcements come from: the sounds that come with Luukku, and an organisation's own of the same names over them."""

import importlib.resources
import re
import shutil
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from backend.channels.phone.announcing import PAUSE, Announcements
from backend.channels.phone.settings import PhoneWrong
from backend.protocol.words import Language

ENDINGS = (".wav", ".alaw", ".ulaw")
"""What an exchange plays as it is: 8 kHz mono, 16-bit linear in a WAV file or one byte a sample without any head."""

LINE_GREETING = re.compile(r"greeting-([a-z0-9][a-z0-9-]*)")
"""A greeting that only an organisation has: of the line with that id."""

OWN_QUESTION = re.compile(r"question-([a-z0-9][a-z0-9-]{0,39})")
"""A county's own question after a call, by its id in the settings; it says itself that 1 to 5 are the answers."""


class Phrase(NamedTuple):
    """A sound's name and what is said in it. Without a full stop the sentence goes on in the next sound, or may."""

    name: str
    text: str

    @property
    def is_whole(self) -> bool:
        """Whether the sentence ends here."""
        return self.text.endswith((".", "?", "!"))


@cache
def phrases(language: Language) -> tuple[Phrase, ...]:
    """Return everything that is said in the language, in the order of the file."""
    read = tomllib.loads((shipped() / "phrases.toml").read_text(encoding="utf-8"))
    return tuple(
        Phrase(name, texts[language.value]) for name, texts in read.items() if language.value in texts
    )


def script(language: Language) -> str:
    """Return what a person reads aloud to record everything, each line with the name of its file."""
    heads = tomllib.loads((shipped() / "script.toml").read_text(encoding="utf-8"))
    width = max(len(phrase.name) for phrase in phrases(language))
    lines = (
        f"{phrase.name:<{width}}   {phrase.text}{'' if phrase.is_whole else ' …'}"
        for phrase in phrases(language)
    )
    return str(heads[language.value]).strip() + "\n\n" + "\n".join(lines)


def open_announcements(own: Path | None) -> Announcements:
    """Look which sounds there are: ours, and those in the organisation's own folder with ``fi``, ``sv``, ``en`` in it.

    Raises ``PhoneWrong`` when that folder is not there: ours would be played and nobody would know why.
    """
    if own is not None and not own.is_dir():
        raise PhoneWrong(f"The folder of recordings {own} is not there")
    return Announcements({language: frozenset(sound_files(own, language)) for language in Language})


def sound_files(own: Path | None, language: Language) -> dict[str, Path]:
    """Return each sound's file; an own one replaces ours. What has no known name is left alone."""
    ours = _files(shipped() / language.value)
    theirs = {} if own is None else _files(own / language.value)
    return ours | {name: file for name, file in theirs.items() if is_known(name, language)}


def is_known(name: str, language: Language) -> bool:
    """Say whether an organisation's recording of this name is ever played."""
    said = {phrase.name for phrase in phrases(language)} | {PAUSE}
    return name in said or any(one.fullmatch(name) for one in (LINE_GREETING, OWN_QUESTION))


def install(own: Path | None, target: Path) -> int:
    """Write the complete set to `target`, a folder for each language, and return how many sounds it has. Raises OSError.

    Sounds of an earlier set go: of two files of one name an exchange plays which it likes. Other files stay.
    """
    count = 0
    for language in Language:
        folder = target / language.value
        folder.mkdir(parents=True, exist_ok=True)
        files = sound_files(own, language)
        kept = {folder / f"{name}{file.suffix}" for name, file in files.items()}
        for name, file in files.items():
            # Whoever listens to the old one hears it to its end.
            fresh = folder / f".{name}.new"
            shutil.copyfile(file, fresh)
            fresh.replace(folder / f"{name}{file.suffix}")
        for name, old in _all_files(folder):
            if old not in kept and (name in files or is_known(name, language)):
                old.unlink()
        count += len(files)
    return count


def shipped() -> Path:
    """Return the folder of the sounds that come with Luukku."""
    return Path(str(importlib.resources.files("resources").joinpath("phone", "announcements")))


def _files(folder: Path) -> dict[str, Path]:
    return dict(_all_files(folder))


def _all_files(folder: Path) -> list[tuple[str, Path]]:
    if not folder.is_dir():
        return []
    return [(file.stem, file) for file in sorted(folder.iterdir()) if file.suffix in ENDINGS]
