"""What a county shares, in one list searched while typing: playbooks to open, texts to change, and those to be reviewed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.views.announce import polite
from desktop.views.choice_list import ChoiceItem
from desktop.views.key_hint import KeyHint
from desktop.views.look import Look
from desktop.views.search_overlay import SearchOverlay


class TextsFound(NamedTuple):
    """What fits what was typed, under headings; and what to say when there is nothing."""

    items: Sequence[ChoiceItem]
    none: str


class TextsOverlay(SearchOverlay):
    """`opened(kind:id)` when one is chosen. What it lists is said by whoever opens it, and asked again when it changes."""

    opened = Signal(str)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width=760)
        self._find: Callable[[str], TextsFound] | None = None
        self._named: Callable[[], str] = str
        self._keys = (KeyHint(look, ("↑", "↓")), KeyHint(look, ("↵",)), KeyHint(look, ("Esc",)))
        self.hints(*self._keys)
        self.search.textChanged.connect(self._typed)
        self.picked.connect(self._picked)
        self.retranslate()
        self.restyle()

    def open_for(self, named: Callable[[], str], find: Callable[[str], TextsFound]) -> None:
        """Open with a title and what answers to what is typed."""
        self._named, self._find = named, find
        self.search.clear()
        self.retranslate()
        self.open(self.search)
        self.show_found()

    def retranslate(self) -> None:
        said = self._named()
        self.setAccessibleName(said)
        self.title.setText(said)
        self.search.setAccessibleName(self.tr("Search by name, word or text"))
        for hint, words in zip(
            self._keys, (self.tr("choose"), self.tr("open"), self.tr("close")), strict=True
        ):
            hint.say(words)
        self.show_found()

    def show_found(self) -> None:
        """List again what fits what is typed."""
        if self._find is None:
            return
        found = self._find(self.search.text().strip())
        self.say("" if found.items else found.none)
        self.show_items(list(found.items))

    def _typed(self) -> None:
        self.show_found()
        if self.told.isVisible():
            polite(self, self.told.text())

    def _picked(self, key: str) -> None:
        self.leave()
        self.opened.emit(key)
