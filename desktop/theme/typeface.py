"""Fonts: the platform's own face in two text sizes and one heading, with tabular figures."""

from __future__ import annotations

from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase

# Segoe UI on Windows; Inter or Noto Sans elsewhere (the first that is installed).
_FACES = ("Segoe UI Variable Text", "Segoe UI", "Inter", "Noto Sans", "Cantarell", "DejaVu Sans")


class Size(Enum):
    """A text size as (pixels, line height) at 100 %."""

    SMALL = (12, 16)
    TEXT = (14, 20)
    HEADING = (18, 24)


REGULAR = 400
MEDIUM = 500
SEMIBOLD = 600


def installed_face() -> str:
    """The first wanted family that this machine has, or the platform's general font."""
    known = set(QFontDatabase.families())
    for face in _FACES:
        if face in known:
            return face
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def made(face: str, size: Size, weight: int, scale: float) -> QFont:
    """A font of the family in px, with figures of equal width so that running waits do not wobble."""
    font = QFont(face)
    font.setPixelSize(max(12, round(size.value[0] * scale)))
    font.setWeight(_weight(face, weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _weight(face: str, weight: int) -> QFont.Weight:
    if weight == MEDIUM and "Medium" not in QFontDatabase.styles(face):
        return QFont.Weight.DemiBold
    return QFont.Weight(weight)
