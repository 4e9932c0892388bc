"""The theme in use: which tokens, at which text size, put on the application; says when it changes."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.theme import system
from desktop.theme.icons import Icons
from desktop.theme.stylesheet import style_sheet
from desktop.theme.tokens import DARK, HIGH, LIGHT, THEMES, Tokens
from desktop.theme.typeface import REGULAR, Size, installed_face, made

Choice = Literal["system", "light", "dark", "high"]
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


@lru_cache(maxsize=256)
def _colour(value: str) -> QColor:
    return QColor(value)


class Theme(QObject):
    """Colours, fonts and icons by name. Views ask it while painting, so a switch needs only a repaint."""

    changed = Signal()

    def __init__(self, app: QApplication, *, choice: Choice = "system", scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self._choice: Choice = choice
        self._scale = scale
        self._icons = Icons()
        self._face = installed_face()
        self._fonts: dict[tuple[Size, int, float], QFont] = {}
        self._motion = True
        self._calm = system.reduced_motion()
        self.tokens: Tokens = self._chosen()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.follow_system)
        accessibility = getattr(hints, "accessibility", None)
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self.follow_system)
        self._apply()

    @property
    def choice(self) -> Choice:
        return self._choice

    @property
    def scale(self) -> float:
        """The user's text scale, 1.0 to 2.0."""
        return self._scale

    @property
    def motion(self) -> bool:
        """False when the person or the system asks for reduced motion."""
        return self._motion and not self._calm

    def set_motion(self, wanted: bool) -> None:  # noqa: FBT001 - a setter
        self._motion = wanted

    def choose(self, choice: Choice) -> None:
        """Switch to a named theme, or to what the system says."""
        self._choice = choice
        self._refresh()

    def set_scale(self, scale: float) -> None:
        """Switch the text size; kept within 100 % and 200 %."""
        self._scale = min(2.0, max(1.0, scale))
        self._apply()
        self.changed.emit()

    def colour(self, role: str) -> QColor:
        """The colour of a role; raises AttributeError for a role that is not in the tokens."""
        value: str = getattr(self.tokens, role)
        return _colour(value)

    def font(self, size: Size = Size.TEXT, weight: int = REGULAR) -> QFont:
        key = (size, weight, self._scale)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = made(self._face, size, weight, self._scale)
        return found

    def line(self, size: Size = Size.TEXT) -> int:
        """The line height of a text size, in px at the present scale."""
        return round(size.value[1] * self._scale)

    def px(self, length: float) -> int:
        """A length that grows with the text (icons, columns that hold text)."""
        return round(length * self._scale)

    def tall(self, whole: int, text: int) -> int:
        """A height of `whole` px of which `text` px are lines of text: only the lines grow."""
        return whole - text + round(text * self._scale)

    def icon(self, name: str, role: str = "muted", size: int = 16, *, weight: str = "bold") -> QIcon:
        return self._icons.icon(name, self.colour(role), self.px(size), weight=weight)

    def pixmap(self, name: str, role: str, size: int, ratio: float, *, weight: str = "bold") -> QPixmap:
        """A tinted icon of `size` px at 100 % text, grown with the text."""
        return self._icons.pixmap(name, self.colour(role), self.px(size), ratio, weight=weight)

    def _chosen(self) -> Tokens:
        if self._choice != "system":
            return THEMES[self._choice]
        hints = QGuiApplication.styleHints()
        if system.high_contrast(hints):
            return HIGH
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def follow_system(self) -> None:
        """Ask the system again what it wants of colours, contrast and motion."""
        self._calm = system.reduced_motion()
        if self._choice == "system":
            self._refresh()

    def _refresh(self) -> None:
        self.tokens = self._chosen()
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        self._app.setStyle("Fusion")
        self._app.setFont(self.font())
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(style_sheet(self.tokens, self._scale, self._face))
        for window in self._app.topLevelWidgets():
            QApplication.sendEvent(window, QEvent(QEvent.Type.StyleChange))

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "window",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Base: "panel",
            QPalette.ColorRole.AlternateBase: "sunken",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.Button: "panel",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.Highlight: "fill",
            QPalette.ColorRole.HighlightedText: "onAccent",
            QPalette.ColorRole.Link: "accentText",
            QPalette.ColorRole.ToolTipBase: "raised",
            QPalette.ColorRole.ToolTipText: "text",
            QPalette.ColorRole.PlaceholderText: "faint",
            QPalette.ColorRole.Accent: "accent",
        }
        for role, name in roles.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("faint"))
        return palette
