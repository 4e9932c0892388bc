"""Icons: Phosphor SVG files tinted from the palette, drawn per device pixel ratio and kept."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


@cache
def _source(name: str, weight: str) -> str:
    """The SVG text of an icon; raises FileNotFoundError for a name that is not shipped."""
    return (files("resources") / "icons" / weight / f"{name}.svg").read_text(encoding="utf-8")


class Icons:
    """Draws and keeps pixmaps, keyed by (name, weight, colour, size, ratio)."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str, str, int, float], QPixmap] = {}

    def pixmap(
        self, name: str, colour: QColor, size: int, ratio: float = 1.0, *, weight: str = "bold"
    ) -> QPixmap:
        """A square pixmap of `size` logical px in `colour` for a screen of `ratio` device px a logical px."""
        key = (name, weight, colour.name(QColor.NameFormat.HexArgb), size, ratio)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = _drawn(_source(name, weight), colour, size, ratio)
        return found

    def icon(self, name: str, colour: QColor, size: int, *, weight: str = "bold") -> QIcon:
        """An icon for Qt's own widgets, at one, two and three device px a logical px."""
        icon = QIcon()
        for ratio in (1.0, 2.0, 3.0):
            icon.addPixmap(self.pixmap(name, colour, size, ratio, weight=weight))
        return icon

    @staticmethod
    def product(size: int, ratio: float = 1.0) -> QPixmap:
        """The mark of the product, in its own colours."""
        source = (files("resources") / "icons" / "luukku.svg").read_text(encoding="utf-8")
        return _drawn(source, QColor(), size, ratio)


def _drawn(source: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    tinted = source.replace("currentColor", colour.name()) if colour.isValid() else source
    renderer = QSvgRenderer(QByteArray(tinted.encode()))
    side = round(size * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)
