"""Feedback by theme in one window: the numbers, reading it through, telling what was changed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.models.feedback import FeedbackThemes

if TYPE_CHECKING:
    from desktop.views.change_sheet import ChangeSheet
    from desktop.views.changes_overlay import ChangesOverlay
    from desktop.views.main_window import MainWindow
    from desktop.views.reading_sheet import ReadingSheet
    from desktop.views.themes_sheet import ThemesSheet

_SAVED = frozenset({"tell_change", "take_back_change"})


class FeedbackWork(QObject):
    """Every sheet is made when it is first opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._model: FeedbackThemes = window.ports.feedback
        window.ports.actions.done.connect(self._done)

    @cached_property
    def themes(self) -> ThemesSheet:
        from desktop.views.themes_sheet import ThemesSheet

        window = self._window
        sheet = ThemesSheet(window.look, window, self._model, window.lines)
        sheet.reading_wanted.connect(self.open_reading)
        sheet.change_wanted.connect(self.open_change)
        return sheet

    @cached_property
    def reading(self) -> ReadingSheet:
        from desktop.views.reading_sheet import ReadingSheet

        window = self._window
        return ReadingSheet(window.look, window, self._model, window.lines, window.ports.actions)

    @cached_property
    def change(self) -> ChangeSheet:
        from desktop.views.change_sheet import ChangeSheet

        window = self._window
        return ChangeSheet(window.look, window, self._model, window.lines, window.ports.actions)

    @cached_property
    def changes(self) -> ChangesOverlay:
        from desktop.views.changes_overlay import ChangesOverlay

        window = self._window
        overlay = ChangesOverlay(window.look, window, self._model, window.lines)
        overlay.told_words.connect(self._write)
        return overlay

    def tell_in_reply(self) -> None:
        """Put what was changed into the reply of the open case."""
        view, case = self._window.centre.current(), self._window.case()
        if view is not None and case is not None:
            self.changes.open_for(str(case.head.line), view.composer.language())

    def _write(self, words: str) -> None:
        view = self._window.centre.current()
        if view is not None:
            view.composer.text.insert_phrase(words, len(words))
            view.composer.text.setFocus()

    def open_themes(self) -> None:
        """Show the numbers."""
        self.themes.open_now()

    def open_reading(self) -> None:
        """Read feedback through."""
        self.reading.open_now()

    def open_change(self) -> None:
        """Tell what was changed; the themes are read first where they have not been."""
        if self._model.told is None:
            self.themes.open_now()
        self.change.open_now()

    def _done(self, _command: str, place: str, _case: str) -> None:
        if place in _SAVED and self.themes.isVisible():
            self.themes.count()
