"""What every view is given: the theme, the words and the time; and the small class that follows both switches."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backend.protocol.clock import Clock
from backend.protocol.words import Language
from desktop.texts import Texts
from desktop.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """Handed down from window to widget; nothing global."""

    theme: Theme
    texts: Texts
    clock: Clock

    @property
    def language(self) -> Language:
        return self.texts.language


class View(QWidget):
    """A widget that puts its words again after a language switch and its measures after a theme switch."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, surface: str = "") -> None:
        super().__init__(parent)
        self.look = look
        if surface:
            self.setProperty("surface", surface)
            self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look.texts.changed.connect(self.retranslate)
        look.theme.changed.connect(self.restyle)

    def retranslate(self) -> None:
        """Put every word again. Called by the view itself once it is built, then after each switch."""

    def restyle(self) -> None:
        """Take measures and colours from the theme again."""
        self.updateGeometry()
        self.update()
