"""The service directory: searched while typing, since all of it is here and nothing of a client is in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backend.protocol.ids import ServiceId
from desktop.models.directory import Directory
from desktop.models.directory_search import About, fits, name_of
from desktop.texts import directory as words
from desktop.views.announce import polite
from desktop.views.choice_list import ChoiceItem
from desktop.views.key_hint import KeyHint
from desktop.views.look import Look
from desktop.views.search_overlay import SearchOverlay


class DirectoryOverlay(SearchOverlay):
    """`opened(service_id)` when one is chosen; what fits the open case stands first and says so."""

    opened = Signal(str)

    def __init__(self, look: Look, window: QWidget, directory: Directory) -> None:
        super().__init__(look, window, width=760)
        self._directory = directory
        self._about = About()
        self._move, self._open, self._leave = (
            KeyHint(look, ("↑", "↓")),
            KeyHint(look, ("↵",)),
            KeyHint(look, ("Esc",)),
        )
        self.hints(self._move, self._open, self._leave)
        self.search.textChanged.connect(self._typed)
        self.picked.connect(self._picked)
        directory.changed.connect(self._show)
        self.retranslate()
        self.restyle()

    def open_for(self, about: About, text: str = "") -> None:
        """Open with what fits the case first."""
        self._about = about
        self.search.setText(text)
        self.open(self.search)
        self._show()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Service directory"))
        self.search.setAccessibleName(self.tr("Search a service by name, by what it does or by a word"))
        self.title.setText(self.tr("Service directory: who does what, for whom, and how to reach them"))
        for hint, said in (
            (self._move, self.tr("choose")),
            (self._open, self.tr("open")),
            (self._leave, self.tr("close")),
        ):
            hint.say(said)
        self._show()

    def _typed(self) -> None:
        self._show()
        if self.told.isVisible():
            polite(self, self.told.text())

    def _show(self) -> None:
        text, language = self.search.text().strip(), self.look.language
        found = self._directory.find(text, self._about, language)
        if found:
            self.say("")
        elif text:
            self.say(self.tr("No service with these words. Try what the client would call it."))
        else:
            self.say(self.tr("The service directory is empty, or has not been read yet."))
        fit = self.tr("for this case")
        self.show_items(
            [
                ChoiceItem(
                    one.service_id,
                    name_of(one, language),
                    self.look.texts.pick(one.does),
                    one.phone or one.professional_phone,
                    words.ICONS[one.kind],
                    match=text,
                    boxed=((fit, "accentText"),) if fits(one, self._about) else (),
                )
                for one in found
            ]
        )

    def _picked(self, key: str) -> None:
        self.leave()
        self.opened.emit(ServiceId(key))
