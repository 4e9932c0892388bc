"""The language of the user interface: loaded from Qt translations, switchable while running."""

from __future__ import annotations

import subprocess
from importlib.resources import as_file, files
from pathlib import Path
from zoneinfo import ZoneInfo

import PySide6
from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QStandardPaths,
    QTranslator,
    Signal,
)

from backend.protocol.setup import Words
from backend.protocol.words import Language

LANGUAGES = (Language.FINNISH, Language.SWEDISH, Language.ENGLISH)


class Texts(QObject):
    """Installs translators; `changed` follows a switch (Qt also sends LanguageChange to every widget)."""

    changed = Signal()

    def __init__(
        self, app: QCoreApplication, language: Language = Language.FINNISH, zone: str = "Europe/Helsinki"
    ) -> None:
        super().__init__(app)
        self._app = app
        # Qt reads a file it is given by its pages for as long as it runs, and dies when an update writes another into its place.
        self._read = {each: _compiled(each).read_bytes() for each in LANGUAGES}
        self._translators = {each: _loaded(data) for each, data in self._read.items()}
        self._qt = QTranslator(self)
        self.zone = ZoneInfo(zone)
        self.language = language
        self._install()

    def switch(self, language: Language) -> None:
        """Change the language of everything that is on the screen."""
        if language is self.language:
            return
        self._app.removeTranslator(self._translators[self.language])
        self.language = language
        self._install()
        self.changed.emit()

    def set_zone(self, zone: str) -> None:
        """Use the county's time zone (IANA name); raises ZoneInfoNotFoundError for an unknown one."""
        self.zone = ZoneInfo(zone)
        self.changed.emit()

    def pick(self, words: Words) -> str:
        """The words of the present language; Finnish, then any, where it is missing."""
        return words.get(self.language) or words.get(Language.FINNISH) or next(iter(words.values()), "")

    def said_in(self, language: Language, context: str, source: str) -> str:
        """A source text in a given language whatever is switched on (the palette searches all three)."""
        return self._translators[language].translate(context, source) or source

    def _install(self) -> None:
        self._app.removeTranslator(self._qt)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._qt.load(f"qtbase_{self.language.value}", folder):
            self._app.installTranslator(self._qt)
        self._app.installTranslator(self._translators[self.language])
        QLocale.setDefault(QLocale(self.language.value))


def _loaded(data: bytes) -> QTranslator:
    """A translator over `data`, which has to live as long as it does."""
    translator = QTranslator()
    translator.load(data)
    return translator


def _compiled(language: Language) -> Path:
    """The .qm file; compiled on the spot when set-up has not done so or the source is newer (development)."""
    with as_file(files("resources") / "translations") as folder:
        source, ready = folder / f"desktop_{language.value}.ts", folder / f"desktop_{language.value}.qm"
    if not source.exists() or (ready.exists() and ready.stat().st_mtime >= source.stat().st_mtime):
        return ready
    cache = (
        Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)) / "luukku"
    )
    made = cache / f"desktop_{language.value}_{source.stat().st_mtime_ns}.qm"
    if not made.exists():
        cache.mkdir(parents=True, exist_ok=True)
        compile_translation(source, made)
    return made


def compile_translation(source: Path, target: Path) -> None:
    """Run Qt's lrelease; raises CalledProcessError with its words when the source is broken."""
    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([str(tool), "-silent", str(source), "-qm", str(target)], check=True, capture_output=True)  # noqa: S603
